alter table "order" add column "invoice_title_id" uuid;
alter table "comment" add column "internal" boolean;
alter table "shop" add column "open_leads" text;
alter table "order" add constraint "order_invoice_title_id_fkey" foreign key (workspace_id, "invoice_title_id") references "invoice_title" (workspace_id, id) deferrable;
