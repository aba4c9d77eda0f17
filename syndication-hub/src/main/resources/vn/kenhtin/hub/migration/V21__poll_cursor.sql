-- how far the changes of a source that numbers them were read
alter table poll_state add column change_cursor varchar(200);
