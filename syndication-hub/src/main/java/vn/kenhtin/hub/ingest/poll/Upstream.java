package vn.kenhtin.hub.ingest.poll;

import vn.kenhtin.hub.ingest.fetch.FeedFetcher;
import vn.kenhtin.hub.ingest.fetch.OriginGate;

/** The way to other people's servers: who goes there, and how often they may be bothered. */
public record Upstream(FeedFetcher fetcher, OriginGate gate) {}
