//! The network between clients and a server: a proxy on loopback that keeps all that passes, can
//! send a request once more, and can change what it carries.

use std::{
    io,
    net::SocketAddr,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
};

/// One request and its answer, byte for byte.
#[derive(Clone)]
pub struct Exchange {
    /// The path.
    pub path: String,
    /// Head and body of the request.
    pub request: Vec<u8>,
    /// Head and body of the answer.
    pub answer: Vec<u8>,
}

/// Changes a request's body on its way, if it wants to.
pub type Twist = Box<dyn FnMut(&str, &mut Vec<u8>) + Send>;

/// The proxy.
#[derive(Clone)]
pub struct Wire {
    /// Where clients find it.
    pub address: String,
    inner: Arc<Mutex<Inner>>,
}

struct Inner {
    server: SocketAddr,
    exchanges: Vec<Exchange>,
    asking: Option<Twist>,
    answering: Option<Twist>,
}

impl Wire {
    /// A wire to a server.
    pub async fn to(server: SocketAddr) -> Self {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("loopback has a port");
        let address = listener.local_addr().expect("it listens");
        let inner = Inner { server, exchanges: Vec::new(), asking: None, answering: None };
        let wire = Self { address: format!("http://{address}"), inner: Arc::new(inner.into()) };
        let carrying = wire.clone();
        tokio::spawn(async move {
            while let Ok((client, _)) = listener.accept().await {
                tokio::spawn(carrying.clone().carry(client));
            }
        });
        wire
    }

    /// Leads to another server from now on.
    pub fn lead_to(&self, server: SocketAddr) {
        self.inner().server = server;
    }

    /// Everything that has passed.
    #[must_use]
    pub fn exchanges(&self) -> Vec<Exchange> {
        self.inner().exchanges.clone()
    }

    /// Changes requests from now on.
    pub fn twist_requests(&self, twist: impl FnMut(&str, &mut Vec<u8>) + Send + 'static) {
        self.inner().asking = Some(Box::new(twist));
    }

    /// Changes answers from now on.
    pub fn twist_answers(&self, twist: impl FnMut(&str, &mut Vec<u8>) + Send + 'static) {
        self.inner().answering = Some(Box::new(twist));
    }

    /// Carries everything as it is from now on.
    pub fn straighten(&self) {
        let mut inner = self.inner();
        (inner.asking, inner.answering) = (None, None);
    }

    /// Sends the very same bytes once more; the whole answer.
    pub async fn repeat(&self, exchange: &Exchange) -> String {
        let server = self.inner().server;
        let mut line = TcpStream::connect(server).await.expect("the server is up");
        line.write_all(&exchange.request).await.expect("it listens");
        let answer = Message::read(&mut line).await.expect("it answers").expect("with something");
        String::from_utf8_lossy(&answer.whole()).into_owned()
    }

    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One connection of a client, for as long as it lasts. A server that is down ends it.
    async fn carry(self, mut client: TcpStream) -> io::Result<()> {
        let mut server = self.inner().server;
        let mut line = TcpStream::connect(server).await?;
        while let Some(mut request) = Message::read(&mut client).await? {
            let now = self.inner().server;
            if now != server {
                (server, line) = (now, TcpStream::connect(now).await?);
            }
            let path = request.path();
            twisted(&mut self.inner().asking, &path, &mut request.body);
            line.write_all(&request.whole()).await?;
            let Some(mut answer) = Message::read(&mut line).await? else { break };
            twisted(&mut self.inner().answering, &path, &mut answer.body);
            let (request, answer) = (request.whole(), answer.whole());
            self.inner().exchanges.push(Exchange { path, request, answer: answer.clone() });
            client.write_all(&answer).await?;
        }
        Ok(())
    }
}

fn twisted(twist: &mut Option<Twist>, path: &str, body: &mut Vec<u8>) {
    let Some(twist) = twist else { return };
    let length = body.len();
    twist(path, body);
    assert_eq!(body.len(), length, "the head has announced this length");
}

/// An HTTP/1.1 message with a body of announced length.
struct Message {
    head: Vec<u8>,
    body: Vec<u8>,
}

impl Message {
    /// The next message, or nothing at the end.
    async fn read(from: &mut TcpStream) -> io::Result<Option<Self>> {
        let mut head = Vec::new();
        while !head.ends_with(b"\r\n\r\n") {
            let mut byte = [0];
            if from.read(&mut byte).await? == 0 {
                return Ok(None);
            }
            head.extend_from_slice(&byte);
        }
        let mut body = vec![0; length(&head)];
        from.read_exact(&mut body).await?;
        Ok(Some(Self { head, body }))
    }

    fn path(&self) -> String {
        let head = String::from_utf8_lossy(&self.head);
        head.split(' ').nth(1).unwrap_or_default().to_owned()
    }

    fn whole(&self) -> Vec<u8> {
        [self.head.as_slice(), &self.body].concat()
    }
}

fn length(head: &[u8]) -> usize {
    let head = String::from_utf8_lossy(head).to_lowercase();
    assert!(!head.contains("transfer-encoding"), "bodies have an announced length");
    let said = head.lines().find_map(|line| line.strip_prefix("content-length:"));
    said.map_or(0, |number| number.trim().parse().expect("a length is a number"))
}
