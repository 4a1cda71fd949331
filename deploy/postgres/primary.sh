#!/usr/bin/env bash
# Runs once, when the primary's folder is new: the roles, the database and the right to replicate.
set -euo pipefail

psql --quiet --set=ON_ERROR_STOP=1 --username=postgres \
  --set=replication="$REPLICATION_PASSWORD" \
  --set=analytics="$ANALYTICS_PASSWORD" \
  --set=reader="$ANALYTICS_READER_PASSWORD" <<'SQL'
CREATE ROLE replicator LOGIN REPLICATION PASSWORD :'replication';
CREATE ROLE analytics LOGIN PASSWORD :'analytics';
CREATE ROLE analytics_reader LOGIN PASSWORD :'reader';
CREATE DATABASE analytics OWNER analytics;
REVOKE ALL ON DATABASE analytics FROM PUBLIC;
GRANT CONNECT ON DATABASE analytics TO analytics_reader;
SELECT pg_create_physical_replication_slot('replica');
\connect analytics
GRANT USAGE ON SCHEMA public TO analytics_reader;
ALTER DEFAULT PRIVILEGES FOR ROLE analytics IN SCHEMA public GRANT SELECT ON TABLES TO analytics_reader;
GRANT analytics_reader TO analytics;
SQL

echo "host replication replicator all scram-sha-256" >> "$PGDATA/pg_hba.conf"
psql --quiet --username=postgres --command="SELECT pg_reload_conf()"
