-- what was withdrawn lately stands in feeds as tombstones
create index article_withdrawn on article (withdrawn);
