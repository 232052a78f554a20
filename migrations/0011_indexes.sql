-- online
create index concurrently if not exists "lead_pool_id" on "lead" ("workspace_id", "pool_id");
create index concurrently if not exists "lead_former_owner_id" on "lead" ("workspace_id", "former_owner_id");
create index concurrently if not exists "customer_pool_id" on "customer" ("workspace_id", "pool_id");
create index concurrently if not exists "customer_former_owner_id" on "customer" ("workspace_id", "former_owner_id");
