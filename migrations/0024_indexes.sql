-- online
create index concurrently if not exists "customer_contact_due_on_all" on "customer" ("workspace_id", "contact_due_on", "id") where deleted_at is null;
create index concurrently if not exists "customer_contact_due_on_own" on "customer" ("workspace_id", "access_owner_id", "contact_due_on", "id") where deleted_at is null;
create index concurrently if not exists "customer_contact_due_on_department" on "customer" ("workspace_id", "access_department_id", "contact_due_on", "id") where deleted_at is null;
