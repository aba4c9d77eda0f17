package vn.kenhtin.hub.source;

import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.sqlobject.config.KeyColumn;
import org.jdbi.v3.sqlobject.config.RegisterConstructorMapper;
import org.jdbi.v3.sqlobject.customizer.Bind;
import org.jdbi.v3.sqlobject.customizer.BindMethods;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;

@RegisterConstructorMapper(PollState.class)
interface PollStateDao {

    @SqlQuery("""
            select next_poll, last_poll, last_success, last_change, change_seconds, etag, last_modified, validators_url,
                   asked_seconds, skip_hours, skip_days, failures, refusals, failing_since, outcome, outcome_text,
                   moved_to, moved_since, stopped_at, origin_blocked_until, change_cursor as "cursor"
            from poll_state
            where source = :source
            """)
    Optional<PollState> find(@Bind("source") long source);

    @SqlQuery("""
            select source, next_poll, last_poll, last_success, last_change, change_seconds, etag, last_modified,
                   validators_url, asked_seconds, skip_hours, skip_days, failures, refusals, failing_since, outcome,
                   outcome_text, moved_to, moved_since, stopped_at, origin_blocked_until, change_cursor as "cursor"
            from poll_state
            """)
    @KeyColumn("source")
    Map<Long, PollState> all();

    @SqlUpdate("""
            update poll_state
            set next_poll = :nextPoll, last_poll = :lastPoll, last_success = :lastSuccess, last_change = :lastChange,
                change_seconds = :changeSeconds, etag = :etag, last_modified = :lastModified,
                validators_url = :validatorsUrl, asked_seconds = :askedSeconds, skip_hours = :skipHours,
                skip_days = :skipDays, failures = :failures, refusals = :refusals, failing_since = :failingSince,
                outcome = :outcome, outcome_text = :outcomeText, moved_to = :movedTo, moved_since = :movedSince,
                stopped_at = :stoppedAt, origin_blocked_until = :originBlockedUntil, change_cursor = :cursor
            where source = :source
            """)
    int update(@Bind("source") long source, @BindMethods PollState state);

    @SqlUpdate("""
            insert into poll_state (source, next_poll, last_poll, last_success, last_change, change_seconds, etag,
                last_modified, validators_url, asked_seconds, skip_hours, skip_days, failures, refusals, failing_since,
                outcome, outcome_text, moved_to, moved_since, stopped_at, origin_blocked_until,
                change_cursor)
            values (:source, :nextPoll, :lastPoll, :lastSuccess, :lastChange, :changeSeconds, :etag,
                :lastModified, :validatorsUrl, :askedSeconds, :skipHours, :skipDays, :failures, :refusals, :failingSince,
                :outcome, :outcomeText, :movedTo, :movedSince, :stoppedAt, :originBlockedUntil,
                :cursor)
            """)
    void insert(@Bind("source") long source, @BindMethods PollState state);

    @SqlUpdate("delete from poll_state where source = :source")
    void forget(@Bind("source") long source);
}
