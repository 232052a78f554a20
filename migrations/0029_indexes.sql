-- online
create index concurrently if not exists "activity_call_list_id" on "activity" ("workspace_id", "call_list_id");
