package vn.kenhtin.hub.story;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.BindList;
import org.jdbi.v3.sqlobject.customizer.BindList.EmptyHandling;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.jspecify.annotations.Nullable;

/** Statements on stories and on what editors decided of them. */
interface StoryDao {

    /** @param similarity in percent; 0 for the article that others were found to be copies of, and for one an editor joined */
    record MemberRow(
            UUID article,
            UUID story,
            Instant published,
            boolean original,
            @Nullable UUID copyOf,
            int similarity) {}

    record DecisionRow(UUID one, UUID other, boolean together) {}

    /** Holds off every other writer of stories, on any node, until the transaction ends. */
    @SqlUpdate("update story_head set position = position where id = 1")
    void lock();

    @SqlQuery("select version from story_head where id = 1")
    long version();

    @SqlUpdate("update story_head set version = version + 1 where id = 1")
    void nextVersion();

    @SqlQuery("select position from story_head where id = 1")
    long position();

    @SqlUpdate("update story_head set position = :position where id = 1")
    void advance(long position);

    @SqlQuery("select * from story_member where article in (<articles>)")
    @RegisterConstructorMapper(MemberRow.class)
    List<MemberRow> rows(@BindList(onEmpty = EmptyHandling.NULL_STRING) Collection<UUID> articles);

    @SqlQuery("select * from story_member where story = :story order by published, article")
    @RegisterConstructorMapper(MemberRow.class)
    List<MemberRow> members(UUID story);

    @SqlUpdate("""
            insert into story_member (article, story, published, original, copy_of, similarity)
            values (:article, :story, :published, :original, cast(:copyOf as uuid), :similarity)
            """)
    void insert(@BindMethods MemberRow row);

    @SqlUpdate("delete from story_member where article = :article")
    void delete(UUID article);

    @SqlUpdate("delete from story_member where story = :story")
    void dissolve(UUID story);

    @SqlUpdate("update story_member set story = :to where story = :from")
    void move(UUID from, UUID to);

    @SqlUpdate("update story_member set original = (article = :original) where story = :story")
    void original(UUID story, UUID original);

    @SqlQuery("select one, other, together from story_decision where one = :article or other = :article")
    @RegisterConstructorMapper(DecisionRow.class)
    List<DecisionRow> decisions(UUID article);

    @SqlUpdate("delete from story_decision where one = :one and other = :other")
    void undecide(UUID one, UUID other);

    @SqlUpdate("insert into story_decision (one, other, together, at) values (:one, :other, :together, :at)")
    void decide(UUID one, UUID other, boolean together, Instant at);
}
