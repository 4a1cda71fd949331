# The server with the web client in it. Built in one stage, run in another that holds the
# binary alone and no root.

FROM node:20-bookworm-slim AS node

FROM rust:1.95-bookworm AS build
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
WORKDIR /parlance
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    --mount=type=cache,target=/parlance/target \
    cargo xtask web \
    && cargo build --release --locked --package analytics-api --bin analytics --features web \
    && cp target/release/analytics /analytics

FROM debian:bookworm-slim
RUN useradd --system --uid 10001 --home-dir /data --create-home analytics
COPY --from=build /analytics /usr/local/bin/analytics
USER analytics
WORKDIR /data
VOLUME /data
ENV ANALYTICS_BIND=0.0.0.0:8080 \
    ANALYTICS_DATABASE_URL=sqlite:/data/analytics.db \
    ANALYTICS_LOG_FORMAT=json
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["analytics"]
CMD ["serve"]
