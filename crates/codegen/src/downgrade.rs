//! OpenAPI 3.1 → 3.0, as far as the Rust generator needs it: it reads 3.0 only and
//! knows one error type per operation.

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

const METHODS: &[&str] = &["get", "put", "post", "delete", "options", "head", "patch", "trace"];
const PROBLEM: &str = "#/components/schemas/Problem";

/// The same document in the words of OpenAPI 3.0.
///
/// # Errors
/// If it has no paths or an operation's response is not an object.
pub(crate) fn to_3_0(mut document: Value) -> Result<Value> {
    let root = document.as_object_mut().context("the document is not an object")?;
    root.insert("openapi".to_owned(), json!("3.0.3"));
    root.remove("jsonSchemaDialect");
    root.remove("webhooks");
    if let Some(license) = root.get_mut("info").and_then(|info| info.get_mut("license")).and_then(Value::as_object_mut)
    {
        license.remove("identifier");
    }
    for part in children(root.get_mut("components").and_then(|components| components.get_mut("schemas"))) {
        schema(part);
    }
    for part in children(root.get_mut("components").and_then(|components| components.get_mut("parameters"))) {
        parameter(part);
    }
    for part in children(root.get_mut("components").and_then(|components| components.get_mut("responses"))) {
        contents(part);
    }
    let mut choices = Choices::default();
    for path in root.get_mut("paths").and_then(Value::as_object_mut).context("the document has no paths")?.values_mut()
    {
        for part in elements(path.get_mut("parameters")) {
            parameter(part);
        }
        for method in METHODS {
            if let Some(found) = path.get_mut(*method) {
                choices.name(found);
                operation(found).with_context(|| format!("operation {}", found["operationId"]))?;
            }
        }
    }
    choices.add_to(root);
    Ok(document)
}

/// The closed sets that query parameters spell out inline, named after their
/// parameter so that every operation shares one type.
#[derive(Default)]
struct Choices(Map<String, Value>);

impl Choices {
    fn name(&mut self, operation: &mut Value) {
        for part in elements(operation.get_mut("parameters")) {
            let Some(name) = part.get("name").and_then(Value::as_str).map(type_name) else { continue };
            let Some(found) = part.get_mut("schema").filter(|found| found.get("enum").is_some()) else { continue };
            let shared = self.0.entry(name.clone()).or_insert_with(|| found.clone());
            if shared["enum"] == found["enum"] {
                *found = json!({ "$ref": format!("#/components/schemas/{name}") });
            }
        }
    }

    fn add_to(self, root: &mut Map<String, Value>) {
        let components = root.entry("components").or_insert_with(|| json!({}));
        let Some(components) = components.as_object_mut() else { return };
        if let Some(schemas) = components.entry("schemas").or_insert_with(|| json!({})).as_object_mut() {
            for (name, set) in self.0 {
                schemas.entry(name).or_insert(set);
            }
        }
    }
}

/// `time_zone` → `TimeZone`.
fn type_name(parameter: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    };
    parameter.split('_').map(capital).collect()
}

fn operation(operation: &mut Value) -> Result<()> {
    for part in elements(operation.get_mut("parameters")) {
        parameter(part);
    }
    if let Some(body) = operation.get_mut("requestBody") {
        contents(body);
    }
    let responses = operation.get_mut("responses").and_then(Value::as_object_mut).context("has no responses")?;
    for response in responses.values_mut() {
        contents(response);
        if let Some(fields) = response.as_object_mut().filter(|fields| !fields.contains_key("$ref")) {
            fields.entry("description").or_insert_with(|| json!(""));
        }
    }
    // Not modified is neither a result nor an error to the generator.
    responses.retain(|status, _| !status.starts_with('3'));
    one_error_type(responses);
    Ok(())
}

