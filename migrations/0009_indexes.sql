-- online
create index concurrently if not exists "user_deputy_id" on "user" ("workspace_id", "deputy_id");
