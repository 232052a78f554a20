-- online
create index concurrently if not exists "user_partner_id" on "user" ("workspace_id", "partner_id");
create index concurrently if not exists "partner_team_id" on "partner" ("workspace_id", "team_id");
