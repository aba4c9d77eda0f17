-- what a source's editors chose for the related news of its articles, as the source tells it: an article's id, its guid or its page
create table related_choice (
    article uuid          not null,
    hidden  boolean       not null,
    place   integer       not null,
    told    varchar(2048) not null,
    primary key (article, hidden, place)
);
