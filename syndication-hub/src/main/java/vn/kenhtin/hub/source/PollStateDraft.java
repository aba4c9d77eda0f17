package vn.kenhtin.hub.source;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A {@link PollState} in the making: set what differs, then {@link #done}. For one thread. */
public final class PollStateDraft {

    private Instant nextPoll;
    private @Nullable Instant lastPoll;
    private @Nullable Instant lastSuccess;
    private @Nullable Instant lastChange;
    private @Nullable Long changeSeconds;
    private @Nullable String etag;
    private @Nullable String lastModified;
    private @Nullable String validatorsUrl;
    private long askedSeconds;
    private int skipHours;
    private int skipDays;
    private int failures;
    private int refusals;
    private @Nullable Instant failingSince;
    private @Nullable String outcome;
    private @Nullable String outcomeText;
    private @Nullable String movedTo;
    private @Nullable Instant movedSince;
    private @Nullable Instant stoppedAt;
    private @Nullable Instant originBlockedUntil;
    private @Nullable String cursor;

    PollStateDraft(Instant nextPoll) {
        this.nextPoll = nextPoll;
    }

    PollStateDraft(PollState from) {
        nextPoll = from.nextPoll();
        lastPoll = from.lastPoll();
        lastSuccess = from.lastSuccess();
        lastChange = from.lastChange();
        changeSeconds = from.changeSeconds();
        etag = from.etag();
        lastModified = from.lastModified();
        validatorsUrl = from.validatorsUrl();
        askedSeconds = from.askedSeconds();
        skipHours = from.skipHours();
        skipDays = from.skipDays();
        failures = from.failures();
        refusals = from.refusals();
        failingSince = from.failingSince();
        outcome = from.outcome();
        outcomeText = from.outcomeText();
        movedTo = from.movedTo();
        movedSince = from.movedSince();
        stoppedAt = from.stoppedAt();
        originBlockedUntil = from.originBlockedUntil();
        cursor = from.cursor();
    }

    /** When the source is due again. */
    public PollStateDraft next(Instant due) {
        nextPoll = due;
        return this;
    }

    /** A poll ended at {@code now} with this outcome. */
    public PollStateDraft polled(Instant now, String code, String text) {
        lastPoll = now;
        outcome = code;
        outcomeText = text;
        return this;
    }

    /** The poll brought a document or a 304: failures are forgotten, and an end of the source too. */
    public PollStateDraft succeeded(Instant now) {
        lastSuccess = now;
        failures = 0;
        refusals = 0;
        failingSince = null;
        originBlockedUntil = null;
        stoppedAt = null;
        return this;
    }

    /** The poll failed; {@code refused} when the server answered 403 or 429. */
    public PollStateDraft failed(Instant now, boolean refused) {
        failingSince = failures == 0 ? now : failingSince;
        failures++;
        refusals = refused ? refusals + 1 : 0;
        return this;
    }

    /** Something new came at {@code now}. */
    public PollStateDraft changed(Instant now, @Nullable Long newChangeSeconds) {
        lastChange = now;
        changeSeconds = newChangeSeconds;
        return this;
    }

    /** Both validators of one response, with the URL they belong to; three nulls for none. */
    public PollStateDraft validators(@Nullable String url, @Nullable String tag, @Nullable String modified) {
        validatorsUrl = url;
        etag = tag;
        lastModified = modified;
        return this;
    }

    /** What the document asks of pollers; see {@link PollState}. */
    public PollStateDraft asked(long seconds, int hours, int days) {
        askedSeconds = seconds;
        skipHours = hours;
        skipDays = days;
        return this;
    }

    /** Permanent redirects lead to {@code url} since {@code since}; two nulls for none. */
    public PollStateDraft moved(@Nullable String url, @Nullable Instant since) {
        movedTo = url;
        movedSince = since;
        return this;
    }

    /** The source has ended for good at {@code now}. */
    public PollStateDraft stopped(Instant now) {
        stoppedAt = now;
        return this;
    }

    /** Nothing of the origin may be polled until {@code until}. */
    public PollStateDraft originBlocked(@Nullable Instant until) {
        originBlockedUntil = until;
        return this;
    }

    /** Where the next poll goes on in the source's changes; null for a source that does not number them. */
    public PollStateDraft cursor(@Nullable String reached) {
        cursor = reached;
        return this;
    }

    /** The finished state. */
    public PollState done() {
        return new PollState(
                nextPoll,
                lastPoll,
                lastSuccess,
                lastChange,
                changeSeconds,
                etag,
                lastModified,
                validatorsUrl,
                askedSeconds,
                skipHours,
                skipDays,
                failures,
                refusals,
                failingSince,
                outcome,
                outcomeText,
                movedTo,
                movedSince,
                stoppedAt,
                originBlockedUntil,
                cursor);
    }
}
