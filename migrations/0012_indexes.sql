-- online
create index concurrently if not exists "commission_rule_for_partner_id" on "commission_rule" ("workspace_id", "for_partner_id");
create index concurrently if not exists "commission_rule_product_id" on "commission_rule" ("workspace_id", "product_id");
create index concurrently if not exists "commission_statement_partner_id" on "commission_statement" ("workspace_id", "partner_id");
create index concurrently if not exists "commission_statement_access_root" on "commission_statement" ("workspace_id", "access_root_id");
create index concurrently if not exists "commission_statement_assignee" on "commission_statement" ("workspace_id", "owner_id", "id") where deleted_at is null and owner_id is distinct from access_owner_id;
