//! Pulling everything that is new for the caller. A device that was revoked reads the certificate
//! log alone: it says so.

use super::Wire;
use crate::app::Shared;
use crate::failure::Answer;
use crate::guard::Signed;
use crate::store::{self, Wanted};
use axum::extract::State;
use fotfaste_protocol::routes::{ChangesRequest, ChangesResponse};

pub(super) async fn pull(
    State(app): State<Shared>,
    Signed { caller, body }: Signed<ChangesRequest>,
) -> Answer<Wire<ChangesResponse>> {
    caller.within(body.office)?;
    let wanted = Wanted {
        user: (!caller.log_alone).then_some(caller.user),
        minute: app.clock.unix_minute(),
        request: body,
    };
    // The office is from before the view of the database begins, so whatever it names is there.
    let office = caller.office;
    let read = app.readers.run(move |sql| store::changes(sql, &office, &wanted));
    read.await.map(Wire)
}
