-- what counts for limits is the domain somebody registered: hosts in it he makes up as he likes, also by their letters' case
drop index websub_subscription_host;
alter table websub_subscription add column domain varchar(255) default '' not null;
update websub_subscription set domain = lower(host);
alter table websub_subscription drop column host;
create index websub_subscription_domain on websub_subscription (domain);
alter table websub_intent add column domain varchar(255) default '' not null;
update websub_intent set domain = lower(host);
alter table websub_intent drop column host;
