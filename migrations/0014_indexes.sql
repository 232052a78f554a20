-- online
create index concurrently if not exists "product_shown_in_shop_filter" on "product" ("workspace_id", "shown_in_shop") where deleted_at is null;
