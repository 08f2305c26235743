//! A refused request: one code, one status, one JSON body.

use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use fotfaste_protocol::routes::{CertificateHead, ErrorBody, ErrorCode};

/// Why a request is refused. Says nothing that the caller may not know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    pub(crate) code: ErrorCode,
    head: Option<CertificateHead>,
    date: Option<String>,
}

pub(crate) type Answer<T> = Result<T, Failure>;

impl Failure {
    /// The certificate log has moved on to here.
    pub(crate) fn stale(head: CertificateHead) -> Failure {
        Failure { head: Some(head), ..Failure::from(ErrorCode::StaleHead) }
    }

    /// Signed at another time than the server's, which is this.
    pub(crate) fn clock_skew(date: String) -> Failure {
        Failure { date: Some(date), ..Failure::from(ErrorCode::ClockSkew) }
    }
}

impl From<ErrorCode> for Failure {
    fn from(code: ErrorCode) -> Self {
        Failure { code, head: None, date: None }
    }
}

/// A database error: logged without any value, told to the caller as "not just now".
impl From<rusqlite::Error> for Failure {
    fn from(cause: rusqlite::Error) -> Self {
        let kind = cause.sqlite_error_code();
        tracing::error!(?kind, "the database refused");
        Failure::from(ErrorCode::Unavailable)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let body =
            ErrorBody { code: self.code, message: message(self.code).to_owned(), head: self.head };
        let mut response = (status(self.code), Json(body)).into_response();
        let headers = response.headers_mut();
        if let Some(date) = self.date.and_then(|date| HeaderValue::try_from(date).ok()) {
            headers.insert(header::DATE, date);
        }
        if matches!(self.code, ErrorCode::TooMany | ErrorCode::Unavailable) {
            headers.insert(header::RETRY_AFTER, HeaderValue::from_static("1"));
        }
        response
    }
}

fn status(code: ErrorCode) -> StatusCode {
    use ErrorCode::*;
    match code {
        Malformed => StatusCode::BAD_REQUEST,
        BadSignature | ClockSkew | Replayed => StatusCode::UNAUTHORIZED,
        Revoked | SetupCode | NotAllowed => StatusCode::FORBIDDEN,
        NotFound => StatusCode::NOT_FOUND,
        StaleHead | OfficeExists | InviteUsed => StatusCode::CONFLICT,
        InviteExpired => StatusCode::GONE,
        TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
        CertificateRefused | BundleRefused | UnknownEpoch | OtherKey | BadContent | OtherDevice
        | NameTaken => StatusCode::UNPROCESSABLE_ENTITY,
        NoRoom => StatusCode::INSUFFICIENT_STORAGE,
        TooMany => StatusCode::TOO_MANY_REQUESTS,
        Unavailable => StatusCode::SERVICE_UNAVAILABLE,
    }
}

fn message(code: ErrorCode) -> &'static str {
    use ErrorCode::*;
    match code {
        Malformed => "the request is not what this route takes",
        BadSignature => "the request is not signed, or the signature does not fit",
        ClockSkew => "signed too long ago or ahead: sign again with the time in the date header",
        Replayed => "this request has been seen before",
        Revoked => "the device has been revoked",
        SetupCode => "the set-up code is wrong or has been used",
        NotFound => "not found",
        NotAllowed => "the user's role does not allow this",
        StaleHead => "the certificate log has moved on",
        OfficeExists => "the office exists with another root",
        InviteUsed => "the invite has been used",
        InviteExpired => "the invite has expired",
        TooLarge => "larger than allowed",
        CertificateRefused => "a certificate does not follow from the log",
        BundleRefused => "a key bundle is missing, or not the one that its certificate names",
        UnknownEpoch => "the certificate log does not know this key epoch",
        OtherKey => "the certificate log names another key",
        BadContent => "the content does not match its hash",
        OtherDevice => "written by another device",
        TooMany => "too many requests",
        Unavailable => "not just now",
        NameTaken => "another chunk is stored under this name",
        NoRoom => "the space has no room for more chunks",
    }
}
