-- online
create index concurrently if not exists "campaign_member_control_filter" on "campaign_member" ("workspace_id", "control") where deleted_at is null;
create index concurrently if not exists "order_invoice_title_id" on "order" ("workspace_id", "invoice_title_id");
create index concurrently if not exists "invoice_plan_id" on "invoice" ("workspace_id", "plan_id");
create index concurrently if not exists "order_line_contract_line_id" on "order_line" ("workspace_id", "contract_line_id");
create index concurrently if not exists "order_line_quote_line_id" on "order_line" ("workspace_id", "quote_line_id");
create index concurrently if not exists "comment_internal_filter" on "comment" ("workspace_id", "internal") where deleted_at is null;
create index concurrently if not exists "receipt_external_id_filter" on "receipt" ("workspace_id", "external_id") where deleted_at is null;
