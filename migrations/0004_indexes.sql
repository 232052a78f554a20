-- online
create index concurrently if not exists "activity_assignee" on "activity" ("workspace_id", "owner_id", "id") where deleted_at is null and owner_id is distinct from access_owner_id;
