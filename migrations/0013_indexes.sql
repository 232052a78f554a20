-- online
create index concurrently if not exists "activity_series_id" on "activity" ("workspace_id", "series_id");
create index concurrently if not exists "activity_all_day_on_filter" on "activity" ("workspace_id", "all_day_on") where deleted_at is null;
