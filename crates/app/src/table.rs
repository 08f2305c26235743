//! The command table: everything a person can do, by name, with typed arguments and results.
//!
//! A command is a plain function. What it takes first says when it may run: `&App` or `App` at
//! any time, `&Desk` or `Desk` only while unlocked. Functions that take a reference block, and run
//! on tokio's blocking pool; asynchronous ones take their own. The argument's and the result's
//! types are inferred, so the desktop shell, the command line and the tests all serve the same
//! table and nothing can drift.

use std::{collections::BTreeMap, future::Future, pin::Pin, sync::Arc};

use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Map, Value};
use ts_rs::TS;

use crate::{
    App, Desk, Error,
    bindings::Types,
    undo::{Answer, Receipt},
};

type Running = Pin<Box<dyn Future<Output = Result<Answer, Error>> + Send>>;

/// When a command may run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Opens {
    /// Also while the profile is locked or not yet created.
    Anytime,
    /// Only while unlocked.
    Unlocked,
}

/// One command.
pub(crate) struct Command {
    pub(crate) opens: Opens,
    pub(crate) types: fn(&mut Types) -> (String, String),
    run: Box<dyn Fn(App, Value) -> Running + Send + Sync>,
}

/// The table.
#[derive(Default)]
pub struct Commands {
    by_name: BTreeMap<&'static str, Command>,
}

impl Commands {
    /// Adds a command.
    ///
    /// # Panics
    /// When the name is taken: a mistake in the table itself.
    #[must_use]
    pub fn add<H: Handler<Marker>, Marker>(mut self, name: &'static str, handler: H) -> Self {
        let handler = Arc::new(handler);
        let run = Box::new(move |app, argument| {
            let handler = Arc::clone(&handler);
            Box::pin(async move { answer(&*handler, app, argument).await }) as Running
        });
        let command = Command { opens: H::OPENS, types: types_of::<H, Marker>, run };
        assert!(self.by_name.insert(name, command).is_none(), "the command {name} is there twice");
        self
    }

    /// Every command's name, in order.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        self.by_name.keys().copied()
    }

    /// When the command may run, if there is such a command.
    #[must_use]
    pub fn opens(&self, name: &str) -> Option<Opens> {
        self.by_name.get(name).map(|command| command.opens)
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = (&'static str, &Command)> {
        self.by_name.iter().map(|(name, command)| (*name, command))
    }

    pub(crate) async fn call(
        &self,
        app: App,
        name: &str,
        argument: Value,
    ) -> Result<Answer, Error> {
        let command = self.by_name.get(name).ok_or(Error::NoSuchCommand)?;
        (command.run)(app, argument).await
    }
}

async fn answer<H: Handler<Marker>, Marker>(
    handler: &H,
    app: App,
    argument: Value,
) -> Result<Answer, Error> {
    let argument = if argument.is_null() { Value::Object(Map::new()) } else { argument };
    let argument = serde_json::from_value(argument).map_err(|cause| Error::bad_argument(&cause))?;
    let receipt = Receipt::default();
    let result = handler.call(app.clone(), receipt.clone(), argument).await?;
    let result = serde_json::to_value(result).expect("a view has string keys and finite numbers");
    // Locked meanwhile: then there is no way back, and nothing else is wrong.
    let undo = app.desk().ok().and_then(|desk| desk.ways().keep(&receipt));
    Ok(Answer { result, undo })
}

fn types_of<H: Handler<Marker>, Marker>(types: &mut Types) -> (String, String) {
    (types.add::<H::Argument>(), types.add::<H::Output>())
}

/// A function that can be a command. `Marker` only tells the shapes of functions apart.
pub trait Handler<Marker>: Send + Sync + 'static {
    /// What it takes.
    type Argument: DeserializeOwned + TS + Send + 'static;
    /// What it gives.
    type Output: Serialize + TS + Send + 'static;
    /// When it may run.
    const OPENS: Opens;

    /// Runs it; the receipt takes down what it writes.
    fn call(
        &self,
        app: App,
        receipt: Receipt,
        argument: Self::Argument,
    ) -> impl Future<Output = Result<Self::Output, Error>> + Send;
}

impl<F, A, R> Handler<(&App, A)> for F
where
    F: Fn(&App, A) -> Result<R, Error> + Copy + Send + Sync + 'static,
    A: DeserializeOwned + TS + Send + 'static,
    R: Serialize + TS + Send + 'static,
{
    type Argument = A;
    type Output = R;
    const OPENS: Opens = Opens::Anytime;

    async fn call(&self, app: App, _: Receipt, argument: A) -> Result<R, Error> {
        let run = *self;
        blocking(move || run(&app, argument)).await
    }
}

impl<F, A, R> Handler<(&Desk, A)> for F
where
    F: Fn(&Desk, A) -> Result<R, Error> + Copy + Send + Sync + 'static,
    A: DeserializeOwned + TS + Send + 'static,
    R: Serialize + TS + Send + 'static,
{
    type Argument = A;
    type Output = R;
    const OPENS: Opens = Opens::Unlocked;

    async fn call(&self, app: App, receipt: Receipt, argument: A) -> Result<R, Error> {
        let run = *self;
        let desk = app.desk()?.with(receipt);
        blocking(move || run(&desk, argument)).await
    }
}

impl<F, A, R, Fut> Handler<(App, A, Fut)> for F
where
    F: Fn(App, A) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<R, Error>> + Send + 'static,
    A: DeserializeOwned + TS + Send + 'static,
    R: Serialize + TS + Send + 'static,
{
    type Argument = A;
    type Output = R;
    const OPENS: Opens = Opens::Anytime;

    async fn call(&self, app: App, _: Receipt, argument: A) -> Result<R, Error> {
        self(app, argument).await
    }
}

impl<F, A, R, Fut> Handler<(Desk, A, Fut)> for F
where
    F: Fn(Desk, A) -> Fut + Send + Sync + 'static,
    Fut: Future<Output = Result<R, Error>> + Send + 'static,
    A: DeserializeOwned + TS + Send + 'static,
    R: Serialize + TS + Send + 'static,
{
    type Argument = A;
    type Output = R;
    const OPENS: Opens = Opens::Unlocked;

    async fn call(&self, app: App, receipt: Receipt, argument: A) -> Result<R, Error> {
        let desk = app.desk()?.with(receipt);
        self(desk, argument).await
    }
}

/// Runs a blocking function off tokio's workers. A panic inside it becomes an error with a report
/// number instead of taking the window down.
pub(crate) async fn blocking<R: Send + 'static>(
    run: impl FnOnce() -> Result<R, Error> + Send + 'static,
) -> Result<R, Error> {
    tokio::task::spawn_blocking(run).await.unwrap_or_else(|cause| Err(Error::unexpected(&cause)))
}
