#!/usr/bin/env bash
# Copies the primary when the replica's folder is new, then follows it.
set -euo pipefail

if [ ! -s "$PGDATA/PG_VERSION" ]; then
  pg_basebackup --host=primary --username=replicator --pgdata="$PGDATA" \
    --wal-method=stream --checkpoint=fast --slot=replica --write-recovery-conf
fi
chmod 0700 "$PGDATA"

exec postgres \
  --hot_standby=on \
  --hot_standby_feedback=on \
  --max_standby_streaming_delay=30s \
  --shared_buffers=512MB \
  --random_page_cost=1.1
