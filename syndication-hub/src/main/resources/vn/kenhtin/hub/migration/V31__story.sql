-- articles that tell the same story as another; an article alone in its story has no row
create table story_member (
    article    uuid                     not null primary key,
    story      uuid                     not null,
    published  timestamp with time zone not null,
    original   boolean                  not null,
    copy_of    uuid,
    similarity integer                  not null
);
create index story_member_story on story_member (story);

-- what editors decided of two articles, the smaller id first; it goes before what the texts say
create table story_decision (
    one      uuid                     not null,
    other    uuid                     not null,
    together boolean                  not null,
    at       timestamp with time zone not null,
    primary key (one, other)
);
create index story_decision_other on story_decision (other);

-- one row: how far stories follow the articles' change log; its lock, held to the commit, lets one node at a time write
create table story_head (
    id       integer not null primary key,
    position bigint  not null
);
insert into story_head (id, position) values (1, 0);
