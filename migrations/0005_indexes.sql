-- online
create index concurrently if not exists "comment_reply_to_id" on "comment" ("workspace_id", "reply_to_id");
