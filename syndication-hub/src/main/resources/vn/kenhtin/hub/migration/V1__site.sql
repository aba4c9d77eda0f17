create table site (
    slug        varchar(63)  not null primary key,
    name        varchar(200) not null,
    kind        varchar(16)  not null,
    parent      varchar(63)  references site (slug),
    zone        varchar(64)  not null,
    publication varchar(200) not null,
    language    varchar(35)  not null,
    home_page   varchar(2000),
    state       varchar(8)   not null,
    successor   varchar(63)  references site (slug),
    since       timestamp(6) with time zone not null
);

-- what a site was called, and for how long
create table site_name (
    site       varchar(63)  not null references site (slug),
    name       varchar(200) not null,
    valid_from timestamp(6) with time zone not null,
    valid_to   timestamp(6) with time zone,
    primary key (site, valid_from)
);

-- hosts whose pages belong to a site, old ones too: a link on one of them is a link to that site
create table site_host (
    host varchar(253) not null primary key,
    site varchar(63)  not null references site (slug)
);
create index site_host_site on site_host (site);

-- one row: updating it first lets one change of sites happen after another on every node, and its version tells all nodes of the change
create table site_head (
    id      integer not null primary key,
    version bigint  not null
);
insert into site_head (id, version) values (1, 0);
