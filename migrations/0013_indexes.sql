-- online
create index concurrently if not exists "win_back_plan_left_out_filter" on "win_back_plan" ("workspace_id", "left_out") where deleted_at is null;
