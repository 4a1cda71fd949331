//! Flows: the questions for them, and what their authors do with them.

use analytics_client::{
    Client, Failure,
    types::{Flow, FlowIn, FlowPage, FlowSession, FlowStatus},
};
use uuid::Uuid;

use crate::{
    address::key,
    answer::{Questions, questions},
    listing::{PageKey, Paged},
    session::Session,
};

/// The key of the address that says which flows are listed.
pub(crate) const STATUS: &str = "status";

/// Which flows are listed.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct FlowQuestion {
    pub(crate) status: FlowStatus,
    /// What their names hold; empty = anything.
    pub(crate) search: String,
}

impl FlowQuestion {
    /// Reads the query part of an address, and what it searches for.
    pub(crate) fn new(query: &str, search: String) -> Self {
        Self { status: key(query, STATUS).parse().unwrap_or(FlowStatus::Published), search }
    }
}

/// The question for a page of flows.
pub(crate) fn flow_pages(session: Session) -> Questions<PageKey<FlowQuestion>, FlowPage> {
    questions(move |PageKey { question, cursor, .. }: PageKey<FlowQuestion>| async move {
        let ask = async |client: Client| {
            let mut request = client.list_flows().status(question.status.to_string()).after(cursor.as_deref());
            if !question.search.is_empty() {
                request = request.search(question.search.clone());
            }
            request.send().await
        };
        session.ask(ask).await
    })
}

/// The question for a flow as its author last wrote it, published or not.
pub(crate) fn newest_flow(session: Session) -> Questions<(Uuid, Uuid), Flow> {
    questions(move |(_org, id): (Uuid, Uuid)| async move {
        let flow: Flow = session.ask(async |client| client.get_flow().id(id).send().await).await?;
        if flow.version == flow.latest_version {
            return Ok(flow);
        }
        let version = u32::try_from(flow.latest_version).unwrap_or(1);
        session.ask(async |client| client.get_flow().id(id).version(version).send().await).await
    })
}

/// Writes a flow: a new one, once under each key, or a new version of what is stored.
pub(crate) async fn write(session: Session, id: Option<Uuid>, flow: FlowIn, key: String) -> Result<Flow, Failure> {
    if let Some(id) = id {
        return session.ask(async |client| client.update_flow().id(id).body(flow.clone()).send().await).await;
    }
    session.ask(async |client| client.create_flow().idempotency_key(&key).body(flow.clone()).send().await).await
}

/// Has people run the newest version of a flow.
pub(crate) async fn publish(session: Session, id: Uuid) -> Result<Flow, Failure> {
    session.ask(async |client| client.publish_flow().id(id).send().await).await
}

/// Has nobody run a flow any more.
pub(crate) async fn archive(session: Session, id: Uuid) -> Result<Flow, Failure> {
    session.ask(async |client| client.archive_flow().id(id).send().await).await
}

/// Begins to run a flow, once under each key.
pub(crate) async fn start(session: Session, id: Uuid, key: String) -> Result<FlowSession, Failure> {
    session.ask(async |client| client.start_session().id(id).idempotency_key(&key).send().await).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_says_which_flows_are_listed() {
        let check = |query: &str, status: FlowStatus| {
            assert_eq!(FlowQuestion::new(query, String::new()).status, status, "{query}");
        };
        check("", FlowStatus::Published);
        check("?status=draft", FlowStatus::Draft);
        check("?period=7d&status=archived", FlowStatus::Archived);
        check("?status=lost", FlowStatus::Published);
    }
}
