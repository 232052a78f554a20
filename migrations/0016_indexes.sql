-- online
create index concurrently if not exists "invoice_due_on_all" on "invoice" ("workspace_id", "due_on", "id") where deleted_at is null;
create index concurrently if not exists "invoice_due_on_own" on "invoice" ("workspace_id", "access_owner_id", "due_on", "id") where deleted_at is null;
create index concurrently if not exists "invoice_due_on_department" on "invoice" ("workspace_id", "access_department_id", "due_on", "id") where deleted_at is null;
create index concurrently if not exists "invoice_open_base_all" on "invoice" ("workspace_id", "open_base", "id") where deleted_at is null;
create index concurrently if not exists "invoice_open_base_own" on "invoice" ("workspace_id", "access_owner_id", "open_base", "id") where deleted_at is null;
create index concurrently if not exists "invoice_open_base_department" on "invoice" ("workspace_id", "access_department_id", "open_base", "id") where deleted_at is null;
create index concurrently if not exists "invoice_due_on_filter" on "invoice" ("workspace_id", "due_on") where deleted_at is null;
create index concurrently if not exists "invoice_settlement_filter" on "invoice" ("workspace_id", "settlement") where deleted_at is null;
create index concurrently if not exists "invoice_line_delivery_id" on "invoice_line" ("workspace_id", "delivery_id");
create index concurrently if not exists "invoice_line_contract_id" on "invoice_line" ("workspace_id", "contract_id");
create index concurrently if not exists "invoice_line_contract_line_id" on "invoice_line" ("workspace_id", "contract_line_id");
create index concurrently if not exists "payment_invoice_id" on "payment" ("workspace_id", "invoice_id");
