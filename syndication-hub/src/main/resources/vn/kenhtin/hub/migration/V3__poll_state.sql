-- what a source remembers from one poll to the next, replaced as a whole
create table poll_state (
    source               bigint not null primary key references source (id),
    next_poll            timestamp(6) with time zone not null,
    last_poll            timestamp(6) with time zone,
    last_success         timestamp(6) with time zone,
    last_change          timestamp(6) with time zone,
    change_seconds       bigint,
    etag                 varchar(8192),
    last_modified        varchar(8192),
    validators_url       varchar(8192),
    asked_seconds        bigint  not null,
    skip_hours           integer not null,
    skip_days            integer not null,
    failures             integer not null,
    refusals             integer not null,
    failing_since        timestamp(6) with time zone,
    outcome              varchar(100),
    outcome_text         varchar(4000),
    moved_to             varchar(8192),
    moved_since          timestamp(6) with time zone,
    stopped_at           timestamp(6) with time zone,
    origin_blocked_until timestamp(6) with time zone
);
