-- online
create index concurrently if not exists "lead_recycle_on_filter" on "lead" ("workspace_id", "recycle_on") where deleted_at is null;
