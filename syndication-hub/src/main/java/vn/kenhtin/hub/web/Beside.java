package vn.kenhtin.hub.web;

import vn.kenhtin.hub.reads.ReadCounts;
import vn.kenhtin.hub.related.RelatedArticles;

/** What an article's page shows beside the article: how often it was read, and which others to read. */
public record Beside(ReadCounts counts, RelatedArticles related) {}
