-- articles that a source no longer shows, or whose page is gone: how often in a row they were missed, and when their page was looked at;
-- of_page says that the last one to miss it was the page
create table article_missing (
    article uuid    not null,
    source  bigint  not null,
    times   integer not null,
    since   timestamp(6) with time zone not null,
    of_page boolean not null,
    checked timestamp(6) with time zone,
    primary key (article, source)
);
create index article_missing_source on article_missing (source);