/// Every error of the operation becomes one declared type, for the whole 4xx and 5xx.
fn one_error_type(responses: &mut Map<String, Value>) {
    let errors: Vec<Value> = responses
        .iter()
        .filter(|(status, _)| status.starts_with(['4', '5']))
        .filter_map(|(_, response)| response.pointer("/content/application~1json/schema").cloned())
        .collect();
    responses.retain(|status, _| !status.starts_with(['4', '5']));
    let Some(first) = errors.first() else { return };
    let same = errors.iter().all(|error| error == first);
    let error = if same { first.clone() } else { json!({ "$ref": PROBLEM }) };
    for range in ["4XX", "5XX"] {
        let response =
            json!({ "description": "The request failed.", "content": { "application/json": { "schema": error } } });
        responses.insert(range.to_owned(), response);
    }
}

fn parameter(parameter: &mut Value) {
    if let Some(part) = parameter.get_mut("schema") {
        schema(part);
    }
}

/// One media type per body: JSON where there is a choice, problem+json read as JSON.
fn contents(body: &mut Value) {
    for header in children(body.get_mut("headers")) {
        parameter(header);
    }
    let Some(content) = body.get_mut("content").and_then(Value::as_object_mut) else { return };
    if let Some(problem) = content.remove("application/problem+json") {
        content.insert("application/json".to_owned(), problem);
    }
    if content.len() > 1 && content.contains_key("application/json") {
        content.retain(|media_type, _| media_type == "application/json");
    }
    for media_type in content.values_mut() {
        if let Some(part) = media_type.get_mut("schema") {
            schema(part);
        }
    }
}

fn schema(value: &mut Value) {
    let Some(object) = value.as_object_mut() else { return };
    for key in ["properties", "$defs"] {
        children(object.get_mut(key)).for_each(schema);
    }
    for key in ["items", "additionalProperties", "not"] {
        if let Some(part) = object.get_mut(key) {
            schema(part);
        }
    }
    for key in ["allOf", "oneOf", "anyOf"] {
        elements(object.get_mut(key)).for_each(schema);
    }
    null_type(object);
    null_alternative(object, "oneOf");
    null_alternative(object, "anyOf");
    if let Some(constant) = object.remove("const") {
        object.insert("enum".to_owned(), json!([constant]));
    }
    if let Some(Value::Array(examples)) = object.remove("examples")
        && let Some(first) = examples.into_iter().next()
    {
        object.insert("example".to_owned(), first);
    }
    for (exclusive, inclusive) in [("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")] {
        if let Some(bound) = object.get(exclusive).filter(|bound| bound.is_number()).cloned() {
            object.insert(inclusive.to_owned(), bound);
            object.insert(exclusive.to_owned(), json!(true));
        }
    }
    object.remove("propertyNames");
    // The server checks it; a client would need an engine of regular expressions to.
    object.remove("pattern");
    words_beside_a_reference(object);
}

/// `type: [X, null]` → `type: X, nullable`.
fn null_type(object: &mut Map<String, Value>) {
    let Some(Value::Array(types)) = object.get("type") else { return };
    let others: Vec<Value> = types.iter().filter(|name| *name != "null").cloned().collect();
    let nullable = others.len() < types.len();
    match others.as_slice() {
        [one] => object.insert("type".to_owned(), one.clone()),
        _ => object.remove("type"),
    };
    if nullable {
        object.insert("nullable".to_owned(), json!(true));
    }
}

/// `oneOf: [X, null]` → `allOf: [X], nullable`.
fn null_alternative(object: &mut Map<String, Value>, key: &str) {
    let Some(Value::Array(alternatives)) = object.get_mut(key) else { return };
    let before = alternatives.len();
    alternatives.retain(|alternative| alternative.get("type").is_none_or(|name| name != "null"));
    if alternatives.len() == before {
        return;
    }
    if let [one] = alternatives.as_slice() {
        let mut one = one.clone();
        object.remove(key);
        // The words of `allOf: [$ref]` move up, so that the reference stands alone.
        if let Some(inner) = one.as_object_mut().filter(|inner| inner.contains_key("allOf") && inner.len() <= 2) {
            for (name, part) in std::mem::take(inner) {
                object.insert(name, part);
            }
        } else {
            object.insert("allOf".to_owned(), json!([one]));
        }
    }
    object.insert("nullable".to_owned(), json!(true));
}

