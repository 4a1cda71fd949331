//! Keys come over TLS, from a server that the named authorities vouch for.

use std::{
    error::Error,
    io::{BufRead, BufReader, Write},
    net::{TcpListener, TcpStream},
    sync::Arc,
    thread,
};

use analytics_api::{oidc::IssuerConfig, outgoing::Roots};
use rustls::{
    ServerConfig, ServerConnection, StreamOwned,
    crypto::ring::default_provider,
    pki_types::{CertificateDer, PrivatePkcs8KeyDer},
};
use serde_json::{Value, json};

use crate::{
    issuer::{Key, LocalIssuer, but},
    world::World,
};

/// An issuer at `https://localhost`, which ends with the tests.
fn serve(keys: Value) -> String {
    let certificate = CertificateDer::from(include_bytes!("keys/localhost.der").as_slice());
    let key = PrivatePkcs8KeyDer::from(include_bytes!("keys/localhost-key.der").as_slice());
    let config = ServerConfig::builder_with_provider(Arc::new(default_provider()));
    let config = config.with_safe_default_protocol_versions().unwrap().with_no_client_auth();
    let config = Arc::new(config.with_single_cert(vec![certificate], key.into()).unwrap());
    let port = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://localhost:{}", port.local_addr().unwrap().port());
    let discovery = json!({ "issuer": url, "jwks_uri": format!("{url}/keys") });
    thread::spawn(move || {
        for stream in port.incoming() {
            // Who does not trust the certificate breaks off.
            let _ = answer(stream.unwrap(), Arc::clone(&config), &discovery, &keys);
        }
    });
    url
}

fn answer(stream: TcpStream, config: Arc<ServerConfig>, discovery: &Value, keys: &Value) -> Result<(), Box<dyn Error>> {
    let mut stream = StreamOwned::new(ServerConnection::new(config)?, stream);
    let head = BufReader::new(&mut stream).lines().map_while(Result::ok).take_while(|line| !line.is_empty());
    let asks_for_keys = head.collect::<Vec<_>>().first().is_some_and(|first| first.starts_with("GET /keys "));
    let body = if asks_for_keys { keys } else { discovery }.to_string();
    let length = body.len();
    write!(stream, "HTTP/1.1 200 OK\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}")?;
    stream.conn.send_close_notify();
    Ok(stream.flush()?)
}

#[tokio::test]
async fn whose_certificate_nobody_vouches_for_is_not_believed() {
    let key = Key::eddsa("one", 1);
    let url = serve(json!({ "keys": [key.public()] }));
    let issuer = LocalIssuer::start(&[]).await;
    let token = key.sign(&but(issuer.claims("eva"), &json!({ "iss": url })));
    let authority = Roots::from_pem(include_bytes!("keys/authority.pem")).unwrap();
    for (roots, status) in [(authority, 200), (Roots::default(), 503)] {
        let config = IssuerConfig { issuer: url.parse().unwrap(), roots, ..issuer.config() };
        let world = World::new().await.with_issuer(config);
        let answer = world.get("/api/v1/me").header("authorization", &format!("Bearer {token}")).send().await;
        assert_eq!(answer.status.as_u16(), status, "{}", answer.text());
    }
}

#[test]
fn authorities_are_read_from_pem_alone() {
    assert!(Roots::from_pem(b"").is_none());
    assert!(Roots::from_pem(include_bytes!("keys/localhost.der")).is_none());
    assert!(Roots::from_pem(b"-----BEGIN CERTIFICATE-----\n!\n-----END CERTIFICATE-----\n").is_none());
}
