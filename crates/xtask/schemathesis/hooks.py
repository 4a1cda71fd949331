"""What the document cannot say: which right values go together, and who ends sessions and fails to log in."""

import json
import os
import random
import re
import string
import uuid
from datetime import date, datetime, timedelta, timezone
from urllib.parse import quote

import requests
import schemathesis

ADDRESS = os.environ["PARLANCE_ADDRESS"]
OWN_ORG = "fabrikam"
# The one of the document's examples.
EXAMPLE_ORG = "northwind"
# Whose sessions are ended: not who asks everything else.
LEAVING = "root@parlance.example"
PASSWORD = "parlance-demo-2026"
# Of those who change theirs; the demo's is given to nobody again.
FIRST_PASSWORD = "violet kettle harbour 47"

PRESETS = {"today", "7d", "30d", "90d"}
ZONES = ["UTC", "America/New_York", "Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Apia"]
ACTORS = ["user", "super_admin", "key", "operator", "anonymous"]
CONTROL = re.compile("[\x00-\x1f\x7f-\x9f]")
LETTERS = string.ascii_letters + string.digits
# Who fails too often at an address has to wait there.
GUESSED = ("login", "change_password", "look_up_invitation", "accept_invitation")

# What says of which time a question is; the values depend on each other.
RANGE = {"period", "from", "to", "granularity", "compare"}

NDJSON = "application/x-ndjson"
# The module's own numbers begin anew with every request that is made up.
CHANCE = random.SystemRandom()

next_cursors: dict[str, str] = {}
user_ids: list[str] = []
flow_ids: list[str] = []
# The steps that sessions came to when they were started.
steps_of: dict[str, list[str]] = {}

# Operations on a flow that leave it as it may be run.
OF_FLOW = ("get_flow", "start_session", "publish_flow", "get_flow_analytics")
OF_SESSION = ("get_session", "complete_session")
OF_STEP = ("give_step_feedback", "take_back_step_feedback")


@schemathesis.serializer(NDJSON)
def lines(context, value):
    if isinstance(value, (bytes, str)):
        return value.encode() if isinstance(value, str) else value
    return json.dumps(value).encode() + b"\n"


@schemathesis.deserializer(NDJSON)
def read_lines(context, response):
    return [json.loads(line) for line in response.content.splitlines()]


@schemathesis.hook
def before_load_schema(context, raw_schema):
    """The document has the schema of a line; an answer is read as the list of its lines."""
    operations = [operation for path in raw_schema["paths"].values() for operation in path.values()]
    for operation in (one for one in operations if isinstance(one, dict)):
        for answer in operation.get("responses", {}).values():
            if content := answer.get("content", {}).get(NDJSON):
                content["schema"] = {"type": "array", "minItems": 1, "items": content["schema"]}


@schemathesis.check
def every_record_is_answered(context, response, case):
    """What `ingest` says of each row adds up, and of an array no row is left out."""
    if case.operation.definition.raw["operationId"] != "ingest" or response.status_code != 200:
        return
    if NDJSON in response.headers["content-type"][0]:
        *rows, end = read_lines(context, response)
        assert end["problem"] is None, end
        summary = end["summary"]
    else:
        rows, summary = response.json()["rows"], response.json()["summary"]
        if isinstance(case.body, list):
            assert [row["row"] for row in rows] == list(range(1, len(case.body) + 1)), "a row was not answered"
    outcomes = ["inserted", "updated", "unchanged", "refused"]
    counted = {outcome: sum(row["outcome"] == outcome for row in rows) for outcome in outcomes}
    assert summary == {"read": len(rows), **counted}, f"{summary} are not the sums of the rows"
    unexplained = [row for row in rows if (row["outcome"] == "refused") != bool(row.get("refusal"))]
    assert not unexplained, f"refused without a reason, or the other way around: {unexplained}"


@schemathesis.hook
def before_call(context, case, kwargs):
    operation = case.operation.definition.raw["operationId"]
    if case.meta is not None and case.meta.generation.mode.is_positive:
        make_right(operation, case)
    shorten(case.query)
    if (case.headers or {}).get("X-Org") == EXAMPLE_ORG:
        # Or nothing but the organisation is looked at, which is not that of who asks.
        case.headers["X-Org"] = OWN_ORG
    own = f"Bearer {os.environ['PARLANCE_TOKEN']}"
    if operation == "logout" and case.headers.get("Authorization") == own:
        case.headers["Authorization"] = f"Bearer {log_in(LEAVING)}"
    if operation == "change_password" and case.headers.get("Authorization") == own:
        case.headers["Authorization"] = f"Bearer {newcomer()}"
    if operation in GUESSED:
        case.headers["X-Forwarded-For"] = some_address()


