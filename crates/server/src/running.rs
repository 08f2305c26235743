//! Starting and stopping: two listeners, one writing thread.

use crate::app::{App, Shared};
use crate::config::{Config, Limits, Tls};
use crate::{Error, api, private};
use axum::Router;
use axum_server::Handle;
use axum_server::tls_rustls::RustlsConfig;
use hyper_util::rt::TokioTimer;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;
use tokio::task::JoinHandle;

/// How long the private port may take to end its last answers.
const PRIVATE_STOP: Duration = Duration::from_secs(1);

type Listening = JoinHandle<std::io::Result<()>>;

/// A server that is up. Dropping it ends it at once, as a crash would; [`Running::stop`] lets it
/// finish what it has accepted.
pub struct Running {
    /// Where clients reach it.
    pub address: SocketAddr,
    /// Where health and metrics are.
    pub private_address: SocketAddr,
    /// The first set-up code, if this is the first start.
    pub setup_code: Option<String>,
    app: Shared,
    public: Handle<SocketAddr>,
    private: Handle<SocketAddr>,
    tasks: Option<(Listening, Listening)>,
    stop_timeout: Duration,
}

/// Starts a server; it answers when this returns.
pub async fn serve(config: Config) -> Result<Running, Error> {
    config.check()?;
    // Harmless if the program has chosen one already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let tls = match &config.tls {
        Some(tls) => Some(read_tls(tls).await?),
        None => None,
    };
    let opened = config.clone();
    let opening = tokio::task::spawn_blocking(move || App::open(&opened));
    let (app, setup_code) = opening.await.map_err(|_| Error::Ended("opening"))??;
    let app = Arc::new(app);
    let (listener, address) = listen(config.listen)?;
    let (private_listener, private_address) = listen(config.private_listen)?;
    let (public, private) = (Handle::new(), Handle::new());
    let limits = config.limits;
    let api = spawn(listener, api::router(app.clone()), tls, &public, limits)?;
    let health = private::router(app.clone());
    let health = spawn(private_listener, health, None, &private, limits)?;
    Ok(Running {
        address,
        private_address,
        setup_code,
        app,
        public,
        private,
        tasks: Some((api, health)),
        stop_timeout: limits.stop_timeout,
    })
}

async fn read_tls(tls: &Tls) -> Result<RustlsConfig, Error> {
    RustlsConfig::from_pem_file(&tls.cert, &tls.key)
        .await
        .map_err(Error::io("the certificate or its key cannot be read"))
}

fn listen(address: SocketAddr) -> Result<(TcpListener, SocketAddr), Error> {
    let failed = || Error::io("the address cannot be listened on");
    let listener = TcpListener::bind(address).map_err(failed())?;
    listener.set_nonblocking(true).map_err(failed())?;
    let address = listener.local_addr().map_err(failed())?;
    Ok((listener, address))
}

fn spawn(
    listener: TcpListener,
    router: Router,
    tls: Option<RustlsConfig>,
    handle: &Handle<SocketAddr>,
    limits: Limits,
) -> Result<Listening, Error> {
    let failed = Error::io("the address cannot be listened on");
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let mut server = axum_server::from_tcp(listener).map_err(failed)?.handle(handle.clone());
    if tls.is_none() {
        // Without TLS nothing tells the versions apart but waiting for the first bytes, for ever.
        server = server.http1_only();
    }
    server
        .http_builder()
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.head_timeout)
        .http2()
        .timer(TokioTimer::new())
        .keep_alive_interval(limits.head_timeout)
        .max_concurrent_streams(32);
    Ok(match tls {
        Some(tls) => {
            let acceptor = axum_server::tls_rustls::RustlsAcceptor::new(tls);
            tokio::spawn(server.acceptor(acceptor).serve(service))
        }
        None => tokio::spawn(server.serve(service)),
    })
}

impl Running {
    /// Stops taking requests, finishes those under way, and closes the database.
    pub async fn stop(mut self) -> Result<(), Error> {
        self.public.graceful_shutdown(Some(self.stop_timeout));
        self.private.graceful_shutdown(Some(PRIVATE_STOP));
        let ended = self.ended().await;
        let app = self.app.clone();
        let closing = tokio::task::spawn_blocking(move || app.writer.close());
        closing.await.map_err(|_| Error::Ended("closing"))??;
        ended
    }

    /// Waits until both listeners have ended.
    async fn ended(&mut self) -> Result<(), Error> {
        let Some((public, private)) = self.tasks.take() else {
            return Ok(());
        };
        for (task, name) in [(public, "public port"), (private, "private port")] {
            let served = task.await.map_err(|_| Error::Ended(name))?;
            served.map_err(Error::io("a listener failed"))?;
        }
        Ok(())
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.public.shutdown();
        self.private.shutdown();
    }
}
