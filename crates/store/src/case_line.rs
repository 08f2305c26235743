//! The line that lists show of each participant, kept in step with the case's rows.

use rusqlite::Connection;

use crate::{Result, SpaceId};

/// Gathers a case's line again. A row counts only in its own participant's case.
const GATHER: &str = "
    INSERT OR REPLACE INTO case_line
    SELECT p.id, r.id, p.protected, p.case_number,
        iif(p.protected, '', p.first_name), iif(p.protected, '', p.last_name),
        e.coach, e.phase, pl.id, iif(p.protected, NULL, pl.workplace), pl.starts_on, pl.ends_on,
        iif(p.protected, '', p.next_step), p.next_step_on, p.follow_up_on,
        min(coalesce(p.next_step_on, p.follow_up_on), coalesce(p.follow_up_on, p.next_step_on)),
        (SELECT max(contact) FROM (
            SELECT max(held_on) AS contact FROM visit
            WHERE participant = p.id AND space = p.id AND deleted = 0 AND state = 'done'
            UNION ALL
            SELECT substr(max(written_at), 1, 10) FROM journal_note
            WHERE participant = p.id AND space = p.id AND deleted = 0
            UNION ALL
            SELECT substr(max(n.written_at), 1, 10)
            FROM placement op JOIN support_note n ON n.placement = op.id
            WHERE op.participant = p.id AND op.space = p.id AND n.space = p.id AND n.deleted = 0)),
        (SELECT sum(v.direct_minutes + v.indirect_minutes) FROM visit v
         WHERE v.placement = pl.id AND v.space = p.id AND v.deleted = 0 AND v.state = 'done'
         AND strftime('%G-%V', v.held_on) = (
            SELECT strftime('%G-%V', max(held_on)) FROM visit
            WHERE placement = pl.id AND space = p.id AND deleted = 0 AND state = 'done')),
        pl.hours_per_week * 60
    FROM (
        SELECT *, protection <> 'none' AS protected,
            (SELECT min(f.due_on) FROM follow_up f
             WHERE f.participant = o.id AND f.space = o.id AND f.deleted = 0
             AND f.state <> 'done') AS follow_up_on
        FROM participant o WHERE o.id = ?1 AND o.deleted = 0) p
    JOIN row_state r ON r.space = ?1 AND r.kind = 'participant' AND r.\"row\" = ?1
    LEFT JOIN enrolment e ON e.id = (
        SELECT id FROM enrolment WHERE participant = ?1 AND space = ?1 AND deleted = 0
        ORDER BY starts_on DESC, id LIMIT 1)
    LEFT JOIN placement pl ON pl.id = (
        SELECT id FROM placement WHERE participant = ?1 AND space = ?1 AND deleted = 0
        ORDER BY ends_on IS NOT NULL, ends_on DESC, starts_on DESC, id LIMIT 1)";

/// Brings a case's line in step with its rows.
pub(crate) fn refresh(conn: &Connection, case: &SpaceId) -> Result<()> {
    if conn.prepare_cached(GATHER)?.execute([case])? == 0 {
        conn.prepare_cached("DELETE FROM case_line WHERE participant = ?1")?.execute([case])?;
    }
    Ok(())
}
