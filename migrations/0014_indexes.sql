-- online
create index concurrently if not exists "order_invoice_title_id" on "order" ("workspace_id", "invoice_title_id");
create index concurrently if not exists "comment_internal_filter" on "comment" ("workspace_id", "internal") where deleted_at is null;
