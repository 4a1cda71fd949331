//! Whether the nodes of a flow are a tree, each with an id, a title and options that lead on.

use std::collections::{HashMap, HashSet};

use super::flow::{FlowIn, FlowNode};

/// How many nodes a flow has, at most.
pub const MAX_NODES: usize = 200;
/// How many options a node has, at most.
pub const MAX_OPTIONS: usize = 20;
const MAX_ID: usize = 64;
const MAX_TITLE: usize = 200;
const MAX_TEXT: usize = 2_000;

/// What is wrong with a flow, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {reason}")]
pub struct TreeFault {
    /// The place in the flow, as the path of a field: `nodes.3.options.0.next`.
    pub place: String,
    /// The value there.
    pub value: String,
    /// What is wrong and what is allowed.
    pub reason: String,
}

/// Checks a flow's texts and that its nodes are a tree: the first is the root, and exactly one option leads to each
/// other.
///
/// # Errors
/// The first fault.
pub fn check_tree(flow: &FlowIn) -> Result<(), TreeFault> {
    text("name", &flow.name, MAX_TITLE)?;
    flow.description.as_deref().map_or(Ok(()), |description| text("description", description, MAX_TEXT))?;
    if flow.nodes.is_empty() || flow.nodes.len() > MAX_NODES {
        return fault("nodes", &flow.nodes.len(), format!("has to have 1 to {MAX_NODES} nodes"));
    }
    let mut places = HashMap::new();
    for (place, node) in flow.nodes.iter().enumerate() {
        check_node(place, node)?;
        if places.insert(node.id.as_str(), place).is_some() {
            return fault(&format!("nodes.{place}.id"), &node.id, "is the id of an earlier node".to_owned());
        }
    }
    let mut led_to = HashSet::new();
    for (place, node) in flow.nodes.iter().enumerate() {
        for (number, option) in node.options.iter().enumerate() {
            let at = format!("nodes.{place}.options.{number}.next");
            match places.get(option.next.as_str()) {
                None => return fault(&at, &option.next, "is the id of no node".to_owned()),
                Some(0) => return fault(&at, &option.next, "is the root, which no option leads to".to_owned()),
                Some(next) if !led_to.insert(*next) => {
                    return fault(
                        &at,
                        &option.next,
                        "is led to by an earlier option; one leads to each node".to_owned(),
                    );
                }
                Some(_) => {}
            }
        }
    }
    // Every other node has one parent, so what the root does not reach is a ring.
    let mut reached = HashSet::new();
    let mut ahead = vec![0];
    while let Some(place) = ahead.pop() {
        reached.insert(place);
        ahead.extend(flow.nodes[place].options.iter().filter_map(|option| places.get(option.next.as_str()).copied()));
    }
    match flow.nodes.iter().enumerate().find(|(place, _)| !reached.contains(place)) {
        Some((place, node)) => {
            fault(&format!("nodes.{place}.id"), &node.id, "is not reached from the root, the first node".to_owned())
        }
        None => Ok(()),
    }
}

fn check_node(place: usize, node: &FlowNode) -> Result<(), TreeFault> {
    let FlowNode { id, title, question, options } = node;
    let allowed = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    if id.is_empty() || id.len() > MAX_ID || !id.bytes().all(allowed) {
        let reason = format!("has to have 1 to {MAX_ID} letters, digits, `.`, `_` and `-`");
        return fault(&format!("nodes.{place}.id"), id, reason);
    }
    text(&format!("nodes.{place}.title"), title, MAX_TITLE)?;
    question.as_deref().map_or(Ok(()), |question| text(&format!("nodes.{place}.question"), question, MAX_TEXT))?;
    if options.len() > MAX_OPTIONS {
        return fault(&format!("nodes.{place}.options"), &options.len(), format!("{MAX_OPTIONS} options are the most"));
    }
    let mut labels = HashSet::new();
    for (number, option) in options.iter().enumerate() {
        let at = format!("nodes.{place}.options.{number}.label");
        text(&at, &option.label, MAX_TITLE)?;
        if !labels.insert(option.label.as_str()) {
            return fault(&at, &option.label, "is the label of an earlier option of the node".to_owned());
        }
    }
    Ok(())
}

fn text(place: &str, value: &str, most: usize) -> Result<(), TreeFault> {
    let unwritable = |letter: char| letter.is_control() && letter != '\n';
    if value.trim().is_empty() || value.chars().count() > most || value.chars().any(unwritable) {
        let reason = format!("has to have 1 to {most} characters, more than spaces and no control characters");
        return fault(place, value, reason);
    }
    Ok(())
}

fn fault(place: &str, value: &(impl ToString + ?Sized), reason: String) -> Result<(), TreeFault> {
    let value = value.to_string().chars().take(100).collect();
    Err(TreeFault { place: place.to_owned(), value, reason })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::flows::flow::FlowOption;

    fn node(id: &str, next: &[&str]) -> FlowNode {
        let option = |next: &&str| FlowOption { label: format!("to {next}"), next: (*next).to_owned() };
        FlowNode { id: id.to_owned(), title: id.to_owned(), question: None, options: next.iter().map(option).collect() }
    }

    fn check(nodes: Vec<FlowNode>) -> Result<(), String> {
        let flow = FlowIn { name: "Modem".to_owned(), description: None, nodes };
        check_tree(&flow).map_err(|fault| fault.to_string())
    }

    #[test]
    fn a_tree_is_one_root_and_one_way_to_each_node() {
        assert_eq!(check(vec![node("a", &["b", "c"]), node("b", &["d"]), node("c", &[]), node("d", &[])]), Ok(()));
        for (nodes, fault) in [
            (vec![], "nodes: has to have 1 to 200 nodes"),
            (vec![node("a", &[]), node("a", &[])], "nodes.1.id: is the id of an earlier node"),
            (vec![node("a", &["x"])], "nodes.0.options.0.next: is the id of no node"),
            (vec![node("a", &["a"])], "nodes.0.options.0.next: is the root, which no option leads to"),
            (
                vec![node("a", &["b"]), node("b", &[]), node("c", &["b"])],
                "nodes.2.options.0.next: is led to by an earlier option; one leads to each node",
            ),
            (
                vec![node("a", &[]), node("b", &["c"]), node("c", &["b"])],
                "nodes.1.id: is not reached from the root, the first node",
            ),
        ] {
            assert_eq!(check(nodes), Err(fault.to_owned()));
        }
    }

    #[test]
    fn texts_have_lengths_and_ids_few_letters() {
        let titled = |title: &str| check(vec![FlowNode { title: title.to_owned(), ..node("a", &[]) }]);
        assert_eq!(titled(&"ü".repeat(200)), Ok(()));
        for title in ["", "  ", "a\u{0}b", &"ü".repeat(201)] {
            assert!(
                titled(title).is_err_and(|fault| fault.starts_with("nodes.0.title: has to have 1 to 200")),
                "{title}"
            );
        }
        for id in ["", "a b", "ü", &"a".repeat(65)] {
            assert!(check(vec![node(id, &[])]).is_err_and(|fault| fault.starts_with("nodes.0.id: ")), "{id}");
        }
        let twice =
            FlowNode { options: [node("a", &["b"]).options, node("a", &["b"]).options].concat(), ..node("a", &[]) };
        let fault = "nodes.0.options.1.label: is the label of an earlier option of the node";
        assert_eq!(check(vec![twice, node("b", &[])]), Err(fault.to_owned()));
    }
}