@schemathesis.hook
def after_call(context, case, response):
    if response.status_code == 200 and response.headers.get("content-type", [""])[0].startswith("application/json"):
        body = response.json()
        if isinstance(body, dict) and body.get("next_cursor"):
            next_cursors[case.operation.definition.raw["operationId"]] = body["next_cursor"]
        if isinstance(body, dict) and case.operation.definition.raw["operationId"] == "list_users" and body["users"]:
            user_ids[:] = [user["id"] for user in body["users"]]
        if isinstance(body, dict) and case.operation.definition.raw["operationId"] == "list_flows" and body["flows"]:
            flow_ids[:] = [flow["id"] for flow in body["flows"]]
    if response.status_code == 201 and case.operation.definition.raw["operationId"] == "start_session":
        session = response.json()
        visited = {visit["node_id"] for visit in session["path"]}
        steps_of[session["id"]] = [step["id"] for step in session["steps"] if step["node_id"] in visited]


def shorten(query):
    """Lists of more values than are allowed are to be refused for that, and not for an address of more than 64 KB."""
    for key, value in list((query or {}).items()):
        if isinstance(value, list) and len(value) > 100:
            query[key] = [str(item)[:6] if len(quote(str(item), errors="replace")) > 80 else item for item in value]


def log_in(email):
    login = requests.post(
        f"{ADDRESS}/api/v1/auth/login",
        json={"email": email, "password": PASSWORD},
        headers={"X-Forwarded-For": some_address()},
        timeout=30,
    )
    login.raise_for_status()
    return login.json()["access_token"]


def newcomer():
    """The token of somebody who has just come, and whom nobody knows well enough to disable."""
    accepted = requests.post(
        f"{ADDRESS}/api/v1/auth/accept-invitation",
        json={"token": invite(), "name": "Nora Lind", "password": FIRST_PASSWORD},
        headers={"X-Forwarded-For": some_address()},
        timeout=30,
    )
    accepted.raise_for_status()
    return accepted.json()["access_token"]


def invite():
    """The token of an invitation that nobody else has."""
    invitation = requests.post(
        f"{ADDRESS}/api/v1/invitations",
        json={"email": some_email(), "role": "member"},
        headers={"Authorization": f"Bearer {os.environ['PARLANCE_TOKEN']}"},
        timeout=30,
    )
    invitation.raise_for_status()
    return invitation.json()["token"]


def some_email():
    return f"{uuid.uuid4().hex}@fabrikam.example"


def some_address():
    return f"198.18.{CHANCE.randrange(256)}.{CHANCE.randrange(256)}"


def make_right(operation, case):
    """Mends what each value alone may be and all together may not."""
    query = case.query
    for key, value in list(query.items()):
        # PostgreSQL's text holds no NUL.
        if isinstance(value, str):
            query[key] = value.replace("\0", "")
        elif isinstance(value, list):
            query[key] = [item.replace("\0", "") if isinstance(item, str) else item for item in value]
    if "cursor" in query:
        if operation in next_cursors:
            query["cursor"] = next_cursors[operation]
        else:
            del query["cursor"]
    if "time_zone" in query and query["time_zone"] not in ZONES:
        query["time_zone"] = random.choice(ZONES)
    if query.keys() & RANGE:
        make_range_right(query)
    if "actor" in query:
        query["actor"] = random.choice(ACTORS + user_ids)
    if operation == "update_user" and user_ids:
        # What would lock out who asks everything is refused: nobody changes their own role.
        case.path_parameters["id"] = random.choice(user_ids)
    if operation in OF_FLOW and flow_ids:
        case.path_parameters["id"] = random.choice(flow_ids)
        # Which versions there are is known to who has read the flow.
        query.pop("version", None)
    if operation in OF_SESSION and steps_of:
        case.path_parameters["id"] = random.choice(list(steps_of))
    if operation in OF_STEP and steps_of:
        session = random.choice(list(steps_of))
        case.path_parameters["id"] = random.choice(steps_of[session])
        if operation == "take_back_step_feedback":
            query["session_id"] = session
        elif isinstance(case.body, dict):
            case.body["session_id"] = session
    if operation == "ingest":
        kind = next(filter(None, map(kind_of(case), case.body if isinstance(case.body, list) else [case.body])), None)
        case.path_parameters["kind"] = kind or case.path_parameters["kind"]
    # Which version of the settings is there is known to who has read them.
    case.headers.pop("If-Match", None)
    if "X-Org" in case.headers:
        case.headers["X-Org"] = OWN_ORG
    if "Idempotency-Key" in case.headers and CHANCE.random() < 0.5:
        # One that was used before creates nothing more.
        case.headers["Idempotency-Key"] = uuid.uuid4().hex
    if isinstance(case.body, dict):
        make_body_right(operation, case.body)


