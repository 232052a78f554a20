-- online
create index concurrently if not exists "campaign_member_control_filter" on "campaign_member" ("workspace_id", "control") where deleted_at is null;
