-- archives hold articles in the order in which they came, so that nothing is ever put into a part that is full
create index article_site_seen on article (site, first_seen desc, id desc);
