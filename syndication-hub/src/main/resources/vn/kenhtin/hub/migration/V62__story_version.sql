-- grows whenever an article came into a story or out of one, by what the texts say or by an editor's word
alter table story_head add column version bigint default 0 not null;
