-- online
create index concurrently if not exists "notification_in_app_filter" on "notification" ("workspace_id", "in_app") where deleted_at is null;
create unique index concurrently if not exists "notification_event_unique" on "notification" ("workspace_id", "event") where deleted_at is null;