def make_range_right(query):
    first, last = day(query.get("from")), day(query.get("to"))
    if query.get("period") in PRESETS or first is None or last is None:
        query.pop("from", None)
        query.pop("to", None)
        if query.get("period") not in PRESETS:
            query.pop("period", None)
        days = 90 if "period" in query else None
    else:
        first, last = min(first, last), max(first, last)
        last = last if last - first < timedelta(days=1_800) else first
        query["from"], query["to"] = first.isoformat(), last.isoformat()
        days = (last - first).days
    if days is None:
        query.pop("compare", None)
    if query.get("granularity") == "hour" and (days is None or days > 366):
        query.pop("granularity")


def day(text):
    try:
        parsed = date.fromisoformat(text)
    except (TypeError, ValueError):
        return None
    return parsed if 1970 <= parsed.year < 3000 else None


def kind_of(case):
    """Tells the kind of a record by its keys; the document does not tie the address to the body."""
    schemas = case.operation.schema.raw_schema["components"]["schemas"]
    records = [(one, schemas[one["$ref"].rsplit("/", 1)[1]]) for one in schemas["IngestRecord"]["oneOf"]]

    def kind(record):
        fits = (
            one["description"].strip("`.")
            for one, schema in records
            if isinstance(record, dict) and set(schema["required"]) <= set(record) <= set(schema["properties"])
        )
        return next(fits, None)

    return kind


def make_flow_right(body):
    """Each node leads to the next: a tree, which no schema can ask for."""
    nodes = [node for node in body.get("nodes", []) if isinstance(node, dict)]
    for number, node in enumerate(nodes):
        node["id"] = f"n{number}"
        node["title"] = written(node.get("title"), 200)
        if isinstance(node.get("question"), str):
            node["question"] = written(node["question"], 2_000)
        node["options"] = [{"label": "on", "next": f"n{number + 1}"}] if number + 1 < len(nodes) else []
    if isinstance(body.get("description"), str):
        body["description"] = written(body["description"], 2_000)


def written(text, most):
    return CONTROL.sub("", str(text)).strip()[:most] or "text"


def make_body_right(operation, body):
    if operation in ("create_flow", "update_flow"):
        make_flow_right(body)
    if operation == "rate_session" and isinstance(body.get("comment"), str):
        body["comment"] = body["comment"].replace("\0", "")
    if isinstance(body.get("name"), str):
        body["name"] = CONTROL.sub("", body["name"]).strip()[:200] or "name"
    if operation == "create_invitation" and isinstance(body.get("email"), str):
        body["email"] = some_email()
    if operation in ("look_up_invitation", "accept_invitation") and isinstance(body.get("token"), str):
        body["token"] = invite()
    if operation == "login" and CHANCE.random() < 0.5:
        # Somebody who exists; others are refused in the same words.
        body["email"], body["password"] = LEAVING, PASSWORD
    if operation == "change_password":
        body["current_password"] = FIRST_PASSWORD
    if operation in ("accept_invitation", "change_password") and isinstance(body.get("password"), str):
        # As long as it was, and not easy to guess.
        body["password"] = "".join(CHANCE.choices(LETTERS, k=len(body["password"])))
    if operation == "update_org_settings" and isinstance(body.get("time_zone"), str):
        body["time_zone"] = random.choice(ZONES)
    if operation == "create_api_key" and isinstance(body.get("expires_at"), str):
        ahead = timedelta(minutes=random.randrange(1, 1_000_000))
        body["expires_at"] = (datetime.now(timezone.utc) + ahead).isoformat()
