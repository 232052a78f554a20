-- online
create index concurrently if not exists "user_partner_id" on "user" ("workspace_id", "partner_id");
create index concurrently if not exists "customer_receivable_base_all" on "customer" ("workspace_id", "receivable_base", "id") where deleted_at is null;
create index concurrently if not exists "customer_receivable_base_own" on "customer" ("workspace_id", "access_owner_id", "receivable_base", "id") where deleted_at is null;
create index concurrently if not exists "customer_receivable_base_department" on "customer" ("workspace_id", "access_department_id", "receivable_base", "id") where deleted_at is null;
create index concurrently if not exists "customer_overdue_amount_base_all" on "customer" ("workspace_id", "overdue_amount_base", "id") where deleted_at is null;
create index concurrently if not exists "customer_overdue_amount_base_own" on "customer" ("workspace_id", "access_owner_id", "overdue_amount_base", "id") where deleted_at is null;
create index concurrently if not exists "customer_overdue_amount_base_department" on "customer" ("workspace_id", "access_department_id", "overdue_amount_base", "id") where deleted_at is null;
create index concurrently if not exists "customer_order_stop_filter" on "customer" ("workspace_id", "order_stop") where deleted_at is null;
create index concurrently if not exists "partner_team_id" on "partner" ("workspace_id", "team_id");
create index concurrently if not exists "opportunity_closed_from_id" on "opportunity" ("workspace_id", "closed_from_id");
create index concurrently if not exists "product_shown_in_shop_filter" on "product" ("workspace_id", "shown_in_shop") where deleted_at is null;
create index concurrently if not exists "order_receivable_base_all" on "order" ("workspace_id", "receivable_base", "id") where deleted_at is null;
create index concurrently if not exists "order_receivable_base_own" on "order" ("workspace_id", "access_owner_id", "receivable_base", "id") where deleted_at is null;
create index concurrently if not exists "order_receivable_base_department" on "order" ("workspace_id", "access_department_id", "receivable_base", "id") where deleted_at is null;
create index concurrently if not exists "order_contract_id" on "order" ("workspace_id", "contract_id");
