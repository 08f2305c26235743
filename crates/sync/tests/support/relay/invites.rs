//! Invites, as the server in memory keeps them.

use fotfaste_protocol::{
    office::Office,
    routes::{
        ErrorCode, InviteStatus, InviteStatusRequest, JoinInviteRequest, ListInvitesResponse,
        OpenInviteRequest, PendingInvite,
    },
};

use super::{Answer, Held, write};

impl Held {
    fn invite(&mut self, path: &str) -> Option<&mut (OpenInviteRequest, Option<Vec<u8>>)> {
        let id = path.split('/').nth(3)?.parse().ok()?;
        self.invites.get_mut(&id)
    }

    pub(super) fn join(&mut self, path: &str, request: &JoinInviteRequest) -> Answer {
        let (invite, answer) = self.invite(path).ok_or(ErrorCode::NotFound)?;
        if invite.token_hash != request.token.hash() {
            return Err(ErrorCode::NotFound);
        }
        match answer {
            Some(there) if *there != request.request => Err(ErrorCode::InviteUsed),
            _ => {
                *answer = Some(request.request.clone());
                write(&())
            }
        }
    }

    pub(super) fn status(&mut self, path: &str, _: &InviteStatusRequest) -> Answer {
        let office = self.office.clone();
        let (_, answer) = self.invite(path).ok_or(ErrorCode::NotFound)?;
        write(&standing(office.as_ref(), answer.as_deref()))
    }

    pub(super) fn list(&self) -> Answer {
        let invites = self.invites.iter().map(|(id, (invite, answer))| PendingInvite {
            id: *id,
            expires_at_minute: invite.expires_at_minute,
            request: answer.clone().map(Into::into),
            status: standing(self.office.as_ref(), answer.as_deref()),
        });
        write(&ListInvitesResponse { invites: invites.collect() })
    }
}

fn standing(office: Option<&Office>, request: Option<&[u8]>) -> InviteStatus {
    let Some(request) = request else { return InviteStatus::Open };
    let request = fotfaste_protocol::join::JoinRequest::decode(request).unwrap();
    let known = office.is_some_and(|office| office.device(request.joiner.device.id).is_some());
    if known { InviteStatus::Approved } else { InviteStatus::Waiting }
}
