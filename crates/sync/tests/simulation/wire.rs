//! The way to the server as the simulation has it: requests that get lost, come twice or late,
//! answers that are cut, programs that stop in the middle; and a server that lies when told to.

use std::sync::{
    Arc, Mutex,
    atomic::{AtomicI64, Ordering},
};

use fotfaste_sync::{Outgoing, Reply, Transport, Unreachable};
use tokio::sync::Notify;

use crate::{lies::Lie, support::relay::Relay};

/// What happens to one request.
#[derive(Clone, Copy, Debug)]
enum Fault {
    None,
    /// It never comes to the server.
    Lost,
    /// It comes twice.
    Twice,
    /// One that was sent before comes once more, first.
    OldAgain,
    /// It is carried out; nobody hears of it.
    AnswerLost,
    /// It is carried out; the answer ends anywhere.
    AnswerCut,
    /// The program stops before it is sent.
    CrashBefore,
    /// The program stops when it has been carried out.
    CrashAfter,
}

/// What all laptops share: the network, the server, the true time, and the dice.
pub struct Network {
    pub dice: Mutex<fastrand::Rng>,
    /// The servers that there are: one, unless it shows different histories.
    pub servers: Mutex<Vec<Relay>>,
    /// Which of them each laptop sees.
    pub sees: Mutex<Vec<usize>>,
    /// One in so many requests meets a fault; none at 0.
    pub rough: Mutex<usize>,
    pub lie: Mutex<Option<Lie>>,
    /// Every request that was sent.
    pub sent: Mutex<Vec<Outgoing>>,
    /// Milliseconds since 1970.
    pub now: AtomicI64,
}

impl Network {
    pub fn new(seed: u64, server: Relay, laptops: usize, now: i64) -> Self {
        Self {
            dice: Mutex::new(fastrand::Rng::with_seed(seed)),
            servers: Mutex::new(vec![server]),
            sees: Mutex::new(vec![0; laptops]),
            rough: Mutex::new(0),
            lie: Mutex::new(None),
            sent: Mutex::default(),
            now: AtomicI64::new(now),
        }
    }

    pub fn roll(&self, sides: usize) -> usize {
        self.dice.lock().unwrap().usize(..sides)
    }

    pub fn server_of(&self, who: usize) -> Relay {
        let at = self.sees.lock().unwrap()[who];
        self.servers.lock().unwrap()[at].clone()
    }

    fn fault(&self) -> Fault {
        let rough = *self.rough.lock().unwrap();
        if rough == 0 || self.roll(rough) != 0 {
            return Fault::None;
        }
        match self.roll(7) {
            0 => Fault::Lost,
            1 => Fault::Twice,
            2 => Fault::OldAgain,
            3 => Fault::AnswerLost,
            4 => Fault::AnswerCut,
            5 => Fault::CrashBefore,
            _ => Fault::CrashAfter,
        }
    }

    fn an_old_one(&self) -> Option<Outgoing> {
        let sent = self.sent.lock().unwrap();
        (!sent.is_empty()).then(|| sent[self.roll(sent.len())].clone())
    }
}

/// One laptop's way to the server.
#[derive(Clone)]
pub struct Wire {
    pub who: usize,
    pub network: Arc<Network>,
    /// The program is to stop.
    pub crash: Arc<Notify>,
}

impl Wire {
    /// Stops the program: whoever waits for the answer is gone before there is one.
    async fn crash(&self) -> ! {
        self.crash.notify_one();
        std::future::pending().await
    }
}

impl Transport for Wire {
    async fn send(&self, request: Outgoing) -> Result<Reply, Unreachable> {
        let network = &self.network;
        let server = network.server_of(self.who);
        let fault = network.fault();
        match fault {
            Fault::Lost => return Err(Unreachable::NoNetwork),
            Fault::CrashBefore => self.crash().await,
            Fault::OldAgain => {
                if let Some(old) = network.an_old_one() {
                    drop(server.send(old).await);
                }
            }
            Fault::Twice => drop(server.send(request.clone()).await),
            _ => {}
        }
        network.sent.lock().unwrap().push(request.clone());
        let lie = network.lie.lock().unwrap().clone().filter(|lie| lie.is_told_to(self.who));
        let mut reply = match &lie {
            Some(lie) => lie.answer(&server, request).await?,
            None => server.send(request).await?,
        };
        match fault {
            Fault::AnswerLost => return Err(Unreachable::NoAnswer),
            Fault::CrashAfter => self.crash().await,
            Fault::AnswerCut => reply.body.truncate(network.roll(reply.body.len().max(1))),
            _ => {}
        }
        reply.date = Some(network.now.load(Ordering::Relaxed).div_euclid(1000));
        Ok(reply)
    }
}
