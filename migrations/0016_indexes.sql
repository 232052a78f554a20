-- online
create index concurrently if not exists "invoice_plan_id" on "invoice" ("workspace_id", "plan_id");
create index concurrently if not exists "order_line_quote_line_id" on "order_line" ("workspace_id", "quote_line_id");
