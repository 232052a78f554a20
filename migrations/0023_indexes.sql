-- online
create index concurrently if not exists "order_contract_id" on "order" ("workspace_id", "contract_id");
