alter table pending_act add column under text;
create table computed_mark (
  workspace_id integer primary key,
  marks jsonb not null
);
alter table "computed_mark" enable row level security;
create policy workspace on "computed_mark" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "order" add column "price_below" double precision, add column "prices_approved" double precision, add column "credit_over_amount" bigint, add column "credit_over_currency" text, add column "credit_over_base" bigint, add column "credit_over_rate" double precision, add column "credit_over_rate_date" date;
alter table "invoice" add column "plan_id" uuid;
alter table "order_line" add column "quote_line_id" uuid;
alter table "invoice" add constraint "invoice_plan_id_fkey" foreign key (workspace_id, "plan_id") references "payment_plan" (workspace_id, id) deferrable;
alter table "order_line" add constraint "order_line_quote_line_id_fkey" foreign key (workspace_id, "quote_line_id") references "quote_line" (workspace_id, id) deferrable;
