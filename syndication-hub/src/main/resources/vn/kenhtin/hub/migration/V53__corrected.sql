-- until when a text stood: what was corrected lately is shown in feeds again, however old it is
alter table article_revision add column replaced timestamp(6) with time zone;
create index article_revision_replaced on article_revision (replaced);
