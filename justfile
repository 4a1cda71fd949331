# The index of commands; `just` lists it.

_default:
    @just --list

# From a clone to the page: builds everything, loads demo data, serves on 127.0.0.1:8080.
run *arguments:
    cargo xtask run {{arguments}}

# Like `run`, and builds the web client anew whenever its sources change.
dev *arguments:
    cargo xtask dev {{arguments}}

# Every test, on SQLite and on a PostgreSQL with a replica.
test *arguments:
    cargo xtask test {{arguments}}

# Everything that must pass before a change is merged.
ci:
    .ci/run

# The web client, into frontend/dist.
web *arguments:
    cargo xtask web {{arguments}}

# The OpenAPI document, the clients made from it, and docs/metrics.md.
codegen *arguments:
    cargo xtask codegen {{arguments}}

# Fuzzes what reads other people's input.
fuzz *arguments:
    cargo xtask fuzz {{arguments}}

# Sends requests made from the OpenAPI document and compares every answer with it.
schemathesis *arguments:
    cargo xtask schemathesis {{arguments}}

# Who may know what, and the rules of the sources.
layers:
    cargo xtask layers

# Measures the dashboard, the figures beside it, the page, viewers, sessions and the import.
bench *arguments:
    cargo xtask bench {{arguments}}

# Viewers and incoming calls while servers are killed: nothing may be lost, doubled or wrong.
load *arguments:
    cargo xtask load {{arguments}}

# A PostgreSQL primary with a replica, until Ctrl-C.
pg:
    cargo xtask pg

# The sources, formatted.
fmt:
    cargo fmt --all

# PostgreSQL with a replica and the server, in containers.
up:
    docker compose up --build
