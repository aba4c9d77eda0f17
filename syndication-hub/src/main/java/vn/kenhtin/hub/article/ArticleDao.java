package vn.kenhtin.hub.article;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlBatch;
import org.jspecify.annotations.Nullable;
import vn.kenhtin.hub.article.Article.Origin;

/** Statements that write articles. */
interface ArticleDao {

    /** An article as its columns take it. */
    record ArticleRow(
            UUID id,
            String site,
            long source,
            String guid,
            String publication,
            @Nullable String link,
            @Nullable UUID linkKey,
            String title,
            String summary,
            String content,
            String language,
            @Nullable String author,
            @Nullable String photo,
            @Nullable String credit,
            @Nullable String creditUrl,
            String enclosures,
            boolean hot,
            Instant published,
            Instant updated,
            @Nullable Instant expires,
            Instant firstSeen,
            @Nullable Instant withdrawn,
            @Nullable String withdrawnBy,
            long legacyReads,
            long contentHash,
            int revision) {

        /**
         * What the hub itself says of an article, beside what the draft says.
         *
         * @param withdrawnBy who withdraws it now, null when it is to be live
         */
        record Facts(
                Instant published,
                Instant updated,
                Instant now,
                int revision,
                long contentHash,
                @Nullable Withdrawer withdrawnBy) {}

        /** The row of a fitted draft. */
        static ArticleRow of(ArticleId id, Origin origin, ArticleDraft draft, Facts facts) {
            Body body = draft.body();
            Credit credit = draft.credit();
            Withdrawer withdrawer = facts.withdrawnBy();
            return new ArticleRow(
                    id.value(),
                    origin.site().value(),
                    origin.source(),
                    origin.guid(),
                    origin.publication(),
                    text(draft.link()),
                    LinkKey.of(draft.link()),
                    body.title(),
                    body.summary(),
                    body.content(),
                    body.language(),
                    credit.author(),
                    credit.photo(),
                    credit.source(),
                    text(credit.sourceUrl()),
                    Fit.json(draft.enclosures()),
                    draft.hot(),
                    facts.published(),
                    facts.updated(),
                    draft.expires(),
                    facts.now(),
                    withdrawer == null ? null : facts.now(),
                    withdrawer == null ? null : withdrawer.code(),
                    draft.legacyReads(),
                    facts.contentHash(),
                    facts.revision());
        }

        private static @Nullable String text(@Nullable Object url) {
            return url == null ? null : url.toString();
        }
    }

    /** What may change without readers noticing. */
    record QuietRow(UUID id, @Nullable Instant expires, long legacyReads) {}

    @SqlBatch("""
            insert into article (id, site, source, guid, publication, link, link_key, title, summary, content, language, author, photo,
                credit, credit_url, enclosures, hot, published, updated, expires, first_seen, withdrawn, withdrawn_by, legacy_reads,
                content_hash, revision)
            values (:id, :site, :source, :guid, :publication, :link, cast(:linkKey as uuid), :title, :summary, :content, :language, :author,
                :photo, :credit, :creditUrl, :enclosures, :hot, :published, :updated, :expires, :firstSeen, :withdrawn, :withdrawnBy,
                :legacyReads, :contentHash, :revision)
            """)
    void insert(@BindMethods Collection<ArticleRow> articles);

    @SqlBatch("""
            insert into article_revision (article, revision, at, title, summary, content, author)
            select id, revision, updated, title, summary, content, author from article where id = :id
            """)
    void keepRevision(@BindMethods Collection<ArticleRow> articles);

    @SqlBatch("""
            update article
            set link = :link, link_key = cast(:linkKey as uuid), title = :title, summary = :summary, content = :content,
                language = :language, author = :author, photo = :photo, credit = :credit, credit_url = :creditUrl,
                enclosures = :enclosures, hot = :hot, updated = :updated, expires = :expires, withdrawn = :withdrawn,
                withdrawn_by = :withdrawnBy, legacy_reads = :legacyReads, content_hash = :contentHash, revision = :revision
            where id = :id
            """)
    void update(@BindMethods Collection<ArticleRow> articles);

    @SqlBatch("update article set expires = :expires, legacy_reads = :legacyReads where id = :id")
    void updateQuietly(@BindMethods Collection<QuietRow> articles);
}
