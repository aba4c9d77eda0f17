package vn.kenhtin.hub.article;

import java.time.Instant;

/**
 * That an article which readers saw was withdrawn.
 *
 * @param id the article
 * @param at when
 */
public record Withdrawal(ArticleId id, Instant at) {}
