-- No foreign keys: H2 makes one more index for each, which every commit then has to write, and prefers it to the better ones. Articles are written under the
-- lock of their site's row, so the site is there; they are never deleted, and they outlive the source that brought them.
create table article (
    id           uuid           not null primary key,
    site         varchar(63)    not null,
    source       bigint         not null,
    guid         varchar(2048)  not null,
    publication  varchar(200)   not null,
    link         varchar(2048),
    link_key     uuid,
    title        varchar(1000)  not null,
    summary      varchar(20000) not null,
    content      varchar(1000000) not null,
    language     varchar(35)    not null,
    author       varchar(500),
    photo        varchar(500),
    credit       varchar(500),
    credit_url   varchar(2048),
    categories   varchar(30000) not null,
    enclosures   varchar(100000) not null,
    hot          boolean        not null,
    published    timestamp(6) with time zone not null,
    updated      timestamp(6) with time zone not null,
    expires      timestamp(6) with time zone,
    first_seen   timestamp(6) with time zone not null,
    withdrawn    timestamp(6) with time zone,
    withdrawn_by varchar(8),
    legacy_reads bigint         not null,
    content_hash bigint         not null,
    revision     integer        not null,
    position     bigint         not null
);
create index article_newest on article (published desc, id desc);
create index article_site_newest on article (site, published desc, id desc);
create index article_hot_newest on article (hot, published desc, id desc);
create index article_link on article (link_key);
create index article_expires on article (expires);

-- every guid under which a source ever brought an article: a re-issued guid finds the old article through its link;
-- guid_key is made of source and guid, since H2 uses only the first column of a key of two for "one source, many guids";
-- without a raw_hash the source no longer has it
create table article_guid (
    guid_key uuid   not null primary key,
    source   bigint not null,
    article  uuid   not null,
    raw_hash bigint
);
create index article_guid_article on article_guid (article);

-- one index gives a category's newest articles, since site and published never change; an article's own list is in its row
create table article_category (
    slug      varchar(80)  not null,
    published timestamp(6) with time zone not null,
    article   uuid         not null,
    site      varchar(63)  not null,
    label     varchar(200) not null
);
create index article_category_newest on article_category (slug, published desc, article desc);
create index article_category_site_newest on article_category (slug, site, published desc, article desc);

-- what an article said before each meaningful change
create table article_revision (
    article  uuid          not null,
    revision integer       not null,
    at       timestamp(6) with time zone not null,
    title    varchar(1000) not null,
    summary  varchar(20000) not null,
    content  varchar(1000000) not null,
    author   varchar(500),
    primary key (article, revision)
);

create table article_change (
    position bigint      not null primary key,
    article  uuid        not null,
    site     varchar(63) not null,
    kind     varchar(9)  not null,
    at       timestamp(6) with time zone not null
);

-- one row: its lock, held to the commit, makes positions follow the order of commits on every node
create table article_head (
    id       integer not null primary key,
    position bigint  not null
);
insert into article_head (id, position) values (1, 0);
