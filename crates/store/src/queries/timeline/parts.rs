//! What stands in a timeline: for each sort of line, where its day and its words are kept.

use fotfaste_domain::Kind;

use super::Happening;

/// One sort of line.
pub(super) struct Part {
    pub(super) kind: Kind,
    pub(super) happening: Happening,
    /// Selects `id`, `day`, `at` (when it was written down, where that is kept) and `moment` (the
    /// order within the day) of the case `?1`; `{text}` is where the words stand.
    sql: &'static str,
    /// The words it can be found by.
    text: &'static str,
}

impl Part {
    /// Its statement, with its words where they are asked for.
    pub(super) fn sql(&self, words: bool) -> String {
        self.sql.replace("{text}", if words { self.text } else { "''" })
    }
}

const fn part(kind: Kind, happening: Happening, sql: &'static str, text: &'static str) -> Part {
    Part { kind, happening, sql, text }
}

/// Every sort of line. What has a day ahead of `?2` has not ended yet.
pub(super) const PARTS: &[Part] = &[
    part(
        Kind::Visit,
        Happening::Held,
        "id, held_on, recorded_at, held_on || 'T' || starts_at, {text}
         FROM visit WHERE participant = ?1 AND space = ?1 AND deleted = 0 AND state = 'done'",
        "note || ' ' || own_words || ' ' || supervisor_talk || ' ' || incident || ' ' || next_step",
    ),
    part(
        Kind::Visit,
        Happening::Ended,
        "id, held_on, NULL, held_on || 'T' || starts_at, {text}
         FROM visit WHERE participant = ?1 AND space = ?1 AND deleted = 0 AND state = 'cancelled'",
        "note",
    ),
    part(
        Kind::JournalNote,
        Happening::Held,
        "id, substr(written_at, 1, 10), written_at, written_at, {text}
         FROM journal_note WHERE participant = ?1 AND space = ?1 AND deleted = 0",
        "text",
    ),
    part(
        Kind::SupportNote,
        Happening::Held,
        "n.id, substr(n.written_at, 1, 10), n.written_at, n.written_at, {text}
         FROM placement p JOIN support_note n ON n.placement = p.id
         WHERE p.participant = ?1 AND p.space = ?1 AND n.space = ?1 AND n.deleted = 0",
        "n.asked || ' ' || n.agreed || ' ' || n.handles_now || ' ' ||
         coalesce((SELECT s.name FROM supervisor s WHERE s.id = n.supervisor), '')",
    ),
    part(
        Kind::HandoverItem,
        Happening::Held,
        "h.id, h.done_on, NULL, h.done_on, {text}
         FROM placement p JOIN handover_item h ON h.placement = p.id
         WHERE p.participant = ?1 AND p.space = ?1 AND h.space = ?1 AND h.deleted = 0
         AND h.done_on IS NOT NULL",
        "h.text",
    ),
    part(
        Kind::PhaseChange,
        Happening::Held,
        "c.id, c.since, NULL, c.since, {text}
         FROM enrolment e JOIN phase_change c ON c.enrolment = e.id
         WHERE e.participant = ?1 AND e.space = ?1 AND c.space = ?1 AND c.deleted = 0",
        "c.reason",
    ),
    part(
        Kind::Enrolment,
        Happening::Held,
        "id, starts_on, NULL, starts_on, {text}
         FROM enrolment WHERE participant = ?1 AND space = ?1 AND deleted = 0",
        "referral || ' ' || target_group || ' ' || decision || ' ' ||
         coalesce((SELECT o.name FROM programme o WHERE o.id = programme), '')",
    ),
    part(
        Kind::Enrolment,
        Happening::Ended,
        "id, ends_on, NULL, ends_on, {text}
         FROM enrolment WHERE participant = ?1 AND space = ?1 AND deleted = 0 AND ends_on <= ?2",
        "exit_reason",
    ),
    part(
        Kind::Enrolment,
        Happening::Later,
        "id, later_on, NULL, later_on, {text}
         FROM enrolment WHERE participant = ?1 AND space = ?1 AND deleted = 0
         AND later_on IS NOT NULL",
        "''",
    ),
    part(
        Kind::Consent,
        Happening::Held,
        "id, given_on, NULL, given_on, {text}
         FROM consent WHERE participant = ?1 AND space = ?1 AND deleted = 0",
        "purpose || ' ' || evidence",
    ),
    part(
        Kind::Consent,
        Happening::Ended,
        "id, withdrawn_on, NULL, withdrawn_on, {text}
         FROM consent WHERE participant = ?1 AND space = ?1 AND deleted = 0
         AND withdrawn_on IS NOT NULL",
        "purpose",
    ),
    part(
        Kind::Adaptation,
        Happening::Held,
        "a.id, a.since, NULL, a.since, {text}
         FROM placement p JOIN adaptation a ON a.placement = p.id
         WHERE p.participant = ?1 AND p.space = ?1 AND a.space = ?1 AND a.deleted = 0
         AND a.since IS NOT NULL",
        "a.need || ' ' || a.measure || ' ' || a.responsible",
    ),
    part(
        Kind::Adaptation,
        Happening::Ended,
        "a.id, a.ended_on, NULL, a.ended_on, {text}
         FROM placement p JOIN adaptation a ON a.placement = p.id
         WHERE p.participant = ?1 AND p.space = ?1 AND a.space = ?1 AND a.deleted = 0
         AND a.ended_on <= ?2",
        "a.need || ' ' || a.measure || ' ' || a.responsible",
    ),
    part(
        Kind::SheetPrint,
        Happening::Held,
        "id, substr(printed_at, 1, 10), printed_at, printed_at, {text}
         FROM sheet_print WHERE participant = ?1 AND space = ?1 AND deleted = 0",
        "coalesce((SELECT s.name FROM supervisor s WHERE s.id = supervisor), '')",
    ),
    part(
        Kind::Access,
        Happening::Held,
        "id, substr(at, 1, 10), at, at, {text}
         FROM access WHERE participant = ?1 AND space = ?1 AND deleted = 0
         AND action IN ('shared', 'exported', 'extracted', 'recovered')",
        "''",
    ),
    part(
        Kind::FollowUp,
        Happening::Held,
        "id, coalesce(done_on, due_on), NULL, coalesce(done_on, due_on), {text}
         FROM follow_up WHERE participant = ?1 AND space = ?1 AND deleted = 0
         AND state <> 'planned'",
        "title || ' ' || needs || ' ' || reason",
    ),
    part(
        Kind::VocationalProfile,
        Happening::Held,
        "id, substr(written_at, 1, 10), written_at, written_at, {text}
         FROM vocational_profile WHERE participant = ?1 AND space = ?1 AND deleted = 0",
        "strengths || ' ' || interests || ' ' || own_words",
    ),
    part(
        Kind::Validation,
        Happening::Held,
        "id, started_on, NULL, started_on, {text}
         FROM validation WHERE participant = ?1 AND space = ?1 AND deleted = 0
         AND finished_on IS NULL",
        "subject || ' ' || method || ' ' || note",
    ),
    part(
        Kind::Validation,
        Happening::Ended,
        "id, finished_on, NULL, finished_on, {text}
         FROM validation WHERE participant = ?1 AND space = ?1 AND deleted = 0
         AND finished_on IS NOT NULL",
        "subject || ' ' || method || ' ' || note",
    ),
    part(
        Kind::Plan,
        Happening::Held,
        "id, agreed_on, NULL, agreed_on, {text}
         FROM plan WHERE participant = ?1 AND space = ?1 AND deleted = 0
         AND agreed_on IS NOT NULL",
        "own_words || ' ' || method_choice",
    ),
    part(
        Kind::Plan,
        Happening::Later,
        "id, reviewed_on, NULL, reviewed_on, {text}
         FROM plan WHERE participant = ?1 AND space = ?1 AND deleted = 0
         AND reviewed_on IS NOT NULL",
        "own_words || ' ' || method_choice",
    ),
    part(
        Kind::Goal,
        Happening::Ended,
        "id, ended_on, NULL, ended_on, {text}
         FROM goal WHERE participant = ?1 AND space = ?1 AND deleted = 0
         AND ended_on IS NOT NULL",
        "text",
    ),
    part(
        Kind::PlanStep,
        Happening::Ended,
        "id, ended_on, NULL, ended_on, {text}
         FROM plan_step WHERE participant = ?1 AND space = ?1 AND deleted = 0 AND state = 'done'
         AND ended_on IS NOT NULL",
        "text || ' ' || actor_name",
    ),
    // One line for all that was rated on a day.
    part(
        Kind::SelfRating,
        Happening::Held,
        "min(id), rated_on, NULL, rated_on, {text}
         FROM self_rating WHERE participant = ?1 AND space = ?1 AND deleted = 0
         GROUP BY rated_on",
        "group_concat(own_words, ' ')",
    ),
    part(
        Kind::Placement,
        Happening::Held,
        "id, starts_on, NULL, starts_on, {text}
         FROM placement WHERE participant = ?1 AND space = ?1 AND deleted = 0",
        "coalesce((SELECT w.name FROM workplace w WHERE w.id = workplace), '')",
    ),
    part(
        Kind::Placement,
        Happening::Ended,
        "id, ends_on, NULL, ends_on, {text}
         FROM placement WHERE participant = ?1 AND space = ?1 AND deleted = 0 AND ends_on <= ?2",
        "coalesce((SELECT w.name FROM workplace w WHERE w.id = workplace), '')",
    ),
];
