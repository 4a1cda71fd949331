//! A flow as its author types it: nodes by their ids, the first is the root. A new answer brings the node that it leads
//! to, and takes all that follows along when it goes: so it is always a tree.

use std::str::FromStr;

use analytics_client::types::{Flow, FlowIn, FlowNode, FlowOption};

use crate::{form::Fault, words::say};

/// The fields of the form, as the server calls them.
pub(crate) const NAME: &str = "name";
pub(crate) const DESCRIPTION: &str = "description";
pub(crate) const NODES: &str = "nodes";

/// A flow.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Draft {
    pub(crate) name: String,
    pub(crate) description: String,
    pub(crate) nodes: Vec<Node>,
}

/// A node.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Node {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) question: String,
    pub(crate) answers: Vec<Answer>,
}

/// An answer, and the id of the node that it leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Answer {
    pub(crate) label: String,
    pub(crate) next: String,
}

impl Draft {
    /// One node to begin with.
    pub(crate) fn new() -> Self {
        let root = Node { id: "start".to_owned(), ..Node::default() };
        Self { name: String::new(), description: String::new(), nodes: vec![root] }
    }

    /// What is stored.
    pub(crate) fn of(flow: &Flow) -> Self {
        let answer = |option: &FlowOption| Answer { label: option.label.to_string(), next: option.next.to_string() };
        let node = |node: &FlowNode| Node {
            id: node.id.to_string(),
            title: node.title.to_string(),
            question: node.question.as_ref().map(|question| question.to_string()).unwrap_or_default(),
            answers: node.options.iter().map(answer).collect(),
        };
        Self {
            name: flow.name.clone(),
            description: flow.description.clone().unwrap_or_default(),
            nodes: flow.nodes.iter().map(node).collect(),
        }
    }

    /// The id of the root.
    pub(crate) fn root(&self) -> Option<&str> {
        self.nodes.first().map(|node| node.id.as_str())
    }

    /// A node.
    pub(crate) fn node(&self, id: &str) -> Option<&Node> {
        self.nodes.iter().find(|node| node.id == id)
    }

    /// Changes a node.
    pub(crate) fn edit(&mut self, id: &str, edit: impl FnOnce(&mut Node)) {
        if let Some(node) = self.nodes.iter_mut().find(|node| node.id == id) {
            edit(node);
        }
    }

    /// Adds an answer, and the node that it leads to. Figures follow a node's id through all versions, so it is made of a
    /// number that was in none of them, such as the time.
    pub(crate) fn grow(&mut self, id: &str, number: i64) {
        let mut ids = (number..).map(|number| format!("step-{number:x}"));
        let Some(next) = ids.find(|id| self.node(id).is_none()) else { return };
        self.edit(id, |node| node.answers.push(Answer { label: String::new(), next: next.clone() }));
        self.nodes.push(Node { id: next, ..Node::default() });
    }

    /// Takes away the answer that leads to a node, and all that follows it.
    pub(crate) fn prune(&mut self, id: &str, next: &str) {
        self.edit(id, |node| node.answers.retain(|answer| answer.next != next));
        let mut gone = vec![next.to_owned()];
        while let Some(id) = gone.pop() {
            if let Some(place) = self.nodes.iter().position(|node| node.id == id) {
                gone.extend(self.nodes.remove(place).answers.into_iter().map(|answer| answer.next));
            }
        }
    }

    /// The flow as it is sent.
    ///
    /// # Errors
    /// The first thing that is missing or too long.
    pub(crate) fn written(&self) -> Result<FlowIn, Fault> {
        let Self { name, description, nodes } = self;
        Ok(FlowIn {
            name: text(NAME, name)?,
            description: optional(DESCRIPTION, description)?,
            nodes: nodes.iter().map(node).collect::<Result<_, _>>()?,
        })
    }
}

fn node(node: &Node) -> Result<FlowNode, Fault> {
    let option = |answer: &Answer| -> Result<FlowOption, Fault> {
        Ok(FlowOption { label: text(NODES, &answer.label)?, next: text(NODES, &answer.next)? })
    };
    Ok(FlowNode {
        id: text(NODES, &node.id)?,
        title: text(NODES, &node.title)?,
        question: optional(NODES, &node.question)?,
        options: node.answers.iter().map(option).collect::<Result<_, _>>()?,
    })
}

fn text<T: FromStr>(field: &'static str, typed: &str) -> Result<T, Fault> {
    optional(field, typed)?
        .ok_or_else(|| Fault::new(field, if field == NODES { say!(flows.node_missing) } else { say!(forms.missing) }))
}

/// None = it is blank.
fn optional<T: FromStr>(field: &'static str, typed: &str) -> Result<Option<T>, Fault> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let too_long = || Fault::new(field, if field == NODES { say!(flows.node_too_long) } else { say!(forms.too_long) });
    typed.parse().map(Some).map_err(|_| too_long())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft() -> Draft {
        let mut draft = Draft::new();
        draft.name = "No connection".to_owned();
        draft.edit("start", |node| node.title = "Is the light green?".to_owned());
        draft.grow("start", 10);
        draft.grow("start", 10);
        draft.grow("step-b", 10);
        draft
    }

    fn ids(draft: &Draft) -> Vec<&str> {
        draft.nodes.iter().map(|node| node.id.as_str()).collect()
    }

    #[test]
    fn an_answer_brings_its_node_and_takes_all_that_follows_along() {
        let mut draft = draft();
        assert_eq!(ids(&draft), ["start", "step-a", "step-b", "step-c"]);
        assert_eq!(draft.node("step-b").unwrap().answers[0].next, "step-c");
        draft.prune("start", "step-b");
        assert_eq!(ids(&draft), ["start", "step-a"]);
        assert_eq!(draft.node("start").unwrap().answers.len(), 1);
        assert_eq!(draft.root(), Some("start"));
    }

    #[test]
    fn what_is_blank_is_told_before_it_is_sent() {
        let mut draft = draft();
        assert_eq!(draft.written().unwrap_err(), Fault::new(NODES, say!(flows.node_missing)));
        for id in ["start", "step-a", "step-b", "step-c"] {
            draft.edit(id, |node| {
                node.title = format!("Title of {id}");
                node.answers.iter_mut().for_each(|answer| answer.label = format!("To {}", answer.next));
            });
        }
        let written = draft.written().unwrap();
        assert_eq!((written.nodes.len(), written.description.is_none()), (4, true));
        draft.name = "  ".to_owned();
        assert_eq!(draft.written().unwrap_err(), Fault::new(NAME, "Fill this in."));
    }
}
