-- online
create index concurrently if not exists "customer_place_filter" on "customer" ("workspace_id", "place_latitude", "place_longitude") where deleted_at is null;
create index concurrently if not exists "activity_checked_in_by_id" on "activity" ("workspace_id", "checked_in_by_id");
create index concurrently if not exists "activity_checked_in_at_filter" on "activity" ("workspace_id", "checked_in_at") where deleted_at is null;
