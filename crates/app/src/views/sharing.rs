//! Who has a case: sharing, taking out, leaving, handing over, one case or many.

use chrono::{DateTime, NaiveDate, Utc};
use fotfaste_domain::{Id, case::Participant, choice::Phase, office::Member};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::participants::{CaseMember, CaseRight};

/// Shares a case with a colleague, or changes what they may do there.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ShareCase {
    /// Whose case.
    pub participant: Id<Participant>,
    /// With whom.
    pub member: Id<Member>,
    /// With what right.
    pub right: CaseRight,
    /// The last day they have it, as typed; empty for good.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub until: Option<String>,
}

/// Names a case and a colleague in it.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct InCase {
    /// Whose case.
    pub participant: Id<Participant>,
    /// Which colleague.
    pub member: Id<Member>,
}

/// A colleague who can be chosen.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Colleague {
    /// Who.
    pub id: Id<Member>,
    /// The name; nothing until their card has arrived.
    pub name: Option<String>,
}

/// Who has a case, and who could.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CasePeople {
    /// Whether the one who asks may say who has it.
    pub may_share: bool,
    /// Who has it, or will from the next sync on.
    pub members: Vec<CaseMember>,
    /// Colleagues who do not.
    pub others: Vec<Colleague>,
}

/// What happened to the access to a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AccessChange {
    /// It came to the server, with the one who opened it.
    Opened,
    /// Somebody may read it.
    MayRead,
    /// Somebody may read and write it.
    MayWrite,
    /// Somebody was taken out.
    TakenOut,
    /// Somebody left it.
    Left,
    /// Somebody who had it left the office.
    LeftOffice,
    /// Somebody took it over with the office's recovery papers.
    Recovered,
}

/// One change of who may read a case.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CaseAccess {
    /// Its place among them.
    pub id: String,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub what: AccessChange,
    /// Whom it is about; nothing until their card has arrived.
    pub who: Option<String>,
    /// Who did it.
    pub by: Option<String>,
    /// The last day, for a share that ends by itself.
    pub until: Option<NaiveDate>,
}

/// A case that can be handed over.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoverCase {
    /// Whose.
    pub participant: Id<Participant>,
    /// The name; the case number of somebody protected.
    pub name: String,
    /// The case number.
    pub case_number: String,
    /// The phase of the latest enrolment.
    pub phase: Option<Phase>,
    /// Colleagues who have it already.
    pub with: Vec<Id<Member>>,
}

/// The cases of the one who asks.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct HandoverCases {
    /// Those that can be chosen together.
    pub cases: Vec<HandoverCase>,
    /// Protected ones: each is handed over on its own page, to somebody chosen for it.
    pub protected: Vec<HandoverCase>,
}

/// Gives a colleague several cases.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct HandOverCases {
    /// To whom.
    pub member: Option<Id<Member>>,
    /// Which.
    pub participants: Vec<Id<Participant>>,
    /// Whether the giver leaves them.
    pub leave: bool,
    /// For a loan: its last day, as typed.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub until: Option<String>,
}
