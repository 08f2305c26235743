//! What ends soon, over every case. The rules are those of `fotfaste_domain::limits`, written again
//! as one statement, because Idag reads them for thousands of cases at once; a test holds the two
//! together.

use chrono::{Days, NaiveDate};
use fotfaste_domain::limits::{LimitKind, NOTICE_DAYS};

use super::{
    row::{field, id},
    today::{Ending, WHO, who},
};
use crate::{Error, Reader, Result};

/// Last days by kind: ?1 to ?3 are the first day told of, today and the last day told of.
const ENDS: &str = "
    SELECT 'placement' AS kind, id, participant, ends_on, workplace, space FROM placement
    WHERE ends_on BETWEEN ?1 AND ?3 AND deleted = 0
    UNION ALL
    SELECT 'agreement', id, participant, agreement_ends_on, workplace, space FROM placement
    WHERE agreement_ends_on BETWEEN ?1 AND ?3 AND deleted = 0
    AND (ends_on IS NULL OR ends_on >= ?2)
    UNION ALL
    SELECT 'subsidy', id, participant, subsidy_ends_on, workplace, space FROM placement
    WHERE subsidy_ends_on BETWEEN ?1 AND ?3 AND deleted = 0
    AND (ends_on IS NULL OR ends_on >= ?2)
    UNION ALL
    SELECT 'consent', s.id, s.participant, s.valid_until, p.workplace, s.space FROM consent s
    LEFT JOIN placement p ON p.id = s.placement
    WHERE s.valid_until BETWEEN ?1 AND ?3 AND s.deleted = 0 AND s.withdrawn_on IS NULL
    AND NOT EXISTS (
        SELECT 1 FROM consent o WHERE o.participant = s.participant AND o.space = s.space
        AND o.placement IS s.placement AND o.deleted = 0 AND o.withdrawn_on IS NULL
        AND (o.valid_until IS NULL OR o.valid_until > s.valid_until))
    UNION ALL
    SELECT 'introduction', e.id, e.participant, e.until, NULL, e.space FROM (
        SELECT n.*, iif(r.introduction_months > 0,
            date(n.phase_since, '+' || r.introduction_months || ' months', 'floor'),
            iif(r.introduction_weeks > 0,
                date(n.phase_since, '+' || (r.introduction_weeks * 7 - 1) || ' days'), NULL)) AS until
        FROM enrolment n JOIN programme r ON r.id = n.programme AND r.deleted = 0
        WHERE n.phase = 'introduction' AND n.deleted = 0) e
    WHERE e.until <= ?3
    UNION ALL
    SELECT 'follow_up', e.id, e.participant, e.until, NULL, e.space FROM (
        SELECT n.*, date(coalesce((
            SELECT max(starts_on) FROM placement WHERE participant = n.participant
            AND space = n.space AND deleted = 0
            AND kind IN ('employment', 'subsidised_employment', 'sheltered_employment')),
            n.phase_since), '+' || r.follow_up_months || ' months', 'floor') AS until
        FROM enrolment n JOIN programme r ON r.id = n.programme AND r.deleted = 0
        WHERE n.phase = 'follow_up' AND n.deleted = 0) e
    WHERE e.until BETWEEN ?1 AND ?3";

impl Reader<'_> {
    /// Every limit that is near or has lately passed, the first to end first. Nothing of a closed
    /// case, nor of an enrolment that a later one replaced.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub fn endings(&self, today: NaiveDate) -> Result<Vec<Ending>> {
        let mut query = self.connection().prepare_cached(&format!(
            "SELECT e.kind, e.id, e.participant, e.ends_on, {WHO}
             FROM ({ENDS}) e
             JOIN case_line c ON c.participant = e.participant AND e.space = e.participant
             LEFT JOIN workplace w ON w.id = coalesce(e.workplace, c.workplace)
             WHERE c.phase IS NOT 'exit' AND (e.kind NOT IN ('introduction', 'follow_up') OR e.id = (
                SELECT id FROM enrolment WHERE participant = e.participant AND space = e.space
                AND deleted = 0 ORDER BY starts_on DESC, id LIMIT 1))
             ORDER BY e.ends_on, e.kind, e.id"
        ))?;
        let notice = Days::new(u64::from(NOTICE_DAYS));
        let from = today.checked_sub_days(notice).unwrap_or(today);
        let until = today.checked_add_days(notice).unwrap_or(today);
        let mut rows = query.query([from.to_string(), today.to_string(), until.to_string()])?;
        let mut endings = Vec::new();
        while let Some(row) = rows.next()? {
            let kind = kind_of(&row.get::<_, String>(0)?)?;
            let (participant, ends_on) = (id(row, 2)?, field(row, 3)?);
            endings.push(Ending {
                kind,
                row: row.get(1)?,
                participant,
                ends_on,
                who: who(row, 4)?,
            });
        }
        Ok(endings)
    }
}

fn kind_of(code: &str) -> Result<LimitKind> {
    Ok(match code {
        "introduction" => LimitKind::Introduction,
        "follow_up" => LimitKind::FollowUp,
        "agreement" => LimitKind::Agreement,
        "subsidy" => LimitKind::Subsidy,
        "placement" => LimitKind::Placement,
        "consent" => LimitKind::Consent,
        _ => return Err(Error::Damaged),
    })
}
