-- all by which an article is due is done with at once
create index related_due_article on related_due (article);
