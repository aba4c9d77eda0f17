package vn.kenhtin.hub.article;

import java.util.List;

/** What a transaction answers, and the changes to tell the listeners of once it is committed. */
record Changed<T>(T result, List<ArticleChange> changes) {}
