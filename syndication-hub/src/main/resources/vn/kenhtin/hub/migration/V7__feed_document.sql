-- when the content of a published document last changed: shared by all nodes, so that they agree on Last-Modified and on the feed's updated date
create table feed_document (
    name     varchar(400) not null primary key,
    hash     varchar(64)  not null,
    modified timestamp(6) with time zone not null
);
-- each node looks every second for dates given lately by the others
create index feed_document_modified on feed_document (modified);
