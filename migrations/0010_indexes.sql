-- online
create index concurrently if not exists "order_line_contract_line_id" on "order_line" ("workspace_id", "contract_line_id");
create index concurrently if not exists "receipt_external_id_filter" on "receipt" ("workspace_id", "external_id") where deleted_at is null;
