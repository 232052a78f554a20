-- online
create index concurrently if not exists "customer_order_stop_filter" on "customer" ("workspace_id", "order_stop") where deleted_at is null;
