-- online
create index concurrently if not exists "activity_start_filter" on "activity" ("workspace_id", "start") where deleted_at is null;
