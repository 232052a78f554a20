-- online
create index concurrently if not exists "lead_form_id" on "lead" ("workspace_id", "form_id");
create index concurrently if not exists "lead_known_as_id" on "lead" ("workspace_id", "known_as_id", "known_as_object");
create index concurrently if not exists "contact_source_campaign_id" on "contact" ("workspace_id", "source_campaign_id");