/// 3.0 ignores what stands beside a `$ref`, so the description goes around it.
fn words_beside_a_reference(object: &mut Map<String, Value>) {
    let Some(reference) = object.get("$ref").cloned() else { return };
    let description = object.get("description").cloned();
    object.clear();
    match description {
        Some(words) => {
            object.insert("description".to_owned(), words);
            object.insert("allOf".to_owned(), json!([{ "$ref": reference }]));
        }
        None => {
            object.insert("$ref".to_owned(), reference);
        }
    }
}

fn children(value: Option<&mut Value>) -> impl Iterator<Item = &mut Value> {
    value.and_then(Value::as_object_mut).into_iter().flat_map(|object| object.values_mut())
}

fn elements(value: Option<&mut Value>) -> impl Iterator<Item = &mut Value> {
    value.and_then(Value::as_array_mut).into_iter().flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(mut before: Value, after: &Value) {
        schema(&mut before);
        assert_eq!(&before, after);
    }

    #[test]
    fn nulls_become_nullable() {
        check(json!({ "type": ["integer", "null"] }), &json!({ "type": "integer", "nullable": true }));
        check(
            json!({ "oneOf": [{ "type": "null" }, { "$ref": "#/x" }] }),
            &json!({ "allOf": [{ "$ref": "#/x" }], "nullable": true }),
        );
        check(
            json!({ "oneOf": [{ "$ref": "#/x", "description": "words" }, { "type": "null" }] }),
            &json!({ "allOf": [{ "$ref": "#/x" }], "description": "words", "nullable": true }),
        );
    }

    #[test]
    fn newer_words_become_older_ones() {
        check(json!({ "const": "a" }), &json!({ "enum": ["a"] }));
        check(json!({ "type": "string", "examples": ["a", "b"] }), &json!({ "type": "string", "example": "a" }));
        check(json!({ "exclusiveMinimum": 0 }), &json!({ "minimum": 0, "exclusiveMinimum": true }));
        check(json!({ "type": "string", "pattern": "^a+$" }), &json!({ "type": "string" }));
    }

    #[test]
    fn a_property_named_like_a_keyword_is_a_property() {
        check(
            json!({ "properties": { "type": { "type": ["string", "null"] }, "const": { "type": "string" } } }),
            &json!({ "properties": { "type": { "type": "string", "nullable": true }, "const": { "type": "string" } } }),
        );
    }

    #[test]
    fn a_parameter_s_closed_set_is_one_type_for_all_operations() {
        let get = |name: &str| {
            json!({ "get": { "parameters": [
            { "name": "sort_by", "in": "query", "schema": { "type": "string", "enum": ["up", "down"] } }
        ], "operationId": name, "responses": {} } })
        };
        let converted = to_3_0(json!({ "paths": { "/a": get("a"), "/b": get("b") } })).unwrap();
        assert_eq!(converted["components"]["schemas"]["SortBy"]["enum"], json!(["up", "down"]));
        for path in ["/a", "/b"] {
            let parameter = &converted["paths"][path]["get"]["parameters"][0];
            assert_eq!(parameter["schema"], json!({ "$ref": "#/components/schemas/SortBy" }));
        }
    }

    #[test]
    fn an_operation_has_one_body_and_one_error_type() {
        let problem = json!({ "content": { "application/problem+json": { "schema": { "$ref": PROBLEM } } } });
        let document = json!({ "openapi": "3.1.0", "paths": { "/rows": { "get": { "operationId": "rows", "responses": {
            "200": { "content": { "application/json": { "schema": {} }, "text/csv": { "schema": {} } } },
            "304": { "description": "unchanged" },
            "400": problem,
            "503": { "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Other" } } } },
        } } } } });
        let converted = to_3_0(document).unwrap();
        let responses = converted.pointer("/paths/~1rows/get/responses").and_then(Value::as_object).unwrap();
        assert_eq!(responses.keys().collect::<Vec<_>>(), ["200", "4XX", "5XX"]);
        assert_eq!(responses["200"]["content"].as_object().unwrap().len(), 1);
        for range in ["4XX", "5XX"] {
            assert_eq!(responses[range]["content"]["application/json"]["schema"]["$ref"], PROBLEM);
        }
    }
}
