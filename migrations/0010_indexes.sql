-- online
create index concurrently if not exists "opportunity_closed_from_id" on "opportunity" ("workspace_id", "closed_from_id");
