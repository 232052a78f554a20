create table signed_link (
      workspace_id integer not null,
      id uuid not null,
      token_hash text not null,
      kind text not null,
      object text not null,
      record_id uuid not null,
      sent_to text,
      created_at timestamptz not null,
      created_by_id uuid,
      expires_at timestamptz not null,
      revoked_at timestamptz,
      first_seen_at timestamptz,
      last_seen_at timestamptz,
      answer text,
      answered_at timestamptz,
      answered_by text,
      answered_from text,
      answered_with text,
      primary key (workspace_id, id)
    );
create unique index signed_link_token on signed_link (workspace_id, token_hash);
create index signed_link_record on signed_link (workspace_id, object, record_id, created_at);
alter table "signed_link" enable row level security;
create policy workspace on "signed_link" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
do $$ begin if current_setting('app.serving_role') <> current_user then execute format('revoke delete on "signed_link" from %I', current_setting('app.serving_role')); end if; end $$;
create table stock_level (
    workspace_id integer not null, product_id uuid not null, on_hand numeric(18,3) not null, reserved numeric(18,3) not null default 0,
    primary key (workspace_id, product_id),
    constraint stock_level_reserved check (reserved >= 0), constraint stock_level_on_hand check (on_hand >= reserved));
alter table "stock_level" enable row level security;
create policy workspace on "stock_level" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table stock_movement (
    workspace_id integer not null, id bigint generated always as identity, product_id uuid not null, kind text not null, quantity numeric(18,3) not null, on_hand numeric(18,3) not null,
    reason text, order_id uuid, delivery_id uuid, actor_id uuid, actor_name text not null, at timestamptz not null,
    primary key (workspace_id, id));
create index stock_movement_product on stock_movement (workspace_id, product_id, id desc);
alter table "stock_movement" enable row level security;
create policy workspace on "stock_movement" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
do $$ begin if current_setting('app.serving_role') <> current_user then execute format('revoke update, delete on "stock_movement" from %I', current_setting('app.serving_role')); end if; end $$;
create table stock_reservation (
    workspace_id integer not null, order_line_id uuid not null, order_id uuid not null, product_id uuid not null, quantity numeric(18,3) not null check (quantity > 0),
    primary key (workspace_id, order_line_id));
create index stock_reservation_order on stock_reservation (workspace_id, order_id);
create index stock_reservation_product on stock_reservation (workspace_id, product_id);
alter table "stock_reservation" enable row level security;
create policy workspace on "stock_reservation" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table shop_visit (
    workspace_id integer not null, token_hash text not null, shop_id uuid not null, cart_id uuid, customer_id uuid, contact_id uuid, expires_at timestamptz not null,
    primary key (workspace_id, token_hash));
create index shop_visit_expires on shop_visit (workspace_id, expires_at);
alter table "shop_visit" enable row level security;
create policy workspace on "shop_visit" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table forecast_frozen_deal (
      workspace_id integer not null,
      frozen_on date not null,
      opportunity_id uuid not null,
      owner_id uuid,
      department_id uuid,
      amount bigint not null,
      weighted bigint not null,
      category text not null,
      close_on date,
      status text not null,
      primary key (workspace_id, frozen_on, opportunity_id)
    );
alter table "forecast_frozen_deal" enable row level security;
create policy workspace on "forecast_frozen_deal" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table forecast_frozen_call (
      workspace_id integer not null,
      frozen_on date not null,
      submission_id uuid not null,
      commit bigint not null,
      best_case bigint not null,
      primary key (workspace_id, frozen_on, submission_id)
    );
alter table "forecast_frozen_call" enable row level security;
create policy workspace on "forecast_frozen_call" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "user" add column "hand_discount" double precision, add column "partner_id" uuid;
alter table "role" add column "hand_discount" double precision;
alter table "customer" add column "order_receivable_base" bigint, add column "invoice_receivable_base" bigint, add column "receivable_base" bigint, add column "credit_base" bigint, add column "overdue_amount_base" bigint, add column "oldest_due_on" date, add column "order_stop" boolean, add column "order_stop_reason" text, add column "expense_total_base" bigint, add column "sample_cost_base" bigint, add column "invoiced_base" bigint;
alter table "partner" add column "team_id" uuid, add column "registration_count" bigint;
alter table "supplier" add column "request_count" bigint, add column "mean_answer_days" double precision, add column "evaluation_score" double precision, add column "meeting_count" bigint;
create table "supplier_request" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "number" text,
  "supplier_id" uuid,
  "subject" text,
  "subject_sort" text collate "C",
  "kind" text,
  "product_id" uuid,
  "quantity" double precision,
  "question" text,
  "asked_on" date,
  "due_on" date,
  "status" text,
  "answered_on" date,
  "reply" text,
  "price_amount" bigint,
  "price_currency" text,
  "price_base" bigint,
  "price_rate" double precision,
  "price_rate_date" date,
  "lead_days" bigint,
  "answer_days" double precision,
  "late_days" double precision,
  "activity_count" bigint,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id),
  constraint "supplier_request_status_check" check ("status" in ('open', 'answered', 'closed', 'cancelled'))
);
create index "supplier_request_asked_on_all" on "supplier_request" ("workspace_id", "asked_on", "id") where deleted_at is null;
create index "supplier_request_asked_on_own" on "supplier_request" ("workspace_id", "access_owner_id", "asked_on", "id") where deleted_at is null;
create index "supplier_request_asked_on_department" on "supplier_request" ("workspace_id", "access_department_id", "asked_on", "id") where deleted_at is null;
create index "supplier_request_due_on_all" on "supplier_request" ("workspace_id", "due_on", "id") where deleted_at is null;
create index "supplier_request_due_on_own" on "supplier_request" ("workspace_id", "access_owner_id", "due_on", "id") where deleted_at is null;
create index "supplier_request_due_on_department" on "supplier_request" ("workspace_id", "access_department_id", "due_on", "id") where deleted_at is null;
create index "supplier_request_created_at_all" on "supplier_request" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "supplier_request_created_at_own" on "supplier_request" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "supplier_request_created_at_department" on "supplier_request" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "supplier_request_updated_at_all" on "supplier_request" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "supplier_request_updated_at_own" on "supplier_request" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "supplier_request_updated_at_department" on "supplier_request" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "supplier_request_supplier_id" on "supplier_request" ("workspace_id", "supplier_id");
create index "supplier_request_product_id" on "supplier_request" ("workspace_id", "product_id");
create index "supplier_request_owner_id" on "supplier_request" ("workspace_id", "owner_id");
create index "supplier_request_department_id" on "supplier_request" ("workspace_id", "department_id");
create index "supplier_request_kind_filter" on "supplier_request" ("workspace_id", "kind") where deleted_at is null;
create index "supplier_request_status_filter" on "supplier_request" ("workspace_id", "status") where deleted_at is null;
create unique index "supplier_request_number_unique" on "supplier_request" ("workspace_id", "number") where deleted_at is null;
create index "supplier_request_access_root" on "supplier_request" ("workspace_id", "access_root_id");
create index "supplier_request_x_text_1_slot" on "supplier_request" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "supplier_request_x_text_2_slot" on "supplier_request" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "supplier_request_x_text_3_slot" on "supplier_request" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "supplier_request_x_text_4_slot" on "supplier_request" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "supplier_request_x_text_5_slot" on "supplier_request" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "supplier_request_x_integer_1_slot" on "supplier_request" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "supplier_request_x_integer_2_slot" on "supplier_request" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "supplier_request_x_integer_3_slot" on "supplier_request" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "supplier_request_x_double_1_slot" on "supplier_request" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "supplier_request_x_double_2_slot" on "supplier_request" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "supplier_request_x_date_1_slot" on "supplier_request" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "supplier_request_x_date_2_slot" on "supplier_request" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "supplier_request_x_instant_1_slot" on "supplier_request" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "supplier_request_x_reference_1_slot" on "supplier_request" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "supplier_request_x_reference_2_slot" on "supplier_request" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "supplier_request_x_reference_3_slot" on "supplier_request" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "supplier_request_x_reference_4_slot" on "supplier_request" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "supplier_request_x_reference_5_slot" on "supplier_request" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "supplier_request_bin" on "supplier_request" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "supplier_request_deleted_with" on "supplier_request" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "supplier_request" enable row level security;
create policy workspace on "supplier_request" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "supplier_evaluation" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "supplier_id" uuid,
  "title" text,
  "title_sort" text collate "C",
  "evaluated_on" date,
  "quality_mark" bigint,
  "delivery_mark" bigint,
  "price_mark" bigint,
  "service_mark" bigint,
  "score" double precision,
  "received_lots" bigint,
  "late_lots" bigint,
  "received_quantity" double precision,
  "defect_quantity" double precision,
  "remark" text,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id)
);
create index "supplier_evaluation_evaluated_on_all" on "supplier_evaluation" ("workspace_id", "evaluated_on", "id") where deleted_at is null;
create index "supplier_evaluation_evaluated_on_own" on "supplier_evaluation" ("workspace_id", "access_owner_id", "evaluated_on", "id") where deleted_at is null;
create index "supplier_evaluation_evaluated_on_department" on "supplier_evaluation" ("workspace_id", "access_department_id", "evaluated_on", "id") where deleted_at is null;
create index "supplier_evaluation_created_at_all" on "supplier_evaluation" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "supplier_evaluation_created_at_own" on "supplier_evaluation" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "supplier_evaluation_created_at_department" on "supplier_evaluation" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "supplier_evaluation_updated_at_all" on "supplier_evaluation" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "supplier_evaluation_updated_at_own" on "supplier_evaluation" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "supplier_evaluation_updated_at_department" on "supplier_evaluation" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "supplier_evaluation_supplier_id" on "supplier_evaluation" ("workspace_id", "supplier_id");
create index "supplier_evaluation_owner_id" on "supplier_evaluation" ("workspace_id", "owner_id");
create index "supplier_evaluation_department_id" on "supplier_evaluation" ("workspace_id", "department_id");
create index "supplier_evaluation_access_root" on "supplier_evaluation" ("workspace_id", "access_root_id");
create index "supplier_evaluation_x_text_1_slot" on "supplier_evaluation" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "supplier_evaluation_x_text_2_slot" on "supplier_evaluation" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "supplier_evaluation_x_text_3_slot" on "supplier_evaluation" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "supplier_evaluation_x_text_4_slot" on "supplier_evaluation" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "supplier_evaluation_x_text_5_slot" on "supplier_evaluation" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "supplier_evaluation_x_integer_1_slot" on "supplier_evaluation" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "supplier_evaluation_x_integer_2_slot" on "supplier_evaluation" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "supplier_evaluation_x_integer_3_slot" on "supplier_evaluation" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "supplier_evaluation_x_double_1_slot" on "supplier_evaluation" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "supplier_evaluation_x_double_2_slot" on "supplier_evaluation" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "supplier_evaluation_x_date_1_slot" on "supplier_evaluation" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "supplier_evaluation_x_date_2_slot" on "supplier_evaluation" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "supplier_evaluation_x_instant_1_slot" on "supplier_evaluation" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "supplier_evaluation_x_reference_1_slot" on "supplier_evaluation" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "supplier_evaluation_x_reference_2_slot" on "supplier_evaluation" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "supplier_evaluation_x_reference_3_slot" on "supplier_evaluation" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "supplier_evaluation_x_reference_4_slot" on "supplier_evaluation" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "supplier_evaluation_x_reference_5_slot" on "supplier_evaluation" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "supplier_evaluation_bin" on "supplier_evaluation" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "supplier_evaluation_deleted_with" on "supplier_evaluation" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "supplier_evaluation" enable row level security;
create policy workspace on "supplier_evaluation" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "deal_registration" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "number" text,
  "partner_id" uuid,
  "company" text,
  "company_sort" text collate "C",
  "company_key" text,
  "contact_name" text,
  "phone" text,
  "email" text,
  "region" text,
  "city" text,
  "need" text,
  "expected_amount_amount" bigint,
  "expected_amount_currency" text,
  "expected_amount_base" bigint,
  "expected_amount_rate" double precision,
  "expected_amount_rate_date" date,
  "expected_close_on" date,
  "status" text,
  "decided_at" timestamptz,
  "protected_until" date,
  "rejection_reason" text,
  "answer" text,
  "customer_id" uuid,
  "opportunity_id" uuid,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id),
  constraint "deal_registration_status_check" check ("status" in ('submitted', 'accepted', 'rejected', 'withdrawn', 'expired'))
);
create index "deal_registration_company_sort_all" on "deal_registration" ("workspace_id", "company_sort", "id") where deleted_at is null;
create index "deal_registration_company_sort_own" on "deal_registration" ("workspace_id", "access_owner_id", "company_sort", "id") where deleted_at is null;
create index "deal_registration_company_sort_department" on "deal_registration" ("workspace_id", "access_department_id", "company_sort", "id") where deleted_at is null;
create index "deal_registration_protected_until_all" on "deal_registration" ("workspace_id", "protected_until", "id") where deleted_at is null;
create index "deal_registration_protected_until_own" on "deal_registration" ("workspace_id", "access_owner_id", "protected_until", "id") where deleted_at is null;
create index "deal_registration_protected_until_department" on "deal_registration" ("workspace_id", "access_department_id", "protected_until", "id") where deleted_at is null;
create index "deal_registration_created_at_all" on "deal_registration" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "deal_registration_created_at_own" on "deal_registration" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "deal_registration_created_at_department" on "deal_registration" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "deal_registration_updated_at_all" on "deal_registration" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "deal_registration_updated_at_own" on "deal_registration" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "deal_registration_updated_at_department" on "deal_registration" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "deal_registration_partner_id" on "deal_registration" ("workspace_id", "partner_id");
create index "deal_registration_customer_id" on "deal_registration" ("workspace_id", "customer_id");
create index "deal_registration_opportunity_id" on "deal_registration" ("workspace_id", "opportunity_id");
create index "deal_registration_owner_id" on "deal_registration" ("workspace_id", "owner_id");
create index "deal_registration_department_id" on "deal_registration" ("workspace_id", "department_id");
create index "deal_registration_company_key_filter" on "deal_registration" ("workspace_id", "company_key") where deleted_at is null;
create index "deal_registration_status_filter" on "deal_registration" ("workspace_id", "status") where deleted_at is null;
create index "deal_registration_protected_until_filter" on "deal_registration" ("workspace_id", "protected_until") where deleted_at is null;
create unique index "deal_registration_number_unique" on "deal_registration" ("workspace_id", "number") where deleted_at is null;
create index "deal_registration_access_root" on "deal_registration" ("workspace_id", "access_root_id");
create index "deal_registration_assignee" on "deal_registration" ("workspace_id", "owner_id", "id") where deleted_at is null and owner_id is distinct from access_owner_id;
create index "deal_registration_x_text_1_slot" on "deal_registration" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "deal_registration_x_text_2_slot" on "deal_registration" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "deal_registration_x_text_3_slot" on "deal_registration" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "deal_registration_x_text_4_slot" on "deal_registration" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "deal_registration_x_text_5_slot" on "deal_registration" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "deal_registration_x_integer_1_slot" on "deal_registration" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "deal_registration_x_integer_2_slot" on "deal_registration" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "deal_registration_x_integer_3_slot" on "deal_registration" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "deal_registration_x_double_1_slot" on "deal_registration" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "deal_registration_x_double_2_slot" on "deal_registration" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "deal_registration_x_date_1_slot" on "deal_registration" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "deal_registration_x_date_2_slot" on "deal_registration" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "deal_registration_x_instant_1_slot" on "deal_registration" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "deal_registration_x_reference_1_slot" on "deal_registration" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "deal_registration_x_reference_2_slot" on "deal_registration" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "deal_registration_x_reference_3_slot" on "deal_registration" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "deal_registration_x_reference_4_slot" on "deal_registration" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "deal_registration_x_reference_5_slot" on "deal_registration" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "deal_registration_bin" on "deal_registration" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "deal_registration_deleted_with" on "deal_registration" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "deal_registration" enable row level security;
create policy workspace on "deal_registration" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "stage" add column "probability_source" text, add column "least_cases" bigint, add column "reached_count" bigint, add column "reached_won_count" bigint, add column "learned_probability" double precision, add column "learned_at" timestamptz;
alter table "opportunity" add column "closed_from_id" uuid, add column "expense_total_base" bigint, add column "sample_cost_base" bigint;
create table "statement" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "number" text,
  "customer_id" uuid,
  "from" date,
  "until" date,
  "currency" text,
  "status" text,
  "opening_amount" bigint,
  "opening_currency" text,
  "opening_base" bigint,
  "opening_rate" double precision,
  "opening_rate_date" date,
  "ordered_base" bigint,
  "ordered_amount" bigint,
  "ordered_currency" text,
  "received_base" bigint,
  "received_amount" bigint,
  "received_currency" text,
  "refunded_base" bigint,
  "refunded_amount" bigint,
  "refunded_currency" text,
  "invoiced_base" bigint,
  "invoiced_amount" bigint,
  "invoiced_currency" text,
  "change_base" bigint,
  "change_amount" bigint,
  "change_currency" text,
  "closing_base" bigint,
  "closing_amount" bigint,
  "closing_currency" text,
  "disputed_count" bigint,
  "sent_to" text,
  "sent_at" timestamptz,
  "answered_by" text,
  "answered_at" timestamptz,
  "answer_remark" text,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id),
  constraint "statement_status_check" check ("status" in ('draft', 'sent', 'confirmed', 'disputed'))
);
create index "statement_from_all" on "statement" ("workspace_id", "from", "id") where deleted_at is null;
create index "statement_from_own" on "statement" ("workspace_id", "access_owner_id", "from", "id") where deleted_at is null;
create index "statement_from_department" on "statement" ("workspace_id", "access_department_id", "from", "id") where deleted_at is null;
create index "statement_until_all" on "statement" ("workspace_id", "until", "id") where deleted_at is null;
create index "statement_until_own" on "statement" ("workspace_id", "access_owner_id", "until", "id") where deleted_at is null;
create index "statement_until_department" on "statement" ("workspace_id", "access_department_id", "until", "id") where deleted_at is null;
create index "statement_closing_base_all" on "statement" ("workspace_id", "closing_base", "id") where deleted_at is null;
create index "statement_closing_base_own" on "statement" ("workspace_id", "access_owner_id", "closing_base", "id") where deleted_at is null;
create index "statement_closing_base_department" on "statement" ("workspace_id", "access_department_id", "closing_base", "id") where deleted_at is null;
create index "statement_created_at_all" on "statement" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "statement_created_at_own" on "statement" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "statement_created_at_department" on "statement" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "statement_updated_at_all" on "statement" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "statement_updated_at_own" on "statement" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "statement_updated_at_department" on "statement" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "statement_customer_id" on "statement" ("workspace_id", "customer_id");
create index "statement_owner_id" on "statement" ("workspace_id", "owner_id");
create index "statement_department_id" on "statement" ("workspace_id", "department_id");
create index "statement_status_filter" on "statement" ("workspace_id", "status") where deleted_at is null;
create unique index "statement_number_unique" on "statement" ("workspace_id", "number") where deleted_at is null;
create index "statement_access_root" on "statement" ("workspace_id", "access_root_id");
create index "statement_x_text_1_slot" on "statement" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "statement_x_text_2_slot" on "statement" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "statement_x_text_3_slot" on "statement" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "statement_x_text_4_slot" on "statement" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "statement_x_text_5_slot" on "statement" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "statement_x_integer_1_slot" on "statement" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "statement_x_integer_2_slot" on "statement" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "statement_x_integer_3_slot" on "statement" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "statement_x_double_1_slot" on "statement" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "statement_x_double_2_slot" on "statement" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "statement_x_date_1_slot" on "statement" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "statement_x_date_2_slot" on "statement" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "statement_x_instant_1_slot" on "statement" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "statement_x_reference_1_slot" on "statement" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "statement_x_reference_2_slot" on "statement" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "statement_x_reference_3_slot" on "statement" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "statement_x_reference_4_slot" on "statement" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "statement_x_reference_5_slot" on "statement" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "statement_bin" on "statement" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "statement_deleted_with" on "statement" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "statement" enable row level security;
create policy workspace on "statement" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "statement_line" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "statement_id" uuid,
  "position" bigint,
  "kind" text,
  "date" date,
  "reference" text,
  "reference_sort" text collate "C",
  "record" text,
  "currency" text,
  "amount_amount" bigint,
  "amount_currency" text,
  "amount_base" bigint,
  "amount_rate" double precision,
  "amount_rate_date" date,
  "counts" boolean,
  "balance_base" bigint,
  "balance_amount" bigint,
  "balance_currency" text,
  "answer" text,
  "dispute" text,
  primary key (workspace_id, id)
);
create index "statement_line_created_at_all" on "statement_line" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "statement_line_created_at_own" on "statement_line" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "statement_line_created_at_department" on "statement_line" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "statement_line_updated_at_all" on "statement_line" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "statement_line_updated_at_own" on "statement_line" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "statement_line_updated_at_department" on "statement_line" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "statement_line_statement_id" on "statement_line" ("workspace_id", "statement_id");
create index "statement_line_owner_id" on "statement_line" ("workspace_id", "owner_id");
create index "statement_line_department_id" on "statement_line" ("workspace_id", "department_id");
create index "statement_line_kind_filter" on "statement_line" ("workspace_id", "kind") where deleted_at is null;
create index "statement_line_access_root" on "statement_line" ("workspace_id", "access_root_id");
create index "statement_line_bin" on "statement_line" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "statement_line_deleted_with" on "statement_line" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "statement_line" enable row level security;
create policy workspace on "statement_line" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "product" add column "floor_price_amount" bigint, add column "floor_price_currency" text, add column "floor_price_base" bigint, add column "floor_price_rate" double precision, add column "floor_price_rate_date" date, add column "tax_category" text, add column "stock_reserved" double precision, add column "stock_free" double precision, add column "restock_on" date, add column "stock_state" text, add column "minimum_quantity" double precision, add column "order_multiple" double precision, add column "lead_days" bigint, add column "component_count" bigint, add column "shown_in_shop" boolean;
create table "inquiry" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "number" text,
  "customer_id" uuid,
  "contact_id" uuid,
  "opportunity_id" uuid,
  "subject" text,
  "subject_sort" text collate "C",
  "status" text,
  "received_by" text,
  "date" date,
  "answer_by" date,
  "company" text,
  "contact_name" text,
  "email" text,
  "phone" text,
  "message" text,
  "line_count" bigint,
  "closed_because" text,
  "external_id" text,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id),
  constraint "inquiry_status_check" check ("status" in ('open', 'quoted', 'closed'))
);
create index "inquiry_date_all" on "inquiry" ("workspace_id", "date", "id") where deleted_at is null;
create index "inquiry_date_own" on "inquiry" ("workspace_id", "access_owner_id", "date", "id") where deleted_at is null;
create index "inquiry_date_department" on "inquiry" ("workspace_id", "access_department_id", "date", "id") where deleted_at is null;
create index "inquiry_answer_by_all" on "inquiry" ("workspace_id", "answer_by", "id") where deleted_at is null;
create index "inquiry_answer_by_own" on "inquiry" ("workspace_id", "access_owner_id", "answer_by", "id") where deleted_at is null;
create index "inquiry_answer_by_department" on "inquiry" ("workspace_id", "access_department_id", "answer_by", "id") where deleted_at is null;
create index "inquiry_created_at_all" on "inquiry" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "inquiry_created_at_own" on "inquiry" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "inquiry_created_at_department" on "inquiry" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "inquiry_updated_at_all" on "inquiry" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "inquiry_updated_at_own" on "inquiry" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "inquiry_updated_at_department" on "inquiry" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "inquiry_customer_id" on "inquiry" ("workspace_id", "customer_id");
create index "inquiry_contact_id" on "inquiry" ("workspace_id", "contact_id");
create index "inquiry_opportunity_id" on "inquiry" ("workspace_id", "opportunity_id");
create index "inquiry_owner_id" on "inquiry" ("workspace_id", "owner_id");
create index "inquiry_department_id" on "inquiry" ("workspace_id", "department_id");
create index "inquiry_status_filter" on "inquiry" ("workspace_id", "status") where deleted_at is null;
create index "inquiry_external_id_filter" on "inquiry" ("workspace_id", "external_id") where deleted_at is null;
create unique index "inquiry_number_unique" on "inquiry" ("workspace_id", "number") where deleted_at is null;
create index "inquiry_access_root" on "inquiry" ("workspace_id", "access_root_id");
create index "inquiry_x_text_1_slot" on "inquiry" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "inquiry_x_text_2_slot" on "inquiry" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "inquiry_x_text_3_slot" on "inquiry" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "inquiry_x_text_4_slot" on "inquiry" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "inquiry_x_text_5_slot" on "inquiry" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "inquiry_x_integer_1_slot" on "inquiry" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "inquiry_x_integer_2_slot" on "inquiry" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "inquiry_x_integer_3_slot" on "inquiry" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "inquiry_x_double_1_slot" on "inquiry" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "inquiry_x_double_2_slot" on "inquiry" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "inquiry_x_date_1_slot" on "inquiry" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "inquiry_x_date_2_slot" on "inquiry" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "inquiry_x_instant_1_slot" on "inquiry" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "inquiry_x_reference_1_slot" on "inquiry" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "inquiry_x_reference_2_slot" on "inquiry" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "inquiry_x_reference_3_slot" on "inquiry" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "inquiry_x_reference_4_slot" on "inquiry" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "inquiry_x_reference_5_slot" on "inquiry" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "inquiry_bin" on "inquiry" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "inquiry_deleted_with" on "inquiry" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "inquiry" enable row level security;
create policy workspace on "inquiry" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "inquiry_line" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "inquiry_id" uuid,
  "position" bigint,
  "product_id" uuid,
  "name" text,
  "name_sort" text collate "C",
  "quantity" double precision,
  "unit" text,
  "target_price_amount" bigint,
  "target_price_currency" text,
  "target_price_base" bigint,
  "target_price_rate" double precision,
  "target_price_rate_date" date,
  "needed_on" date,
  "remark" text,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id)
);
create index "inquiry_line_created_at_all" on "inquiry_line" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "inquiry_line_created_at_own" on "inquiry_line" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "inquiry_line_created_at_department" on "inquiry_line" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "inquiry_line_updated_at_all" on "inquiry_line" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "inquiry_line_updated_at_own" on "inquiry_line" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "inquiry_line_updated_at_department" on "inquiry_line" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "inquiry_line_inquiry_id" on "inquiry_line" ("workspace_id", "inquiry_id");
create index "inquiry_line_product_id" on "inquiry_line" ("workspace_id", "product_id");
create index "inquiry_line_owner_id" on "inquiry_line" ("workspace_id", "owner_id");
create index "inquiry_line_department_id" on "inquiry_line" ("workspace_id", "department_id");
create index "inquiry_line_access_root" on "inquiry_line" ("workspace_id", "access_root_id");
create index "inquiry_line_x_text_1_slot" on "inquiry_line" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "inquiry_line_x_text_2_slot" on "inquiry_line" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "inquiry_line_x_text_3_slot" on "inquiry_line" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "inquiry_line_x_text_4_slot" on "inquiry_line" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "inquiry_line_x_text_5_slot" on "inquiry_line" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "inquiry_line_x_integer_1_slot" on "inquiry_line" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "inquiry_line_x_integer_2_slot" on "inquiry_line" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "inquiry_line_x_integer_3_slot" on "inquiry_line" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "inquiry_line_x_double_1_slot" on "inquiry_line" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "inquiry_line_x_double_2_slot" on "inquiry_line" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "inquiry_line_x_date_1_slot" on "inquiry_line" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "inquiry_line_x_date_2_slot" on "inquiry_line" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "inquiry_line_x_instant_1_slot" on "inquiry_line" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "inquiry_line_x_reference_1_slot" on "inquiry_line" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "inquiry_line_x_reference_2_slot" on "inquiry_line" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "inquiry_line_x_reference_3_slot" on "inquiry_line" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "inquiry_line_x_reference_4_slot" on "inquiry_line" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "inquiry_line_x_reference_5_slot" on "inquiry_line" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "inquiry_line_bin" on "inquiry_line" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "inquiry_line_deleted_with" on "inquiry_line" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "inquiry_line" enable row level security;
create policy workspace on "inquiry_line" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "quote" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "number" text,
  "revision" bigint,
  "subject" text,
  "customer_id" uuid,
  "contact_id" uuid,
  "opportunity_id" uuid,
  "inquiry_id" uuid,
  "previous_id" uuid,
  "order_id" uuid,
  "contract_id" uuid,
  "status" text,
  "date" date,
  "valid_until" date,
  "currency" text,
  "tax_included" boolean,
  "tax_rounding" text,
  "discount" double precision,
  "freight_amount" bigint,
  "freight_currency" text,
  "freight_base" bigint,
  "freight_rate" double precision,
  "freight_rate_date" date,
  "lines_total_base" bigint,
  "lines_total_amount" bigint,
  "lines_total_currency" text,
  "lines_tax_base" bigint,
  "lines_tax_amount" bigint,
  "lines_tax_currency" text,
  "tax_parts_base" bigint,
  "tax_parts_amount" bigint,
  "tax_parts_currency" text,
  "line_count" bigint,
  "reduction_base" bigint,
  "reduction_amount" bigint,
  "reduction_currency" text,
  "tax_total_base" bigint,
  "tax_total_amount" bigint,
  "tax_total_currency" text,
  "total_base" bigint,
  "total_amount" bigint,
  "total_currency" text,
  "cost_total_base" bigint,
  "cost_total_amount" bigint,
  "cost_total_currency" text,
  "net_total_base" bigint,
  "net_total_amount" bigint,
  "net_total_currency" text,
  "margin" double precision,
  "hand_discount" double precision,
  "discount_limit" double precision,
  "over_limit" double precision,
  "terms" text,
  "remark" text,
  "sent_at" timestamptz,
  "sent_to" text,
  "answered_at" timestamptz,
  "answered_by" text,
  "decline_reason" text,
  "external_id" text,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id),
  constraint "quote_status_check" check ("status" in ('draft', 'sent', 'accepted', 'declined', 'expired', 'superseded'))
);
create index "quote_date_all" on "quote" ("workspace_id", "date", "id") where deleted_at is null;
create index "quote_date_own" on "quote" ("workspace_id", "access_owner_id", "date", "id") where deleted_at is null;
create index "quote_date_department" on "quote" ("workspace_id", "access_department_id", "date", "id") where deleted_at is null;
create index "quote_valid_until_all" on "quote" ("workspace_id", "valid_until", "id") where deleted_at is null;
create index "quote_valid_until_own" on "quote" ("workspace_id", "access_owner_id", "valid_until", "id") where deleted_at is null;
create index "quote_valid_until_department" on "quote" ("workspace_id", "access_department_id", "valid_until", "id") where deleted_at is null;
create index "quote_total_base_all" on "quote" ("workspace_id", "total_base", "id") where deleted_at is null;
create index "quote_total_base_own" on "quote" ("workspace_id", "access_owner_id", "total_base", "id") where deleted_at is null;
create index "quote_total_base_department" on "quote" ("workspace_id", "access_department_id", "total_base", "id") where deleted_at is null;
create index "quote_created_at_all" on "quote" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "quote_created_at_own" on "quote" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "quote_created_at_department" on "quote" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "quote_updated_at_all" on "quote" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "quote_updated_at_own" on "quote" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "quote_updated_at_department" on "quote" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "quote_customer_id" on "quote" ("workspace_id", "customer_id");
create index "quote_contact_id" on "quote" ("workspace_id", "contact_id");
create index "quote_opportunity_id" on "quote" ("workspace_id", "opportunity_id");
create index "quote_inquiry_id" on "quote" ("workspace_id", "inquiry_id");
create index "quote_previous_id" on "quote" ("workspace_id", "previous_id");
create index "quote_order_id" on "quote" ("workspace_id", "order_id");
create index "quote_contract_id" on "quote" ("workspace_id", "contract_id");
create index "quote_owner_id" on "quote" ("workspace_id", "owner_id");
create index "quote_department_id" on "quote" ("workspace_id", "department_id");
create index "quote_number_filter" on "quote" ("workspace_id", "number") where deleted_at is null;
create index "quote_status_filter" on "quote" ("workspace_id", "status") where deleted_at is null;
create index "quote_external_id_filter" on "quote" ("workspace_id", "external_id") where deleted_at is null;
create index "quote_access_root" on "quote" ("workspace_id", "access_root_id");
create index "quote_x_text_1_slot" on "quote" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "quote_x_text_2_slot" on "quote" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "quote_x_text_3_slot" on "quote" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "quote_x_text_4_slot" on "quote" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "quote_x_text_5_slot" on "quote" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "quote_x_integer_1_slot" on "quote" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "quote_x_integer_2_slot" on "quote" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "quote_x_integer_3_slot" on "quote" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "quote_x_double_1_slot" on "quote" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "quote_x_double_2_slot" on "quote" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "quote_x_date_1_slot" on "quote" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "quote_x_date_2_slot" on "quote" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "quote_x_instant_1_slot" on "quote" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "quote_x_reference_1_slot" on "quote" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "quote_x_reference_2_slot" on "quote" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "quote_x_reference_3_slot" on "quote" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "quote_x_reference_4_slot" on "quote" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "quote_x_reference_5_slot" on "quote" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "quote_bin" on "quote" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "quote_deleted_with" on "quote" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "quote" enable row level security;
create policy workspace on "quote" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "quote_line" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "quote_id" uuid,
  "position" bigint,
  "product_id" uuid,
  "name" text,
  "name_sort" text collate "C",
  "quantity" double precision,
  "unit" text,
  "currency" text,
  "tax_included" boolean,
  "list_price_amount" bigint,
  "list_price_currency" text,
  "list_price_base" bigint,
  "list_price_rate" double precision,
  "list_price_rate_date" date,
  "unit_price_amount" bigint,
  "unit_price_currency" text,
  "unit_price_base" bigint,
  "unit_price_rate" double precision,
  "unit_price_rate_date" date,
  "discount" double precision,
  "tax_rate" double precision,
  "cost_amount" bigint,
  "cost_currency" text,
  "cost_base" bigint,
  "cost_rate" double precision,
  "cost_rate_date" date,
  "total_base" bigint,
  "total_amount" bigint,
  "total_currency" text,
  "tax_parts_base" bigint,
  "tax_parts_amount" bigint,
  "tax_parts_currency" text,
  "tax_base" bigint,
  "tax_amount" bigint,
  "tax_currency" text,
  "margin" double precision,
  "remark" text,
  "optional" boolean,
  "chosen" boolean,
  "rule_price_amount" bigint,
  "rule_price_currency" text,
  "rule_price_base" bigint,
  "rule_price_rate" double precision,
  "rule_price_rate_date" date,
  "base_price_amount" bigint,
  "base_price_currency" text,
  "base_price_base" bigint,
  "base_price_rate" double precision,
  "base_price_rate_date" date,
  "hand_discount" double precision,
  "cost_total_base" bigint,
  "cost_total_amount" bigint,
  "cost_total_currency" text,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id)
);
create index "quote_line_created_at_all" on "quote_line" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "quote_line_created_at_own" on "quote_line" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "quote_line_created_at_department" on "quote_line" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "quote_line_updated_at_all" on "quote_line" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "quote_line_updated_at_own" on "quote_line" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "quote_line_updated_at_department" on "quote_line" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "quote_line_quote_id" on "quote_line" ("workspace_id", "quote_id");
create index "quote_line_product_id" on "quote_line" ("workspace_id", "product_id");
create index "quote_line_owner_id" on "quote_line" ("workspace_id", "owner_id");
create index "quote_line_department_id" on "quote_line" ("workspace_id", "department_id");
create index "quote_line_access_root" on "quote_line" ("workspace_id", "access_root_id");
create index "quote_line_x_text_1_slot" on "quote_line" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "quote_line_x_text_2_slot" on "quote_line" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "quote_line_x_text_3_slot" on "quote_line" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "quote_line_x_text_4_slot" on "quote_line" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "quote_line_x_text_5_slot" on "quote_line" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "quote_line_x_integer_1_slot" on "quote_line" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "quote_line_x_integer_2_slot" on "quote_line" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "quote_line_x_integer_3_slot" on "quote_line" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "quote_line_x_double_1_slot" on "quote_line" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "quote_line_x_double_2_slot" on "quote_line" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "quote_line_x_date_1_slot" on "quote_line" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "quote_line_x_date_2_slot" on "quote_line" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "quote_line_x_instant_1_slot" on "quote_line" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "quote_line_x_reference_1_slot" on "quote_line" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "quote_line_x_reference_2_slot" on "quote_line" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "quote_line_x_reference_3_slot" on "quote_line" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "quote_line_x_reference_4_slot" on "quote_line" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "quote_line_x_reference_5_slot" on "quote_line" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "quote_line_bin" on "quote_line" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "quote_line_deleted_with" on "quote_line" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "quote_line" enable row level security;
create policy workspace on "quote_line" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "order" add column "contract_id" uuid, add column "tax_included" boolean, add column "tax_rounding" text, add column "lines_total_amount" bigint, add column "lines_total_currency" text, add column "lines_tax_base" bigint, add column "lines_tax_amount" bigint, add column "lines_tax_currency" text, add column "tax_parts_base" bigint, add column "tax_parts_amount" bigint, add column "tax_parts_currency" text, add column "reduction_base" bigint, add column "reduction_amount" bigint, add column "reduction_currency" text, add column "tax_total_base" bigint, add column "tax_total_amount" bigint, add column "tax_total_currency" text, add column "total_amount" bigint, add column "total_currency" text, add column "costed_lines_base" bigint, add column "costed_lines_amount" bigint, add column "costed_lines_currency" text, add column "cost_total_base" bigint, add column "cost_total_amount" bigint, add column "cost_total_currency" text, add column "costed_total_base" bigint, add column "costed_total_amount" bigint, add column "costed_total_currency" text, add column "gross_profit_base" bigint, add column "gross_profit_amount" bigint, add column "gross_profit_currency" text, add column "margin" double precision, add column "planned_base" bigint, add column "planned_amount" bigint, add column "planned_currency" text, add column "received_base" bigint, add column "received_amount" bigint, add column "received_currency" text, add column "received_outside_base" bigint, add column "received_outside_amount" bigint, add column "received_outside_currency" text, add column "unplanned_base" bigint, add column "unplanned_amount" bigint, add column "unplanned_currency" text, add column "receivable_base" bigint, add column "receivable_amount" bigint, add column "receivable_currency" text, add column "invoiced_base" bigint, add column "invoiced_amount" bigint, add column "invoiced_currency" text, add column "invoice_requested_base" bigint, add column "invoice_requested_amount" bigint, add column "invoice_requested_currency" text, add column "confirmed_at" timestamptz, add column "credit_approved_total_amount" bigint, add column "credit_approved_total_currency" text, add column "credit_approved_total_base" bigint, add column "credit_approved_total_rate" double precision, add column "credit_approved_total_rate_date" date, add column "missing_lines" bigint;
create table "carrier" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "name" text,
  "name_sort" text collate "C",
  "kind" text,
  "tracking_address" text,
  "phone" text,
  "order" bigint,
  "active" boolean,
  primary key (workspace_id, id)
);
create index "carrier_name_sort_all" on "carrier" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "carrier_created_at_all" on "carrier" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "carrier_updated_at_all" on "carrier" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "carrier_owner_id" on "carrier" ("workspace_id", "owner_id");
create index "carrier_department_id" on "carrier" ("workspace_id", "department_id");
create unique index "carrier_name_unique" on "carrier" ("workspace_id", "name") where deleted_at is null;
create index "carrier_bin" on "carrier" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "carrier_deleted_with" on "carrier" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "carrier" enable row level security;
create policy workspace on "carrier" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "delivery" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "number" text,
  "order_id" uuid,
  "customer_id" uuid,
  "kind" text,
  "status" text,
  "planned_on" date,
  "carrier_id" uuid,
  "waybill" text,
  "tracking" text,
  "delivery_name" text,
  "delivery_address" text,
  "shipped_on" date,
  "signed_on" date,
  "signed_by" text,
  "proof_id" uuid,
  "exception_kind" text,
  "exception_remark" text,
  "exception_at" timestamptz,
  "resolution" text,
  "line_count" bigint,
  "remark" text,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id),
  constraint "delivery_status_check" check ("status" in ('planned', 'shipped', 'signed', 'exception', 'cancelled'))
);
create index "delivery_planned_on_all" on "delivery" ("workspace_id", "planned_on", "id") where deleted_at is null;
create index "delivery_planned_on_own" on "delivery" ("workspace_id", "access_owner_id", "planned_on", "id") where deleted_at is null;
create index "delivery_planned_on_department" on "delivery" ("workspace_id", "access_department_id", "planned_on", "id") where deleted_at is null;
create index "delivery_created_at_all" on "delivery" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "delivery_created_at_own" on "delivery" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "delivery_created_at_department" on "delivery" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "delivery_updated_at_all" on "delivery" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "delivery_updated_at_own" on "delivery" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "delivery_updated_at_department" on "delivery" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "delivery_order_id" on "delivery" ("workspace_id", "order_id");
create index "delivery_customer_id" on "delivery" ("workspace_id", "customer_id");
create index "delivery_carrier_id" on "delivery" ("workspace_id", "carrier_id");
create index "delivery_owner_id" on "delivery" ("workspace_id", "owner_id");
create index "delivery_department_id" on "delivery" ("workspace_id", "department_id");
create index "delivery_status_filter" on "delivery" ("workspace_id", "status") where deleted_at is null;
create index "delivery_waybill_filter" on "delivery" ("workspace_id", "waybill") where deleted_at is null;
create index "delivery_shipped_on_filter" on "delivery" ("workspace_id", "shipped_on") where deleted_at is null;
create index "delivery_exception_kind_filter" on "delivery" ("workspace_id", "exception_kind") where deleted_at is null;
create unique index "delivery_number_unique" on "delivery" ("workspace_id", "number") where deleted_at is null;
create index "delivery_access_root" on "delivery" ("workspace_id", "access_root_id");
create index "delivery_x_text_1_slot" on "delivery" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "delivery_x_text_2_slot" on "delivery" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "delivery_x_text_3_slot" on "delivery" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "delivery_x_text_4_slot" on "delivery" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "delivery_x_text_5_slot" on "delivery" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "delivery_x_integer_1_slot" on "delivery" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "delivery_x_integer_2_slot" on "delivery" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "delivery_x_integer_3_slot" on "delivery" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "delivery_x_double_1_slot" on "delivery" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "delivery_x_double_2_slot" on "delivery" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "delivery_x_date_1_slot" on "delivery" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "delivery_x_date_2_slot" on "delivery" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "delivery_x_instant_1_slot" on "delivery" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "delivery_x_reference_1_slot" on "delivery" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "delivery_x_reference_2_slot" on "delivery" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "delivery_x_reference_3_slot" on "delivery" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "delivery_x_reference_4_slot" on "delivery" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "delivery_x_reference_5_slot" on "delivery" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "delivery_bin" on "delivery" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "delivery_deleted_with" on "delivery" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "delivery" enable row level security;
create policy workspace on "delivery" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "delivery_line" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "delivery_id" uuid,
  "position" bigint,
  "order_line_id" uuid,
  "product_id" uuid,
  "name" text,
  "name_sort" text collate "C",
  "quantity" double precision,
  "unit" text,
  "batch" text,
  "remark" text,
  primary key (workspace_id, id)
);
create index "delivery_line_created_at_all" on "delivery_line" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "delivery_line_created_at_own" on "delivery_line" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "delivery_line_created_at_department" on "delivery_line" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "delivery_line_updated_at_all" on "delivery_line" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "delivery_line_updated_at_own" on "delivery_line" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "delivery_line_updated_at_department" on "delivery_line" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "delivery_line_delivery_id" on "delivery_line" ("workspace_id", "delivery_id");
create index "delivery_line_order_line_id" on "delivery_line" ("workspace_id", "order_line_id");
create index "delivery_line_product_id" on "delivery_line" ("workspace_id", "product_id");
create index "delivery_line_owner_id" on "delivery_line" ("workspace_id", "owner_id");
create index "delivery_line_department_id" on "delivery_line" ("workspace_id", "department_id");
create index "delivery_line_access_root" on "delivery_line" ("workspace_id", "access_root_id");
create index "delivery_line_bin" on "delivery_line" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "delivery_line_deleted_with" on "delivery_line" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "delivery_line" enable row level security;
create policy workspace on "delivery_line" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "invoice" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "number" text,
  "customer_id" uuid,
  "title_id" uuid,
  "title_name" text,
  "tax_number" text,
  "bank" text,
  "bank_account" text,
  "title_address" text,
  "title_phone" text,
  "invoice_kind" text,
  "colour" text,
  "status" text,
  "date" date,
  "invoice_number" text,
  "invoice_code" text,
  "printed_number" text,
  "currency" text,
  "tax_included" boolean,
  "tax_rounding" text,
  "discount" double precision,
  "freight_amount" bigint,
  "freight_currency" text,
  "freight_base" bigint,
  "freight_rate" double precision,
  "freight_rate_date" date,
  "lines_total_base" bigint,
  "lines_total_amount" bigint,
  "lines_total_currency" text,
  "lines_tax_base" bigint,
  "lines_tax_amount" bigint,
  "lines_tax_currency" text,
  "tax_parts_base" bigint,
  "tax_parts_amount" bigint,
  "tax_parts_currency" text,
  "line_count" bigint,
  "reduction_base" bigint,
  "reduction_amount" bigint,
  "reduction_currency" text,
  "tax_total_base" bigint,
  "tax_total_amount" bigint,
  "tax_total_currency" text,
  "total_base" bigint,
  "total_amount" bigint,
  "total_currency" text,
  "reverses_id" uuid,
  "reversal_reason" text,
  "reversed_base" bigint,
  "reversed_amount" bigint,
  "reversed_currency" text,
  "left_base" bigint,
  "left_amount" bigint,
  "left_currency" text,
  "due_on" date,
  "paid_base" bigint,
  "paid_amount" bigint,
  "paid_currency" text,
  "open_base" bigint,
  "open_amount" bigint,
  "open_currency" text,
  "settlement" text,
  "besides_base" bigint,
  "besides_amount" bigint,
  "besides_currency" text,
  "paid_besides_base" bigint,
  "paid_besides_amount" bigint,
  "paid_besides_currency" text,
  "receivable_base" bigint,
  "receivable_amount" bigint,
  "receivable_currency" text,
  "sent_to" text,
  "sent_at" timestamptz,
  "file_id" uuid,
  "remark" text,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id),
  constraint "invoice_status_check" check ("status" in ('requested', 'issued', 'sent', 'void'))
);
create index "invoice_date_all" on "invoice" ("workspace_id", "date", "id") where deleted_at is null;
create index "invoice_date_own" on "invoice" ("workspace_id", "access_owner_id", "date", "id") where deleted_at is null;
create index "invoice_date_department" on "invoice" ("workspace_id", "access_department_id", "date", "id") where deleted_at is null;
create index "invoice_total_base_all" on "invoice" ("workspace_id", "total_base", "id") where deleted_at is null;
create index "invoice_total_base_own" on "invoice" ("workspace_id", "access_owner_id", "total_base", "id") where deleted_at is null;
create index "invoice_total_base_department" on "invoice" ("workspace_id", "access_department_id", "total_base", "id") where deleted_at is null;
create index "invoice_due_on_all" on "invoice" ("workspace_id", "due_on", "id") where deleted_at is null;
create index "invoice_due_on_own" on "invoice" ("workspace_id", "access_owner_id", "due_on", "id") where deleted_at is null;
create index "invoice_due_on_department" on "invoice" ("workspace_id", "access_department_id", "due_on", "id") where deleted_at is null;
create index "invoice_open_base_all" on "invoice" ("workspace_id", "open_base", "id") where deleted_at is null;
create index "invoice_open_base_own" on "invoice" ("workspace_id", "access_owner_id", "open_base", "id") where deleted_at is null;
create index "invoice_open_base_department" on "invoice" ("workspace_id", "access_department_id", "open_base", "id") where deleted_at is null;
create index "invoice_created_at_all" on "invoice" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "invoice_created_at_own" on "invoice" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "invoice_created_at_department" on "invoice" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "invoice_updated_at_all" on "invoice" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "invoice_updated_at_own" on "invoice" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "invoice_updated_at_department" on "invoice" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "invoice_customer_id" on "invoice" ("workspace_id", "customer_id");
create index "invoice_title_id" on "invoice" ("workspace_id", "title_id");
create index "invoice_reverses_id" on "invoice" ("workspace_id", "reverses_id");
create index "invoice_owner_id" on "invoice" ("workspace_id", "owner_id");
create index "invoice_department_id" on "invoice" ("workspace_id", "department_id");
create index "invoice_invoice_kind_filter" on "invoice" ("workspace_id", "invoice_kind") where deleted_at is null;
create index "invoice_colour_filter" on "invoice" ("workspace_id", "colour") where deleted_at is null;
create index "invoice_status_filter" on "invoice" ("workspace_id", "status") where deleted_at is null;
create index "invoice_invoice_number_filter" on "invoice" ("workspace_id", "invoice_number") where deleted_at is null;
create index "invoice_due_on_filter" on "invoice" ("workspace_id", "due_on") where deleted_at is null;
create index "invoice_settlement_filter" on "invoice" ("workspace_id", "settlement") where deleted_at is null;
create unique index "invoice_number_unique" on "invoice" ("workspace_id", "number") where deleted_at is null;
create index "invoice_access_root" on "invoice" ("workspace_id", "access_root_id");
create index "invoice_x_text_1_slot" on "invoice" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "invoice_x_text_2_slot" on "invoice" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "invoice_x_text_3_slot" on "invoice" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "invoice_x_text_4_slot" on "invoice" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "invoice_x_text_5_slot" on "invoice" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "invoice_x_integer_1_slot" on "invoice" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "invoice_x_integer_2_slot" on "invoice" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "invoice_x_integer_3_slot" on "invoice" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "invoice_x_double_1_slot" on "invoice" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "invoice_x_double_2_slot" on "invoice" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "invoice_x_date_1_slot" on "invoice" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "invoice_x_date_2_slot" on "invoice" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "invoice_x_instant_1_slot" on "invoice" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "invoice_x_reference_1_slot" on "invoice" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "invoice_x_reference_2_slot" on "invoice" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "invoice_x_reference_3_slot" on "invoice" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "invoice_x_reference_4_slot" on "invoice" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "invoice_x_reference_5_slot" on "invoice" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "invoice_bin" on "invoice" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "invoice_deleted_with" on "invoice" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "invoice" enable row level security;
create policy workspace on "invoice" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "invoice_line" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "invoice_id" uuid,
  "position" bigint,
  "product_id" uuid,
  "name" text,
  "name_sort" text collate "C",
  "quantity" double precision,
  "unit" text,
  "currency" text,
  "tax_included" boolean,
  "list_price_amount" bigint,
  "list_price_currency" text,
  "list_price_base" bigint,
  "list_price_rate" double precision,
  "list_price_rate_date" date,
  "unit_price_amount" bigint,
  "unit_price_currency" text,
  "unit_price_base" bigint,
  "unit_price_rate" double precision,
  "unit_price_rate_date" date,
  "discount" double precision,
  "tax_rate" double precision,
  "cost_amount" bigint,
  "cost_currency" text,
  "cost_base" bigint,
  "cost_rate" double precision,
  "cost_rate_date" date,
  "total_base" bigint,
  "total_amount" bigint,
  "total_currency" text,
  "tax_parts_base" bigint,
  "tax_parts_amount" bigint,
  "tax_parts_currency" text,
  "tax_base" bigint,
  "tax_amount" bigint,
  "tax_currency" text,
  "margin" double precision,
  "remark" text,
  "adjustment_amount" bigint,
  "adjustment_currency" text,
  "adjustment_base" bigint,
  "adjustment_rate" double precision,
  "adjustment_rate_date" date,
  "tax_adjustment_amount" bigint,
  "tax_adjustment_currency" text,
  "tax_adjustment_base" bigint,
  "tax_adjustment_rate" double precision,
  "tax_adjustment_rate_date" date,
  "gross_base" bigint,
  "gross_amount" bigint,
  "gross_currency" text,
  "order_id" uuid,
  "order_line_id" uuid,
  "delivery_id" uuid,
  "contract_id" uuid,
  "contract_line_id" uuid,
  "reverses_id" uuid,
  "standing" text,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id)
);
create index "invoice_line_created_at_all" on "invoice_line" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "invoice_line_created_at_own" on "invoice_line" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "invoice_line_created_at_department" on "invoice_line" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "invoice_line_updated_at_all" on "invoice_line" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "invoice_line_updated_at_own" on "invoice_line" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "invoice_line_updated_at_department" on "invoice_line" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "invoice_line_invoice_id" on "invoice_line" ("workspace_id", "invoice_id");
create index "invoice_line_product_id" on "invoice_line" ("workspace_id", "product_id");
create index "invoice_line_order_id" on "invoice_line" ("workspace_id", "order_id");
create index "invoice_line_order_line_id" on "invoice_line" ("workspace_id", "order_line_id");
create index "invoice_line_delivery_id" on "invoice_line" ("workspace_id", "delivery_id");
create index "invoice_line_contract_id" on "invoice_line" ("workspace_id", "contract_id");
create index "invoice_line_contract_line_id" on "invoice_line" ("workspace_id", "contract_line_id");
create index "invoice_line_reverses_id" on "invoice_line" ("workspace_id", "reverses_id");
create index "invoice_line_owner_id" on "invoice_line" ("workspace_id", "owner_id");
create index "invoice_line_department_id" on "invoice_line" ("workspace_id", "department_id");
create index "invoice_line_access_root" on "invoice_line" ("workspace_id", "access_root_id");
create index "invoice_line_x_text_1_slot" on "invoice_line" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "invoice_line_x_text_2_slot" on "invoice_line" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "invoice_line_x_text_3_slot" on "invoice_line" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "invoice_line_x_text_4_slot" on "invoice_line" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "invoice_line_x_text_5_slot" on "invoice_line" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "invoice_line_x_integer_1_slot" on "invoice_line" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "invoice_line_x_integer_2_slot" on "invoice_line" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "invoice_line_x_integer_3_slot" on "invoice_line" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "invoice_line_x_double_1_slot" on "invoice_line" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "invoice_line_x_double_2_slot" on "invoice_line" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "invoice_line_x_date_1_slot" on "invoice_line" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "invoice_line_x_date_2_slot" on "invoice_line" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "invoice_line_x_instant_1_slot" on "invoice_line" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "invoice_line_x_reference_1_slot" on "invoice_line" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "invoice_line_x_reference_2_slot" on "invoice_line" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "invoice_line_x_reference_3_slot" on "invoice_line" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "invoice_line_x_reference_4_slot" on "invoice_line" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "invoice_line_x_reference_5_slot" on "invoice_line" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "invoice_line_bin" on "invoice_line" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "invoice_line_deleted_with" on "invoice_line" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "invoice_line" enable row level security;
create policy workspace on "invoice_line" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "invoice_policy" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "name" text,
  "name_sort" text collate "C",
  "regime" text,
  "basis" text,
  "invoice_kind" text,
  "limit_amount" bigint,
  "limit_currency" text,
  "limit_base" bigint,
  "limit_rate" double precision,
  "limit_rate_date" date,
  "tax_rate" double precision,
  "due_days" bigint,
  "may_void" boolean,
  "active" boolean,
  primary key (workspace_id, id)
);
create index "invoice_policy_name_sort_all" on "invoice_policy" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "invoice_policy_created_at_all" on "invoice_policy" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "invoice_policy_updated_at_all" on "invoice_policy" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "invoice_policy_owner_id" on "invoice_policy" ("workspace_id", "owner_id");
create index "invoice_policy_department_id" on "invoice_policy" ("workspace_id", "department_id");
create index "invoice_policy_active_filter" on "invoice_policy" ("workspace_id", "active") where deleted_at is null;
create index "invoice_policy_bin" on "invoice_policy" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "invoice_policy_deleted_with" on "invoice_policy" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "invoice_policy" enable row level security;
create policy workspace on "invoice_policy" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "order_line" add column "currency" text, add column "tax_included" boolean, add column "list_price_amount" bigint, add column "list_price_currency" text, add column "list_price_base" bigint, add column "list_price_rate" double precision, add column "list_price_rate_date" date, add column "tax_rate" double precision, add column "cost_amount" bigint, add column "cost_currency" text, add column "cost_base" bigint, add column "cost_rate" double precision, add column "cost_rate_date" date, add column "total_amount" bigint, add column "total_currency" text, add column "tax_parts_base" bigint, add column "tax_parts_amount" bigint, add column "tax_parts_currency" text, add column "tax_base" bigint, add column "tax_amount" bigint, add column "tax_currency" text, add column "margin" double precision, add column "net_total_base" bigint, add column "net_total_amount" bigint, add column "net_total_currency" text, add column "cost_total_base" bigint, add column "cost_total_amount" bigint, add column "cost_total_currency" text, add column "reserved_quantity" double precision, add column "shipped_quantity" double precision, add column "signed_quantity" double precision, add column "returned_quantity" double precision;
create table "invoice_title" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "customer_id" uuid,
  "name" text,
  "name_sort" text collate "C",
  "kind" text,
  "tax_number" text,
  "bank" text,
  "bank_account" text,
  "address" text,
  "phone" text,
  "email" text,
  "remark" text,
  "usual" boolean,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id)
);
create index "invoice_title_name_sort_all" on "invoice_title" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "invoice_title_name_sort_own" on "invoice_title" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "invoice_title_name_sort_department" on "invoice_title" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "invoice_title_created_at_all" on "invoice_title" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "invoice_title_created_at_own" on "invoice_title" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "invoice_title_created_at_department" on "invoice_title" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "invoice_title_updated_at_all" on "invoice_title" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "invoice_title_updated_at_own" on "invoice_title" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "invoice_title_updated_at_department" on "invoice_title" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "invoice_title_customer_id" on "invoice_title" ("workspace_id", "customer_id");
create index "invoice_title_owner_id" on "invoice_title" ("workspace_id", "owner_id");
create index "invoice_title_department_id" on "invoice_title" ("workspace_id", "department_id");
create index "invoice_title_tax_number_filter" on "invoice_title" ("workspace_id", "tax_number") where deleted_at is null;
create index "invoice_title_access_root" on "invoice_title" ("workspace_id", "access_root_id");
create index "invoice_title_x_text_1_slot" on "invoice_title" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "invoice_title_x_text_2_slot" on "invoice_title" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "invoice_title_x_text_3_slot" on "invoice_title" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "invoice_title_x_text_4_slot" on "invoice_title" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "invoice_title_x_text_5_slot" on "invoice_title" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "invoice_title_x_integer_1_slot" on "invoice_title" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "invoice_title_x_integer_2_slot" on "invoice_title" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "invoice_title_x_integer_3_slot" on "invoice_title" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "invoice_title_x_double_1_slot" on "invoice_title" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "invoice_title_x_double_2_slot" on "invoice_title" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "invoice_title_x_date_1_slot" on "invoice_title" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "invoice_title_x_date_2_slot" on "invoice_title" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "invoice_title_x_instant_1_slot" on "invoice_title" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "invoice_title_x_reference_1_slot" on "invoice_title" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "invoice_title_x_reference_2_slot" on "invoice_title" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "invoice_title_x_reference_3_slot" on "invoice_title" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "invoice_title_x_reference_4_slot" on "invoice_title" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "invoice_title_x_reference_5_slot" on "invoice_title" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "invoice_title_bin" on "invoice_title" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "invoice_title_deleted_with" on "invoice_title" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "invoice_title" enable row level security;
create policy workspace on "invoice_title" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "product_component" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "bundle_id" uuid,
  "position" bigint,
  "component_id" uuid,
  "name" text,
  "name_sort" text collate "C",
  "quantity" double precision,
  "own_price_amount" bigint,
  "own_price_currency" text,
  "own_price_base" bigint,
  "own_price_rate" double precision,
  "own_price_rate_date" date,
  primary key (workspace_id, id)
);
create index "product_component_created_at_all" on "product_component" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "product_component_updated_at_all" on "product_component" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "product_component_bundle_id" on "product_component" ("workspace_id", "bundle_id");
create index "product_component_component_id" on "product_component" ("workspace_id", "component_id");
create index "product_component_owner_id" on "product_component" ("workspace_id", "owner_id");
create index "product_component_department_id" on "product_component" ("workspace_id", "department_id");
create index "product_component_bin" on "product_component" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "product_component_deleted_with" on "product_component" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "product_component" enable row level security;
create policy workspace on "product_component" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "price_list" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "name" text,
  "name_sort" text collate "C",
  "currency" text,
  "priority" bigint,
  "audience" text,
  "filter" jsonb,
  "valid_from" date,
  "valid_until" date,
  "active" boolean,
  "rule_count" bigint,
  "about" text,
  primary key (workspace_id, id)
);
create index "price_list_name_sort_all" on "price_list" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "price_list_created_at_all" on "price_list" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "price_list_updated_at_all" on "price_list" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "price_list_owner_id" on "price_list" ("workspace_id", "owner_id");
create index "price_list_department_id" on "price_list" ("workspace_id", "department_id");
create index "price_list_active_filter" on "price_list" ("workspace_id", "active") where deleted_at is null;
create index "price_list_bin" on "price_list" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "price_list_deleted_with" on "price_list" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "price_list" enable row level security;
create policy workspace on "price_list" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "price_rule" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "name" text,
  "name_sort" text collate "C",
  "list_id" uuid,
  "product_id" uuid,
  "category_id" uuid,
  "customer_id" uuid,
  "level_id" uuid,
  "from_quantity" double precision,
  "kind" text,
  "price_amount" bigint,
  "price_currency" text,
  "price_base" bigint,
  "price_rate" double precision,
  "price_rate_date" date,
  "percent" double precision,
  "amount_off_amount" bigint,
  "amount_off_currency" text,
  "amount_off_base" bigint,
  "amount_off_rate" double precision,
  "amount_off_rate_date" date,
  "markup" double precision,
  "combination" text,
  "period" text,
  "bought_from_amount" bigint,
  "bought_from_currency" text,
  "bought_from_base" bigint,
  "bought_from_rate" double precision,
  "bought_from_rate_date" date,
  "valid_from" date,
  "valid_until" date,
  "active" boolean,
  primary key (workspace_id, id)
);
create index "price_rule_name_sort_all" on "price_rule" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "price_rule_created_at_all" on "price_rule" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "price_rule_updated_at_all" on "price_rule" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "price_rule_list_id" on "price_rule" ("workspace_id", "list_id");
create index "price_rule_product_id" on "price_rule" ("workspace_id", "product_id");
create index "price_rule_category_id" on "price_rule" ("workspace_id", "category_id");
create index "price_rule_customer_id" on "price_rule" ("workspace_id", "customer_id");
create index "price_rule_level_id" on "price_rule" ("workspace_id", "level_id");
create index "price_rule_owner_id" on "price_rule" ("workspace_id", "owner_id");
create index "price_rule_department_id" on "price_rule" ("workspace_id", "department_id");
create index "price_rule_kind_filter" on "price_rule" ("workspace_id", "kind") where deleted_at is null;
create index "price_rule_active_filter" on "price_rule" ("workspace_id", "active") where deleted_at is null;
create index "price_rule_bin" on "price_rule" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "price_rule_deleted_with" on "price_rule" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "price_rule" enable row level security;
create policy workspace on "price_rule" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "coupon" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "code" text,
  "code_sort" text collate "C",
  "name" text,
  "name_sort" text collate "C",
  "kind" text,
  "percent" double precision,
  "amount_off_amount" bigint,
  "amount_off_currency" text,
  "amount_off_base" bigint,
  "amount_off_rate" double precision,
  "amount_off_rate_date" date,
  "minimum_amount_amount" bigint,
  "minimum_amount_currency" text,
  "minimum_amount_base" bigint,
  "minimum_amount_rate" double precision,
  "minimum_amount_rate_date" date,
  "category_id" uuid,
  "combination" text,
  "valid_from" date,
  "valid_until" date,
  "most_in_total" bigint,
  "most_per_customer" bigint,
  "active" boolean,
  "redeemed_count" bigint,
  "about" text,
  primary key (workspace_id, id)
);
create index "coupon_name_sort_all" on "coupon" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "coupon_created_at_all" on "coupon" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "coupon_updated_at_all" on "coupon" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "coupon_category_id" on "coupon" ("workspace_id", "category_id");
create index "coupon_owner_id" on "coupon" ("workspace_id", "owner_id");
create index "coupon_department_id" on "coupon" ("workspace_id", "department_id");
create index "coupon_code_filter" on "coupon" ("workspace_id", "code") where deleted_at is null;
create index "coupon_active_filter" on "coupon" ("workspace_id", "active") where deleted_at is null;
create unique index "coupon_code_unique" on "coupon" ("workspace_id", "code") where deleted_at is null;
create index "coupon_bin" on "coupon" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "coupon_deleted_with" on "coupon" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "coupon" enable row level security;
create policy workspace on "coupon" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "coupon_redemption" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "coupon_id" uuid,
  "code" text,
  "code_sort" text collate "C",
  "customer_id" uuid,
  "document_object" text,
  "document_id" uuid,
  "amount_amount" bigint,
  "amount_currency" text,
  "amount_base" bigint,
  "amount_rate" double precision,
  "amount_rate_date" date,
  "redeemed_at" timestamptz,
  primary key (workspace_id, id)
);
create index "coupon_redemption_created_at_all" on "coupon_redemption" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "coupon_redemption_created_at_own" on "coupon_redemption" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "coupon_redemption_created_at_department" on "coupon_redemption" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "coupon_redemption_updated_at_all" on "coupon_redemption" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "coupon_redemption_updated_at_own" on "coupon_redemption" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "coupon_redemption_updated_at_department" on "coupon_redemption" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "coupon_redemption_coupon_id" on "coupon_redemption" ("workspace_id", "coupon_id");
create index "coupon_redemption_customer_id" on "coupon_redemption" ("workspace_id", "customer_id");
create index "coupon_redemption_document_id" on "coupon_redemption" ("workspace_id", "document_id", "document_object");
create index "coupon_redemption_owner_id" on "coupon_redemption" ("workspace_id", "owner_id");
create index "coupon_redemption_department_id" on "coupon_redemption" ("workspace_id", "department_id");
create index "coupon_redemption_access_root" on "coupon_redemption" ("workspace_id", "access_root_id");
create index "coupon_redemption_bin" on "coupon_redemption" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "coupon_redemption_deleted_with" on "coupon_redemption" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "coupon_redemption" enable row level security;
create policy workspace on "coupon_redemption" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "payment_plan" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "number" text,
  "order_id" uuid,
  "customer_id" uuid,
  "instalment" bigint,
  "kind" text,
  "due_on" date,
  "share" double precision,
  "amount_amount" bigint,
  "amount_currency" text,
  "amount_base" bigint,
  "amount_rate" double precision,
  "amount_rate_date" date,
  "currency" text,
  "received_base" bigint,
  "received_amount" bigint,
  "received_currency" text,
  "open_base" bigint,
  "open_amount" bigint,
  "open_currency" text,
  "late_on" date,
  "late_since" date,
  "status" text,
  "promised_on" date,
  "promise" text,
  "remark" text,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id)
);
create index "payment_plan_due_on_all" on "payment_plan" ("workspace_id", "due_on", "id") where deleted_at is null;
create index "payment_plan_due_on_own" on "payment_plan" ("workspace_id", "access_owner_id", "due_on", "id") where deleted_at is null;
create index "payment_plan_due_on_department" on "payment_plan" ("workspace_id", "access_department_id", "due_on", "id") where deleted_at is null;
create index "payment_plan_open_base_all" on "payment_plan" ("workspace_id", "open_base", "id") where deleted_at is null;
create index "payment_plan_open_base_own" on "payment_plan" ("workspace_id", "access_owner_id", "open_base", "id") where deleted_at is null;
create index "payment_plan_open_base_department" on "payment_plan" ("workspace_id", "access_department_id", "open_base", "id") where deleted_at is null;
create index "payment_plan_promised_on_all" on "payment_plan" ("workspace_id", "promised_on", "id") where deleted_at is null;
create index "payment_plan_promised_on_own" on "payment_plan" ("workspace_id", "access_owner_id", "promised_on", "id") where deleted_at is null;
create index "payment_plan_promised_on_department" on "payment_plan" ("workspace_id", "access_department_id", "promised_on", "id") where deleted_at is null;
create index "payment_plan_created_at_all" on "payment_plan" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "payment_plan_created_at_own" on "payment_plan" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "payment_plan_created_at_department" on "payment_plan" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "payment_plan_updated_at_all" on "payment_plan" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "payment_plan_updated_at_own" on "payment_plan" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "payment_plan_updated_at_department" on "payment_plan" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "payment_plan_order_id" on "payment_plan" ("workspace_id", "order_id");
create index "payment_plan_customer_id" on "payment_plan" ("workspace_id", "customer_id");
create index "payment_plan_owner_id" on "payment_plan" ("workspace_id", "owner_id");
create index "payment_plan_department_id" on "payment_plan" ("workspace_id", "department_id");
create index "payment_plan_due_on_filter" on "payment_plan" ("workspace_id", "due_on") where deleted_at is null;
create index "payment_plan_status_filter" on "payment_plan" ("workspace_id", "status") where deleted_at is null;
create unique index "payment_plan_number_unique" on "payment_plan" ("workspace_id", "number") where deleted_at is null;
create index "payment_plan_access_root" on "payment_plan" ("workspace_id", "access_root_id");
create index "payment_plan_x_text_1_slot" on "payment_plan" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "payment_plan_x_text_2_slot" on "payment_plan" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "payment_plan_x_text_3_slot" on "payment_plan" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "payment_plan_x_text_4_slot" on "payment_plan" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "payment_plan_x_text_5_slot" on "payment_plan" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "payment_plan_x_integer_1_slot" on "payment_plan" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "payment_plan_x_integer_2_slot" on "payment_plan" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "payment_plan_x_integer_3_slot" on "payment_plan" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "payment_plan_x_double_1_slot" on "payment_plan" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "payment_plan_x_double_2_slot" on "payment_plan" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "payment_plan_x_date_1_slot" on "payment_plan" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "payment_plan_x_date_2_slot" on "payment_plan" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "payment_plan_x_instant_1_slot" on "payment_plan" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "payment_plan_x_reference_1_slot" on "payment_plan" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "payment_plan_x_reference_2_slot" on "payment_plan" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "payment_plan_x_reference_3_slot" on "payment_plan" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "payment_plan_x_reference_4_slot" on "payment_plan" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "payment_plan_x_reference_5_slot" on "payment_plan" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "payment_plan_bin" on "payment_plan" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "payment_plan_deleted_with" on "payment_plan" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "payment_plan" enable row level security;
create policy workspace on "payment_plan" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "receipt" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "number" text,
  "date" date,
  "payer" text,
  "payer_account" text,
  "amount_amount" bigint,
  "amount_currency" text,
  "amount_base" bigint,
  "amount_rate" double precision,
  "amount_rate_date" date,
  "currency" text,
  "method" text,
  "account" text,
  "reference" text,
  "memo" text,
  "customer_id" uuid,
  "claimed_by_id" uuid,
  "claimed_at" timestamptz,
  "allocated_base" bigint,
  "allocated_amount" bigint,
  "allocated_currency" text,
  "refunded_base" bigint,
  "refunded_amount" bigint,
  "refunded_currency" text,
  "remaining_base" bigint,
  "remaining_amount" bigint,
  "remaining_currency" text,
  "reversed_on" date,
  "reversal_reason" text,
  "status" text,
  "file_id" uuid,
  "remark" text,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id)
);
create index "receipt_date_all" on "receipt" ("workspace_id", "date", "id") where deleted_at is null;
create index "receipt_date_own" on "receipt" ("workspace_id", "access_owner_id", "date", "id") where deleted_at is null;
create index "receipt_date_department" on "receipt" ("workspace_id", "access_department_id", "date", "id") where deleted_at is null;
create index "receipt_amount_base_all" on "receipt" ("workspace_id", "amount_base", "id") where deleted_at is null;
create index "receipt_amount_base_own" on "receipt" ("workspace_id", "access_owner_id", "amount_base", "id") where deleted_at is null;
create index "receipt_amount_base_department" on "receipt" ("workspace_id", "access_department_id", "amount_base", "id") where deleted_at is null;
create index "receipt_remaining_base_all" on "receipt" ("workspace_id", "remaining_base", "id") where deleted_at is null;
create index "receipt_remaining_base_own" on "receipt" ("workspace_id", "access_owner_id", "remaining_base", "id") where deleted_at is null;
create index "receipt_remaining_base_department" on "receipt" ("workspace_id", "access_department_id", "remaining_base", "id") where deleted_at is null;
create index "receipt_created_at_all" on "receipt" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "receipt_created_at_own" on "receipt" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "receipt_created_at_department" on "receipt" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "receipt_updated_at_all" on "receipt" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "receipt_updated_at_own" on "receipt" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "receipt_updated_at_department" on "receipt" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "receipt_customer_id" on "receipt" ("workspace_id", "customer_id");
create index "receipt_claimed_by_id" on "receipt" ("workspace_id", "claimed_by_id");
create index "receipt_owner_id" on "receipt" ("workspace_id", "owner_id");
create index "receipt_department_id" on "receipt" ("workspace_id", "department_id");
create index "receipt_account_filter" on "receipt" ("workspace_id", "account") where deleted_at is null;
create index "receipt_reference_filter" on "receipt" ("workspace_id", "reference") where deleted_at is null;
create index "receipt_status_filter" on "receipt" ("workspace_id", "status") where deleted_at is null;
create unique index "receipt_number_unique" on "receipt" ("workspace_id", "number") where deleted_at is null;
create index "receipt_access_root" on "receipt" ("workspace_id", "access_root_id");
create index "receipt_x_text_1_slot" on "receipt" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "receipt_x_text_2_slot" on "receipt" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "receipt_x_text_3_slot" on "receipt" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "receipt_x_text_4_slot" on "receipt" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "receipt_x_text_5_slot" on "receipt" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "receipt_x_integer_1_slot" on "receipt" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "receipt_x_integer_2_slot" on "receipt" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "receipt_x_integer_3_slot" on "receipt" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "receipt_x_double_1_slot" on "receipt" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "receipt_x_double_2_slot" on "receipt" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "receipt_x_date_1_slot" on "receipt" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "receipt_x_date_2_slot" on "receipt" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "receipt_x_instant_1_slot" on "receipt" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "receipt_x_reference_1_slot" on "receipt" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "receipt_x_reference_2_slot" on "receipt" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "receipt_x_reference_3_slot" on "receipt" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "receipt_x_reference_4_slot" on "receipt" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "receipt_x_reference_5_slot" on "receipt" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "receipt_bin" on "receipt" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "receipt_deleted_with" on "receipt" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "receipt" enable row level security;
create policy workspace on "receipt" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "payment" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "number" text,
  "customer_id" uuid,
  "receipt_id" uuid,
  "plan_id" uuid,
  "order_id" uuid,
  "invoice_id" uuid,
  "date" date,
  "currency" text,
  "amount_amount" bigint,
  "amount_currency" text,
  "amount_base" bigint,
  "amount_rate" double precision,
  "amount_rate_date" date,
  "kind" text,
  "reverses_id" uuid,
  "reason" text,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id)
);
create index "payment_date_all" on "payment" ("workspace_id", "date", "id") where deleted_at is null;
create index "payment_date_own" on "payment" ("workspace_id", "access_owner_id", "date", "id") where deleted_at is null;
create index "payment_date_department" on "payment" ("workspace_id", "access_department_id", "date", "id") where deleted_at is null;
create index "payment_created_at_all" on "payment" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "payment_created_at_own" on "payment" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "payment_created_at_department" on "payment" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "payment_updated_at_all" on "payment" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "payment_updated_at_own" on "payment" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "payment_updated_at_department" on "payment" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "payment_customer_id" on "payment" ("workspace_id", "customer_id");
create index "payment_receipt_id" on "payment" ("workspace_id", "receipt_id");
create index "payment_plan_id" on "payment" ("workspace_id", "plan_id");
create index "payment_order_id" on "payment" ("workspace_id", "order_id");
create index "payment_invoice_id" on "payment" ("workspace_id", "invoice_id");
create index "payment_reverses_id" on "payment" ("workspace_id", "reverses_id");
create index "payment_owner_id" on "payment" ("workspace_id", "owner_id");
create index "payment_department_id" on "payment" ("workspace_id", "department_id");
create unique index "payment_number_unique" on "payment" ("workspace_id", "number") where deleted_at is null;
create index "payment_access_root" on "payment" ("workspace_id", "access_root_id");
create index "payment_x_text_1_slot" on "payment" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "payment_x_text_2_slot" on "payment" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "payment_x_text_3_slot" on "payment" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "payment_x_text_4_slot" on "payment" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "payment_x_text_5_slot" on "payment" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "payment_x_integer_1_slot" on "payment" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "payment_x_integer_2_slot" on "payment" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "payment_x_integer_3_slot" on "payment" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "payment_x_double_1_slot" on "payment" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "payment_x_double_2_slot" on "payment" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "payment_x_date_1_slot" on "payment" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "payment_x_date_2_slot" on "payment" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "payment_x_instant_1_slot" on "payment" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "payment_x_reference_1_slot" on "payment" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "payment_x_reference_2_slot" on "payment" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "payment_x_reference_3_slot" on "payment" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "payment_x_reference_4_slot" on "payment" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "payment_x_reference_5_slot" on "payment" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "payment_bin" on "payment" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "payment_deleted_with" on "payment" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "payment" enable row level security;
create policy workspace on "payment" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "refund" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "number" text,
  "customer_id" uuid,
  "receipt_id" uuid,
  "payment_id" uuid,
  "date" date,
  "currency" text,
  "amount_amount" bigint,
  "amount_currency" text,
  "amount_base" bigint,
  "amount_rate" double precision,
  "amount_rate_date" date,
  "held_base" bigint,
  "held_amount" bigint,
  "held_currency" text,
  "status" text,
  "reason" text,
  "method" text,
  "payee" text,
  "payee_account" text,
  "paid_on" date,
  "reference" text,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id),
  constraint "refund_status_check" check ("status" in ('requested', 'paid', 'cancelled'))
);
create index "refund_date_all" on "refund" ("workspace_id", "date", "id") where deleted_at is null;
create index "refund_date_own" on "refund" ("workspace_id", "access_owner_id", "date", "id") where deleted_at is null;
create index "refund_date_department" on "refund" ("workspace_id", "access_department_id", "date", "id") where deleted_at is null;
create index "refund_created_at_all" on "refund" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "refund_created_at_own" on "refund" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "refund_created_at_department" on "refund" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "refund_updated_at_all" on "refund" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "refund_updated_at_own" on "refund" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "refund_updated_at_department" on "refund" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "refund_customer_id" on "refund" ("workspace_id", "customer_id");
create index "refund_receipt_id" on "refund" ("workspace_id", "receipt_id");
create index "refund_payment_id" on "refund" ("workspace_id", "payment_id");
create index "refund_owner_id" on "refund" ("workspace_id", "owner_id");
create index "refund_department_id" on "refund" ("workspace_id", "department_id");
create index "refund_status_filter" on "refund" ("workspace_id", "status") where deleted_at is null;
create unique index "refund_number_unique" on "refund" ("workspace_id", "number") where deleted_at is null;
create index "refund_access_root" on "refund" ("workspace_id", "access_root_id");
create index "refund_x_text_1_slot" on "refund" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "refund_x_text_2_slot" on "refund" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "refund_x_text_3_slot" on "refund" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "refund_x_text_4_slot" on "refund" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "refund_x_text_5_slot" on "refund" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "refund_x_integer_1_slot" on "refund" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "refund_x_integer_2_slot" on "refund" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "refund_x_integer_3_slot" on "refund" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "refund_x_double_1_slot" on "refund" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "refund_x_double_2_slot" on "refund" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "refund_x_date_1_slot" on "refund" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "refund_x_date_2_slot" on "refund" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "refund_x_instant_1_slot" on "refund" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "refund_x_reference_1_slot" on "refund" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "refund_x_reference_2_slot" on "refund" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "refund_x_reference_3_slot" on "refund" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "refund_x_reference_4_slot" on "refund" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "refund_x_reference_5_slot" on "refund" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "refund_bin" on "refund" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "refund_deleted_with" on "refund" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "refund" enable row level security;
create policy workspace on "refund" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "shop" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "name" text,
  "name_sort" text collate "C",
  "active" boolean,
  "address" text,
  "title_en" text,
  "title_zh" text,
  "intro_en" text,
  "intro_zh" text,
  "shows" text,
  "price_list_id" uuid,
  "currency" text,
  "tax_included" boolean,
  "stock_shown" text,
  "back_orders" boolean,
  "guests_order" boolean,
  "order_state" text,
  "goes_to" text,
  "assignee_id" uuid,
  "delivery_fee_amount" bigint,
  "delivery_fee_currency" text,
  "delivery_fee_base" bigint,
  "delivery_fee_rate" double precision,
  "delivery_fee_rate_date" date,
  "free_from_amount" bigint,
  "free_from_currency" text,
  "free_from_base" bigint,
  "free_from_rate" double precision,
  "free_from_rate_date" date,
  "delivery_days" bigint,
  "account_holder" text,
  "bank_name" text,
  "bank_account" text,
  "payment_note_en" text,
  "payment_note_zh" text,
  "terms_en" text,
  "terms_zh" text,
  "consent_en" text,
  "consent_zh" text,
  "abandoned_hours" bigint,
  "order_count" bigint,
  "abandoned_count" bigint,
  primary key (workspace_id, id)
);
create index "shop_name_sort_all" on "shop" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "shop_created_at_all" on "shop" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "shop_updated_at_all" on "shop" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "shop_price_list_id" on "shop" ("workspace_id", "price_list_id");
create index "shop_assignee_id" on "shop" ("workspace_id", "assignee_id");
create index "shop_owner_id" on "shop" ("workspace_id", "owner_id");
create index "shop_department_id" on "shop" ("workspace_id", "department_id");
create index "shop_active_filter" on "shop" ("workspace_id", "active") where deleted_at is null;
create index "shop_address_filter" on "shop" ("workspace_id", "address") where deleted_at is null;
create unique index "shop_address_unique" on "shop" ("workspace_id", "address") where deleted_at is null;
create index "shop_bin" on "shop" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "shop_deleted_with" on "shop" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "shop" enable row level security;
create policy workspace on "shop" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "cart" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "number" text,
  "shop_id" uuid,
  "status" text,
  "customer_id" uuid,
  "contact_id" uuid,
  "name" text,
  "phone" text,
  "email" text,
  "language" text,
  "coupon" text,
  "currency" text,
  "line_count" bigint,
  "total_base" bigint,
  "total_amount" bigint,
  "total_currency" text,
  "changed_at" timestamptz,
  "abandoned_at" timestamptz,
  "order_id" uuid,
  primary key (workspace_id, id),
  constraint "cart_status_check" check ("status" in ('open', 'ordered', 'abandoned'))
);
create index "cart_total_base_all" on "cart" ("workspace_id", "total_base", "id") where deleted_at is null;
create index "cart_total_base_own" on "cart" ("workspace_id", "access_owner_id", "total_base", "id") where deleted_at is null;
create index "cart_total_base_department" on "cart" ("workspace_id", "access_department_id", "total_base", "id") where deleted_at is null;
create index "cart_changed_at_all" on "cart" ("workspace_id", "changed_at", "id") where deleted_at is null;
create index "cart_changed_at_own" on "cart" ("workspace_id", "access_owner_id", "changed_at", "id") where deleted_at is null;
create index "cart_changed_at_department" on "cart" ("workspace_id", "access_department_id", "changed_at", "id") where deleted_at is null;
create index "cart_abandoned_at_all" on "cart" ("workspace_id", "abandoned_at", "id") where deleted_at is null;
create index "cart_abandoned_at_own" on "cart" ("workspace_id", "access_owner_id", "abandoned_at", "id") where deleted_at is null;
create index "cart_abandoned_at_department" on "cart" ("workspace_id", "access_department_id", "abandoned_at", "id") where deleted_at is null;
create index "cart_created_at_all" on "cart" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "cart_created_at_own" on "cart" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "cart_created_at_department" on "cart" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "cart_updated_at_all" on "cart" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "cart_updated_at_own" on "cart" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "cart_updated_at_department" on "cart" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "cart_shop_id" on "cart" ("workspace_id", "shop_id");
create index "cart_customer_id" on "cart" ("workspace_id", "customer_id");
create index "cart_contact_id" on "cart" ("workspace_id", "contact_id");
create index "cart_order_id" on "cart" ("workspace_id", "order_id");
create index "cart_owner_id" on "cart" ("workspace_id", "owner_id");
create index "cart_department_id" on "cart" ("workspace_id", "department_id");
create index "cart_status_filter" on "cart" ("workspace_id", "status") where deleted_at is null;
create unique index "cart_number_unique" on "cart" ("workspace_id", "number") where deleted_at is null;
create index "cart_bin" on "cart" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "cart_deleted_with" on "cart" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "cart" enable row level security;
create policy workspace on "cart" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "cart_line" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "cart_id" uuid,
  "product_id" uuid,
  "name" text,
  "name_sort" text collate "C",
  "quantity" double precision,
  "currency" text,
  "unit_price_amount" bigint,
  "unit_price_currency" text,
  "unit_price_base" bigint,
  "unit_price_rate" double precision,
  "unit_price_rate_date" date,
  "total_base" bigint,
  "total_amount" bigint,
  "total_currency" text,
  primary key (workspace_id, id)
);
create index "cart_line_created_at_all" on "cart_line" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "cart_line_created_at_own" on "cart_line" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "cart_line_created_at_department" on "cart_line" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "cart_line_updated_at_all" on "cart_line" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "cart_line_updated_at_own" on "cart_line" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "cart_line_updated_at_department" on "cart_line" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "cart_line_cart_id" on "cart_line" ("workspace_id", "cart_id");
create index "cart_line_product_id" on "cart_line" ("workspace_id", "product_id");
create index "cart_line_owner_id" on "cart_line" ("workspace_id", "owner_id");
create index "cart_line_department_id" on "cart_line" ("workspace_id", "department_id");
create index "cart_line_access_root" on "cart_line" ("workspace_id", "access_root_id");
create index "cart_line_bin" on "cart_line" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "cart_line_deleted_with" on "cart_line" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "cart_line" enable row level security;
create policy workspace on "cart_line" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "own_company" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "name" text,
  "name_sort" text collate "C",
  "language" text,
  "tax_number" text,
  "address" text,
  "phone" text,
  "email" text,
  "website" text,
  "bank_name" text,
  "bank_account" text,
  "logo_id" uuid,
  "position" bigint,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id)
);
create index "own_company_name_sort_all" on "own_company" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "own_company_created_at_all" on "own_company" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "own_company_updated_at_all" on "own_company" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "own_company_owner_id" on "own_company" ("workspace_id", "owner_id");
create index "own_company_department_id" on "own_company" ("workspace_id", "department_id");
create index "own_company_x_text_1_slot" on "own_company" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "own_company_x_text_2_slot" on "own_company" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "own_company_x_text_3_slot" on "own_company" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "own_company_x_text_4_slot" on "own_company" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "own_company_x_text_5_slot" on "own_company" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "own_company_x_integer_1_slot" on "own_company" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "own_company_x_integer_2_slot" on "own_company" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "own_company_x_integer_3_slot" on "own_company" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "own_company_x_double_1_slot" on "own_company" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "own_company_x_double_2_slot" on "own_company" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "own_company_x_date_1_slot" on "own_company" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "own_company_x_date_2_slot" on "own_company" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "own_company_x_instant_1_slot" on "own_company" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "own_company_x_reference_1_slot" on "own_company" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "own_company_x_reference_2_slot" on "own_company" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "own_company_x_reference_3_slot" on "own_company" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "own_company_x_reference_4_slot" on "own_company" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "own_company_x_reference_5_slot" on "own_company" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "own_company_bin" on "own_company" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "own_company_deleted_with" on "own_company" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "own_company" enable row level security;
create policy workspace on "own_company" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "document_template" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "name" text,
  "name_sort" text collate "C",
  "object" text,
  "language" text,
  "standard" boolean,
  "document_id" uuid,
  "report" jsonb,
  "edition" bigint,
  primary key (workspace_id, id)
);
create index "document_template_name_sort_all" on "document_template" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "document_template_created_at_all" on "document_template" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "document_template_updated_at_all" on "document_template" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "document_template_owner_id" on "document_template" ("workspace_id", "owner_id");
create index "document_template_department_id" on "document_template" ("workspace_id", "department_id");
create index "document_template_object_filter" on "document_template" ("workspace_id", "object") where deleted_at is null;
create index "document_template_standard_filter" on "document_template" ("workspace_id", "standard") where deleted_at is null;
create index "document_template_bin" on "document_template" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "document_template_deleted_with" on "document_template" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "document_template" enable row level security;
create policy workspace on "document_template" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "contract" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "number" text,
  "name" text,
  "name_sort" text collate "C",
  "kind" text,
  "customer_id" uuid,
  "contact_id" uuid,
  "opportunity_id" uuid,
  "status" text,
  "starts_on" date,
  "ends_on" date,
  "signed_on" date,
  "signed_by" text,
  "signed_for_id" uuid,
  "signed_copy_id" uuid,
  "terms" text,
  "payment_terms" text,
  "renewal_days" bigint,
  "renewal_opportunity_id" uuid,
  "previous_id" uuid,
  "ended_on" date,
  "end_reason" text,
  "currency" text,
  "tax_included" boolean,
  "tax_rounding" text,
  "discount" double precision,
  "freight_amount" bigint,
  "freight_currency" text,
  "freight_base" bigint,
  "freight_rate" double precision,
  "freight_rate_date" date,
  "lines_total_base" bigint,
  "lines_total_amount" bigint,
  "lines_total_currency" text,
  "lines_tax_base" bigint,
  "lines_tax_amount" bigint,
  "lines_tax_currency" text,
  "tax_parts_base" bigint,
  "tax_parts_amount" bigint,
  "tax_parts_currency" text,
  "line_count" bigint,
  "reduction_base" bigint,
  "reduction_amount" bigint,
  "reduction_currency" text,
  "tax_total_base" bigint,
  "tax_total_amount" bigint,
  "tax_total_currency" text,
  "total_base" bigint,
  "total_amount" bigint,
  "total_currency" text,
  "monthly_total_base" bigint,
  "monthly_total_amount" bigint,
  "monthly_total_currency" text,
  "mrr_base" bigint,
  "mrr_amount" bigint,
  "mrr_currency" text,
  "arr_base" bigint,
  "arr_amount" bigint,
  "arr_currency" text,
  "term_total_amount" bigint,
  "term_total_currency" text,
  "term_total_base" bigint,
  "term_total_rate" double precision,
  "term_total_rate_date" date,
  "order_total_base" bigint,
  "order_count" bigint,
  "invoiced_base" bigint,
  "invoiced_amount" bigint,
  "invoiced_currency" text,
  "invoice_requested_base" bigint,
  "invoice_requested_amount" bigint,
  "invoice_requested_currency" text,
  "external_id" text,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id),
  constraint "contract_status_check" check ("status" in ('draft', 'active', 'expired', 'ended', 'renewed'))
);
create index "contract_name_sort_all" on "contract" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "contract_name_sort_own" on "contract" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "contract_name_sort_department" on "contract" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "contract_starts_on_all" on "contract" ("workspace_id", "starts_on", "id") where deleted_at is null;
create index "contract_starts_on_own" on "contract" ("workspace_id", "access_owner_id", "starts_on", "id") where deleted_at is null;
create index "contract_starts_on_department" on "contract" ("workspace_id", "access_department_id", "starts_on", "id") where deleted_at is null;
create index "contract_ends_on_all" on "contract" ("workspace_id", "ends_on", "id") where deleted_at is null;
create index "contract_ends_on_own" on "contract" ("workspace_id", "access_owner_id", "ends_on", "id") where deleted_at is null;
create index "contract_ends_on_department" on "contract" ("workspace_id", "access_department_id", "ends_on", "id") where deleted_at is null;
create index "contract_signed_on_all" on "contract" ("workspace_id", "signed_on", "id") where deleted_at is null;
create index "contract_signed_on_own" on "contract" ("workspace_id", "access_owner_id", "signed_on", "id") where deleted_at is null;
create index "contract_signed_on_department" on "contract" ("workspace_id", "access_department_id", "signed_on", "id") where deleted_at is null;
create index "contract_total_base_all" on "contract" ("workspace_id", "total_base", "id") where deleted_at is null;
create index "contract_total_base_own" on "contract" ("workspace_id", "access_owner_id", "total_base", "id") where deleted_at is null;
create index "contract_total_base_department" on "contract" ("workspace_id", "access_department_id", "total_base", "id") where deleted_at is null;
create index "contract_mrr_base_all" on "contract" ("workspace_id", "mrr_base", "id") where deleted_at is null;
create index "contract_mrr_base_own" on "contract" ("workspace_id", "access_owner_id", "mrr_base", "id") where deleted_at is null;
create index "contract_mrr_base_department" on "contract" ("workspace_id", "access_department_id", "mrr_base", "id") where deleted_at is null;
create index "contract_created_at_all" on "contract" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "contract_created_at_own" on "contract" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "contract_created_at_department" on "contract" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "contract_updated_at_all" on "contract" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "contract_updated_at_own" on "contract" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "contract_updated_at_department" on "contract" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "contract_customer_id" on "contract" ("workspace_id", "customer_id");
create index "contract_contact_id" on "contract" ("workspace_id", "contact_id");
create index "contract_opportunity_id" on "contract" ("workspace_id", "opportunity_id");
create index "contract_signed_for_id" on "contract" ("workspace_id", "signed_for_id");
create index "contract_renewal_opportunity_id" on "contract" ("workspace_id", "renewal_opportunity_id");
create index "contract_previous_id" on "contract" ("workspace_id", "previous_id");
create index "contract_owner_id" on "contract" ("workspace_id", "owner_id");
create index "contract_department_id" on "contract" ("workspace_id", "department_id");
create index "contract_status_filter" on "contract" ("workspace_id", "status") where deleted_at is null;
create index "contract_ends_on_filter" on "contract" ("workspace_id", "ends_on") where deleted_at is null;
create index "contract_external_id_filter" on "contract" ("workspace_id", "external_id") where deleted_at is null;
create unique index "contract_number_unique" on "contract" ("workspace_id", "number") where deleted_at is null;
create index "contract_access_root" on "contract" ("workspace_id", "access_root_id");
create index "contract_x_text_1_slot" on "contract" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "contract_x_text_2_slot" on "contract" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "contract_x_text_3_slot" on "contract" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "contract_x_text_4_slot" on "contract" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "contract_x_text_5_slot" on "contract" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "contract_x_integer_1_slot" on "contract" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "contract_x_integer_2_slot" on "contract" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "contract_x_integer_3_slot" on "contract" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "contract_x_double_1_slot" on "contract" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "contract_x_double_2_slot" on "contract" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "contract_x_date_1_slot" on "contract" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "contract_x_date_2_slot" on "contract" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "contract_x_instant_1_slot" on "contract" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "contract_x_reference_1_slot" on "contract" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "contract_x_reference_2_slot" on "contract" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "contract_x_reference_3_slot" on "contract" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "contract_x_reference_4_slot" on "contract" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "contract_x_reference_5_slot" on "contract" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "contract_bin" on "contract" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "contract_deleted_with" on "contract" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "contract" enable row level security;
create policy workspace on "contract" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "contract_line" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "contract_id" uuid,
  "position" bigint,
  "product_id" uuid,
  "name" text,
  "name_sort" text collate "C",
  "quantity" double precision,
  "unit" text,
  "currency" text,
  "tax_included" boolean,
  "list_price_amount" bigint,
  "list_price_currency" text,
  "list_price_base" bigint,
  "list_price_rate" double precision,
  "list_price_rate_date" date,
  "unit_price_amount" bigint,
  "unit_price_currency" text,
  "unit_price_base" bigint,
  "unit_price_rate" double precision,
  "unit_price_rate_date" date,
  "discount" double precision,
  "tax_rate" double precision,
  "cost_amount" bigint,
  "cost_currency" text,
  "cost_base" bigint,
  "cost_rate" double precision,
  "cost_rate_date" date,
  "total_base" bigint,
  "total_amount" bigint,
  "total_currency" text,
  "tax_parts_base" bigint,
  "tax_parts_amount" bigint,
  "tax_parts_currency" text,
  "tax_base" bigint,
  "tax_amount" bigint,
  "tax_currency" text,
  "margin" double precision,
  "remark" text,
  "interval" text,
  "starts_on" date,
  "ends_on" date,
  "price_change" double precision,
  "price_factor" double precision,
  "monthly_base" bigint,
  "monthly_amount" bigint,
  "monthly_currency" text,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id)
);
create index "contract_line_created_at_all" on "contract_line" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "contract_line_created_at_own" on "contract_line" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "contract_line_created_at_department" on "contract_line" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "contract_line_updated_at_all" on "contract_line" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "contract_line_updated_at_own" on "contract_line" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "contract_line_updated_at_department" on "contract_line" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "contract_line_contract_id" on "contract_line" ("workspace_id", "contract_id");
create index "contract_line_product_id" on "contract_line" ("workspace_id", "product_id");
create index "contract_line_owner_id" on "contract_line" ("workspace_id", "owner_id");
create index "contract_line_department_id" on "contract_line" ("workspace_id", "department_id");
create index "contract_line_access_root" on "contract_line" ("workspace_id", "access_root_id");
create index "contract_line_x_text_1_slot" on "contract_line" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "contract_line_x_text_2_slot" on "contract_line" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "contract_line_x_text_3_slot" on "contract_line" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "contract_line_x_text_4_slot" on "contract_line" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "contract_line_x_text_5_slot" on "contract_line" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "contract_line_x_integer_1_slot" on "contract_line" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "contract_line_x_integer_2_slot" on "contract_line" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "contract_line_x_integer_3_slot" on "contract_line" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "contract_line_x_double_1_slot" on "contract_line" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "contract_line_x_double_2_slot" on "contract_line" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "contract_line_x_date_1_slot" on "contract_line" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "contract_line_x_date_2_slot" on "contract_line" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "contract_line_x_instant_1_slot" on "contract_line" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "contract_line_x_reference_1_slot" on "contract_line" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "contract_line_x_reference_2_slot" on "contract_line" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "contract_line_x_reference_3_slot" on "contract_line" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "contract_line_x_reference_4_slot" on "contract_line" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "contract_line_x_reference_5_slot" on "contract_line" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "contract_line_bin" on "contract_line" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "contract_line_deleted_with" on "contract_line" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "contract_line" enable row level security;
create policy workspace on "contract_line" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "seal_request" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "number" text,
  "about_object" text,
  "about_id" uuid,
  "customer_id" uuid,
  "seal" text,
  "copies" bigint,
  "purpose" text,
  "file_id" uuid,
  "return_due_on" date,
  "status" text,
  "decided_by_id" uuid,
  "decided_at" timestamptz,
  "decline_reason" text,
  "document_version" bigint,
  "file_hash" text,
  "sealed_by_id" uuid,
  "sealed_at" timestamptz,
  "sealed_copies" bigint,
  "sealed_hash" text,
  "returned_on" date,
  "remark" text,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id),
  constraint "seal_request_status_check" check ("status" in ('requested', 'approved', 'declined', 'sealed', 'returned'))
);
create index "seal_request_return_due_on_all" on "seal_request" ("workspace_id", "return_due_on", "id") where deleted_at is null;
create index "seal_request_return_due_on_own" on "seal_request" ("workspace_id", "access_owner_id", "return_due_on", "id") where deleted_at is null;
create index "seal_request_return_due_on_department" on "seal_request" ("workspace_id", "access_department_id", "return_due_on", "id") where deleted_at is null;
create index "seal_request_sealed_at_all" on "seal_request" ("workspace_id", "sealed_at", "id") where deleted_at is null;
create index "seal_request_sealed_at_own" on "seal_request" ("workspace_id", "access_owner_id", "sealed_at", "id") where deleted_at is null;
create index "seal_request_sealed_at_department" on "seal_request" ("workspace_id", "access_department_id", "sealed_at", "id") where deleted_at is null;
create index "seal_request_created_at_all" on "seal_request" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "seal_request_created_at_own" on "seal_request" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "seal_request_created_at_department" on "seal_request" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "seal_request_updated_at_all" on "seal_request" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "seal_request_updated_at_own" on "seal_request" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "seal_request_updated_at_department" on "seal_request" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "seal_request_about_id" on "seal_request" ("workspace_id", "about_id", "about_object");
create index "seal_request_customer_id" on "seal_request" ("workspace_id", "customer_id");
create index "seal_request_decided_by_id" on "seal_request" ("workspace_id", "decided_by_id");
create index "seal_request_sealed_by_id" on "seal_request" ("workspace_id", "sealed_by_id");
create index "seal_request_owner_id" on "seal_request" ("workspace_id", "owner_id");
create index "seal_request_department_id" on "seal_request" ("workspace_id", "department_id");
create index "seal_request_seal_filter" on "seal_request" ("workspace_id", "seal") where deleted_at is null;
create index "seal_request_return_due_on_filter" on "seal_request" ("workspace_id", "return_due_on") where deleted_at is null;
create index "seal_request_status_filter" on "seal_request" ("workspace_id", "status") where deleted_at is null;
create index "seal_request_sealed_hash_filter" on "seal_request" ("workspace_id", "sealed_hash") where deleted_at is null;
create unique index "seal_request_number_unique" on "seal_request" ("workspace_id", "number") where deleted_at is null;
create index "seal_request_access_root" on "seal_request" ("workspace_id", "access_root_id");
create index "seal_request_x_text_1_slot" on "seal_request" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "seal_request_x_text_2_slot" on "seal_request" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "seal_request_x_text_3_slot" on "seal_request" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "seal_request_x_text_4_slot" on "seal_request" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "seal_request_x_text_5_slot" on "seal_request" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "seal_request_x_integer_1_slot" on "seal_request" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "seal_request_x_integer_2_slot" on "seal_request" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "seal_request_x_integer_3_slot" on "seal_request" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "seal_request_x_double_1_slot" on "seal_request" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "seal_request_x_double_2_slot" on "seal_request" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "seal_request_x_date_1_slot" on "seal_request" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "seal_request_x_date_2_slot" on "seal_request" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "seal_request_x_instant_1_slot" on "seal_request" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "seal_request_x_reference_1_slot" on "seal_request" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "seal_request_x_reference_2_slot" on "seal_request" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "seal_request_x_reference_3_slot" on "seal_request" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "seal_request_x_reference_4_slot" on "seal_request" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "seal_request_x_reference_5_slot" on "seal_request" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "seal_request_bin" on "seal_request" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "seal_request_deleted_with" on "seal_request" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "seal_request" enable row level security;
create policy workspace on "seal_request" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "forecast_submission" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "name" text,
  "name_sort" text collate "C",
  "kind" text,
  "starts_on" date,
  "ends_on" date,
  "commit_amount" bigint,
  "commit_currency" text,
  "commit_base" bigint,
  "commit_rate" double precision,
  "commit_rate_date" date,
  "best_case_amount" bigint,
  "best_case_currency" text,
  "best_case_base" bigint,
  "best_case_rate" double precision,
  "best_case_rate_date" date,
  "submitted_at" timestamptz,
  "remark" text,
  "override_commit_amount" bigint,
  "override_commit_currency" text,
  "override_commit_base" bigint,
  "override_commit_rate" double precision,
  "override_commit_rate_date" date,
  "override_best_case_amount" bigint,
  "override_best_case_currency" text,
  "override_best_case_base" bigint,
  "override_best_case_rate" double precision,
  "override_best_case_rate_date" date,
  "override_reason" text,
  "overridden_by_id" uuid,
  "overridden_at" timestamptz,
  primary key (workspace_id, id)
);
create index "forecast_submission_starts_on_all" on "forecast_submission" ("workspace_id", "starts_on", "id") where deleted_at is null;
create index "forecast_submission_starts_on_own" on "forecast_submission" ("workspace_id", "access_owner_id", "starts_on", "id") where deleted_at is null;
create index "forecast_submission_starts_on_department" on "forecast_submission" ("workspace_id", "access_department_id", "starts_on", "id") where deleted_at is null;
create index "forecast_submission_submitted_at_all" on "forecast_submission" ("workspace_id", "submitted_at", "id") where deleted_at is null;
create index "forecast_submission_submitted_at_own" on "forecast_submission" ("workspace_id", "access_owner_id", "submitted_at", "id") where deleted_at is null;
create index "forecast_submission_submitted_at_department" on "forecast_submission" ("workspace_id", "access_department_id", "submitted_at", "id") where deleted_at is null;
create index "forecast_submission_created_at_all" on "forecast_submission" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "forecast_submission_created_at_own" on "forecast_submission" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "forecast_submission_created_at_department" on "forecast_submission" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "forecast_submission_updated_at_all" on "forecast_submission" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "forecast_submission_updated_at_own" on "forecast_submission" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "forecast_submission_updated_at_department" on "forecast_submission" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "forecast_submission_overridden_by_id" on "forecast_submission" ("workspace_id", "overridden_by_id");
create index "forecast_submission_owner_id" on "forecast_submission" ("workspace_id", "owner_id");
create index "forecast_submission_department_id" on "forecast_submission" ("workspace_id", "department_id");
create index "forecast_submission_kind_filter" on "forecast_submission" ("workspace_id", "kind") where deleted_at is null;
create index "forecast_submission_bin" on "forecast_submission" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "forecast_submission_deleted_with" on "forecast_submission" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "forecast_submission" enable row level security;
create policy workspace on "forecast_submission" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "stage_visit" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "name" text,
  "name_sort" text collate "C",
  "opportunity_id" uuid,
  "stage_id" uuid,
  "entered_at" timestamptz,
  "left_at" timestamptz,
  "left_by" text,
  "days_in_stage" double precision,
  primary key (workspace_id, id)
);
create index "stage_visit_entered_at_all" on "stage_visit" ("workspace_id", "entered_at", "id") where deleted_at is null;
create index "stage_visit_entered_at_own" on "stage_visit" ("workspace_id", "access_owner_id", "entered_at", "id") where deleted_at is null;
create index "stage_visit_entered_at_department" on "stage_visit" ("workspace_id", "access_department_id", "entered_at", "id") where deleted_at is null;
create index "stage_visit_created_at_all" on "stage_visit" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "stage_visit_created_at_own" on "stage_visit" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "stage_visit_created_at_department" on "stage_visit" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "stage_visit_updated_at_all" on "stage_visit" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "stage_visit_updated_at_own" on "stage_visit" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "stage_visit_updated_at_department" on "stage_visit" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "stage_visit_opportunity_id" on "stage_visit" ("workspace_id", "opportunity_id");
create index "stage_visit_stage_id" on "stage_visit" ("workspace_id", "stage_id");
create index "stage_visit_owner_id" on "stage_visit" ("workspace_id", "owner_id");
create index "stage_visit_department_id" on "stage_visit" ("workspace_id", "department_id");
create index "stage_visit_access_root" on "stage_visit" ("workspace_id", "access_root_id");
create index "stage_visit_bin" on "stage_visit" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "stage_visit_deleted_with" on "stage_visit" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "stage_visit" enable row level security;
create policy workspace on "stage_visit" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "sample" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "number" text,
  "name" text,
  "name_sort" text collate "C",
  "customer_id" uuid,
  "opportunity_id" uuid,
  "product_id" uuid,
  "contact_id" uuid,
  "quantity" bigint,
  "cost_amount" bigint,
  "cost_currency" text,
  "cost_base" bigint,
  "cost_rate" double precision,
  "cost_rate_date" date,
  "status" text,
  "needed_on" date,
  "delivery_address" text,
  "carrier" text,
  "courier_number" text,
  "sent_on" date,
  "received_on" date,
  "feedback_due_on" date,
  "sample_result" text,
  "feedback" text,
  "evaluated_on" date,
  "remark" text,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id),
  constraint "sample_status_check" check ("status" in ('requested', 'sent', 'received', 'evaluated', 'returned', 'cancelled'))
);
create index "sample_name_sort_all" on "sample" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "sample_name_sort_own" on "sample" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "sample_name_sort_department" on "sample" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "sample_needed_on_all" on "sample" ("workspace_id", "needed_on", "id") where deleted_at is null;
create index "sample_needed_on_own" on "sample" ("workspace_id", "access_owner_id", "needed_on", "id") where deleted_at is null;
create index "sample_needed_on_department" on "sample" ("workspace_id", "access_department_id", "needed_on", "id") where deleted_at is null;
create index "sample_sent_on_all" on "sample" ("workspace_id", "sent_on", "id") where deleted_at is null;
create index "sample_sent_on_own" on "sample" ("workspace_id", "access_owner_id", "sent_on", "id") where deleted_at is null;
create index "sample_sent_on_department" on "sample" ("workspace_id", "access_department_id", "sent_on", "id") where deleted_at is null;
create index "sample_feedback_due_on_all" on "sample" ("workspace_id", "feedback_due_on", "id") where deleted_at is null;
create index "sample_feedback_due_on_own" on "sample" ("workspace_id", "access_owner_id", "feedback_due_on", "id") where deleted_at is null;
create index "sample_feedback_due_on_department" on "sample" ("workspace_id", "access_department_id", "feedback_due_on", "id") where deleted_at is null;
create index "sample_created_at_all" on "sample" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "sample_created_at_own" on "sample" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "sample_created_at_department" on "sample" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "sample_updated_at_all" on "sample" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "sample_updated_at_own" on "sample" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "sample_updated_at_department" on "sample" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "sample_customer_id" on "sample" ("workspace_id", "customer_id");
create index "sample_opportunity_id" on "sample" ("workspace_id", "opportunity_id");
create index "sample_product_id" on "sample" ("workspace_id", "product_id");
create index "sample_contact_id" on "sample" ("workspace_id", "contact_id");
create index "sample_owner_id" on "sample" ("workspace_id", "owner_id");
create index "sample_department_id" on "sample" ("workspace_id", "department_id");
create index "sample_status_filter" on "sample" ("workspace_id", "status") where deleted_at is null;
create index "sample_sample_result_filter" on "sample" ("workspace_id", "sample_result") where deleted_at is null;
create unique index "sample_number_unique" on "sample" ("workspace_id", "number") where deleted_at is null;
create index "sample_access_root" on "sample" ("workspace_id", "access_root_id");
create index "sample_x_text_1_slot" on "sample" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "sample_x_text_2_slot" on "sample" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "sample_x_text_3_slot" on "sample" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "sample_x_text_4_slot" on "sample" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "sample_x_text_5_slot" on "sample" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "sample_x_integer_1_slot" on "sample" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "sample_x_integer_2_slot" on "sample" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "sample_x_integer_3_slot" on "sample" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "sample_x_double_1_slot" on "sample" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "sample_x_double_2_slot" on "sample" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "sample_x_date_1_slot" on "sample" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "sample_x_date_2_slot" on "sample" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "sample_x_instant_1_slot" on "sample" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "sample_x_reference_1_slot" on "sample" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "sample_x_reference_2_slot" on "sample" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "sample_x_reference_3_slot" on "sample" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "sample_x_reference_4_slot" on "sample" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "sample_x_reference_5_slot" on "sample" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "sample_bin" on "sample" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "sample_deleted_with" on "sample" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "sample" enable row level security;
create policy workspace on "sample" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "tender" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "number" text,
  "name" text,
  "name_sort" text collate "C",
  "tender_number" text,
  "customer_id" uuid,
  "opportunity_id" uuid,
  "status" text,
  "deadline" timestamptz,
  "opening_at" timestamptz,
  "budget_amount" bigint,
  "budget_currency" text,
  "budget_base" bigint,
  "budget_rate" double precision,
  "budget_rate_date" date,
  "bid_amount" bigint,
  "bid_currency" text,
  "bid_base" bigint,
  "bid_rate" double precision,
  "bid_rate_date" date,
  "submitted_on" date,
  "bid_document_id" uuid,
  "documents_needed" text,
  "deposit_amount" bigint,
  "deposit_currency" text,
  "deposit_base" bigint,
  "deposit_rate" double precision,
  "deposit_rate_date" date,
  "deposit_due_on" date,
  "deposit_paid_on" date,
  "deposit_returned_on" date,
  "decided_on" date,
  "winner_id" uuid,
  "winning_price_amount" bigint,
  "winning_price_currency" text,
  "winning_price_base" bigint,
  "winning_price_rate" double precision,
  "winning_price_rate_date" date,
  "loss_remark" text,
  "remark" text,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id),
  constraint "tender_status_check" check ("status" in ('preparing', 'submitted', 'won', 'lost', 'withdrawn'))
);
create index "tender_name_sort_all" on "tender" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "tender_name_sort_own" on "tender" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "tender_name_sort_department" on "tender" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "tender_deadline_all" on "tender" ("workspace_id", "deadline", "id") where deleted_at is null;
create index "tender_deadline_own" on "tender" ("workspace_id", "access_owner_id", "deadline", "id") where deleted_at is null;
create index "tender_deadline_department" on "tender" ("workspace_id", "access_department_id", "deadline", "id") where deleted_at is null;
create index "tender_bid_base_all" on "tender" ("workspace_id", "bid_base", "id") where deleted_at is null;
create index "tender_bid_base_own" on "tender" ("workspace_id", "access_owner_id", "bid_base", "id") where deleted_at is null;
create index "tender_bid_base_department" on "tender" ("workspace_id", "access_department_id", "bid_base", "id") where deleted_at is null;
create index "tender_decided_on_all" on "tender" ("workspace_id", "decided_on", "id") where deleted_at is null;
create index "tender_decided_on_own" on "tender" ("workspace_id", "access_owner_id", "decided_on", "id") where deleted_at is null;
create index "tender_decided_on_department" on "tender" ("workspace_id", "access_department_id", "decided_on", "id") where deleted_at is null;
create index "tender_created_at_all" on "tender" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "tender_created_at_own" on "tender" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "tender_created_at_department" on "tender" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "tender_updated_at_all" on "tender" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "tender_updated_at_own" on "tender" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "tender_updated_at_department" on "tender" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "tender_customer_id" on "tender" ("workspace_id", "customer_id");
create index "tender_opportunity_id" on "tender" ("workspace_id", "opportunity_id");
create index "tender_winner_id" on "tender" ("workspace_id", "winner_id");
create index "tender_owner_id" on "tender" ("workspace_id", "owner_id");
create index "tender_department_id" on "tender" ("workspace_id", "department_id");
create index "tender_status_filter" on "tender" ("workspace_id", "status") where deleted_at is null;
create unique index "tender_number_unique" on "tender" ("workspace_id", "number") where deleted_at is null;
create index "tender_access_root" on "tender" ("workspace_id", "access_root_id");
create index "tender_x_text_1_slot" on "tender" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "tender_x_text_2_slot" on "tender" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "tender_x_text_3_slot" on "tender" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "tender_x_text_4_slot" on "tender" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "tender_x_text_5_slot" on "tender" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "tender_x_integer_1_slot" on "tender" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "tender_x_integer_2_slot" on "tender" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "tender_x_integer_3_slot" on "tender" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "tender_x_double_1_slot" on "tender" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "tender_x_double_2_slot" on "tender" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "tender_x_date_1_slot" on "tender" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "tender_x_date_2_slot" on "tender" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "tender_x_instant_1_slot" on "tender" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "tender_x_reference_1_slot" on "tender" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "tender_x_reference_2_slot" on "tender" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "tender_x_reference_3_slot" on "tender" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "tender_x_reference_4_slot" on "tender" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "tender_x_reference_5_slot" on "tender" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "tender_bin" on "tender" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "tender_deleted_with" on "tender" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "tender" enable row level security;
create policy workspace on "tender" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "expense" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "number" text,
  "name" text,
  "name_sort" text collate "C",
  "category" text,
  "amount_amount" bigint,
  "amount_currency" text,
  "amount_base" bigint,
  "amount_rate" double precision,
  "amount_rate_date" date,
  "spent_on" date,
  "customer_id" uuid,
  "opportunity_id" uuid,
  "visit_id" uuid,
  "receipt_file_id" uuid,
  "status" text,
  "claimed_on" date,
  "reimbursed_on" date,
  "remark" text,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id),
  constraint "expense_status_check" check ("status" in ('draft', 'claimed', 'reimbursed', 'cancelled'))
);
create index "expense_amount_base_all" on "expense" ("workspace_id", "amount_base", "id") where deleted_at is null;
create index "expense_amount_base_own" on "expense" ("workspace_id", "access_owner_id", "amount_base", "id") where deleted_at is null;
create index "expense_amount_base_department" on "expense" ("workspace_id", "access_department_id", "amount_base", "id") where deleted_at is null;
create index "expense_spent_on_all" on "expense" ("workspace_id", "spent_on", "id") where deleted_at is null;
create index "expense_spent_on_own" on "expense" ("workspace_id", "access_owner_id", "spent_on", "id") where deleted_at is null;
create index "expense_spent_on_department" on "expense" ("workspace_id", "access_department_id", "spent_on", "id") where deleted_at is null;
create index "expense_created_at_all" on "expense" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "expense_created_at_own" on "expense" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "expense_created_at_department" on "expense" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "expense_updated_at_all" on "expense" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "expense_updated_at_own" on "expense" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "expense_updated_at_department" on "expense" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "expense_customer_id" on "expense" ("workspace_id", "customer_id");
create index "expense_opportunity_id" on "expense" ("workspace_id", "opportunity_id");
create index "expense_visit_id" on "expense" ("workspace_id", "visit_id");
create index "expense_owner_id" on "expense" ("workspace_id", "owner_id");
create index "expense_department_id" on "expense" ("workspace_id", "department_id");
create index "expense_category_filter" on "expense" ("workspace_id", "category") where deleted_at is null;
create index "expense_status_filter" on "expense" ("workspace_id", "status") where deleted_at is null;
create unique index "expense_number_unique" on "expense" ("workspace_id", "number") where deleted_at is null;
create index "expense_access_root" on "expense" ("workspace_id", "access_root_id");
create index "expense_assignee" on "expense" ("workspace_id", "owner_id", "id") where deleted_at is null and owner_id is distinct from access_owner_id;
create index "expense_x_text_1_slot" on "expense" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "expense_x_text_2_slot" on "expense" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "expense_x_text_3_slot" on "expense" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "expense_x_text_4_slot" on "expense" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "expense_x_text_5_slot" on "expense" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "expense_x_integer_1_slot" on "expense" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "expense_x_integer_2_slot" on "expense" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "expense_x_integer_3_slot" on "expense" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "expense_x_double_1_slot" on "expense" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "expense_x_double_2_slot" on "expense" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "expense_x_date_1_slot" on "expense" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "expense_x_date_2_slot" on "expense" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "expense_x_instant_1_slot" on "expense" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "expense_x_reference_1_slot" on "expense" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "expense_x_reference_2_slot" on "expense" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "expense_x_reference_3_slot" on "expense" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "expense_x_reference_4_slot" on "expense" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "expense_x_reference_5_slot" on "expense" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "expense_bin" on "expense" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "expense_deleted_with" on "expense" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "expense" enable row level security;
create policy workspace on "expense" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "competing_offer" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "name" text,
  "name_sort" text collate "C",
  "opportunity_id" uuid,
  "competitor_id" uuid,
  "competitor_product_id" uuid,
  "price_amount" bigint,
  "price_currency" text,
  "price_base" bigint,
  "price_rate" double precision,
  "price_rate_date" date,
  "offered_on" date,
  "outcome" text,
  "reason" text,
  "remark" text,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id)
);
create index "competing_offer_name_sort_all" on "competing_offer" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "competing_offer_name_sort_own" on "competing_offer" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "competing_offer_name_sort_department" on "competing_offer" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "competing_offer_price_base_all" on "competing_offer" ("workspace_id", "price_base", "id") where deleted_at is null;
create index "competing_offer_price_base_own" on "competing_offer" ("workspace_id", "access_owner_id", "price_base", "id") where deleted_at is null;
create index "competing_offer_price_base_department" on "competing_offer" ("workspace_id", "access_department_id", "price_base", "id") where deleted_at is null;
create index "competing_offer_created_at_all" on "competing_offer" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "competing_offer_created_at_own" on "competing_offer" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "competing_offer_created_at_department" on "competing_offer" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "competing_offer_updated_at_all" on "competing_offer" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "competing_offer_updated_at_own" on "competing_offer" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "competing_offer_updated_at_department" on "competing_offer" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "competing_offer_opportunity_id" on "competing_offer" ("workspace_id", "opportunity_id");
create index "competing_offer_competitor_id" on "competing_offer" ("workspace_id", "competitor_id");
create index "competing_offer_competitor_product_id" on "competing_offer" ("workspace_id", "competitor_product_id");
create index "competing_offer_owner_id" on "competing_offer" ("workspace_id", "owner_id");
create index "competing_offer_department_id" on "competing_offer" ("workspace_id", "department_id");
create index "competing_offer_outcome_filter" on "competing_offer" ("workspace_id", "outcome") where deleted_at is null;
create index "competing_offer_access_root" on "competing_offer" ("workspace_id", "access_root_id");
create index "competing_offer_x_text_1_slot" on "competing_offer" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "competing_offer_x_text_2_slot" on "competing_offer" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "competing_offer_x_text_3_slot" on "competing_offer" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "competing_offer_x_text_4_slot" on "competing_offer" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "competing_offer_x_text_5_slot" on "competing_offer" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "competing_offer_x_integer_1_slot" on "competing_offer" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "competing_offer_x_integer_2_slot" on "competing_offer" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "competing_offer_x_integer_3_slot" on "competing_offer" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "competing_offer_x_double_1_slot" on "competing_offer" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "competing_offer_x_double_2_slot" on "competing_offer" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "competing_offer_x_date_1_slot" on "competing_offer" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "competing_offer_x_date_2_slot" on "competing_offer" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "competing_offer_x_instant_1_slot" on "competing_offer" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "competing_offer_x_reference_1_slot" on "competing_offer" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "competing_offer_x_reference_2_slot" on "competing_offer" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "competing_offer_x_reference_3_slot" on "competing_offer" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "competing_offer_x_reference_4_slot" on "competing_offer" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "competing_offer_x_reference_5_slot" on "competing_offer" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "competing_offer_bin" on "competing_offer" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "competing_offer_deleted_with" on "competing_offer" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "competing_offer" enable row level security;
create policy workspace on "competing_offer" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "sales_target" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "name" text,
  "name_sort" text collate "C",
  "subject" text,
  "kpi" text,
  "basis" text,
  "period" text,
  "starts_on" date,
  "base_amount" bigint,
  "base_currency" text,
  "base_base" bigint,
  "base_rate" double precision,
  "base_rate_date" date,
  "goal_amount" bigint,
  "goal_currency" text,
  "goal_base" bigint,
  "goal_rate" double precision,
  "goal_rate_date" date,
  "stretch_amount" bigint,
  "stretch_currency" text,
  "stretch_base" bigint,
  "stretch_rate" double precision,
  "stretch_rate_date" date,
  "base_number" double precision,
  "goal_number" double precision,
  "stretch_number" double precision,
  "plan_id" uuid,
  "remark" text,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id)
);
create index "sales_target_starts_on_all" on "sales_target" ("workspace_id", "starts_on", "id") where deleted_at is null;
create index "sales_target_starts_on_own" on "sales_target" ("workspace_id", "access_owner_id", "starts_on", "id") where deleted_at is null;
create index "sales_target_starts_on_department" on "sales_target" ("workspace_id", "access_department_id", "starts_on", "id") where deleted_at is null;
create index "sales_target_created_at_all" on "sales_target" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "sales_target_created_at_own" on "sales_target" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "sales_target_created_at_department" on "sales_target" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "sales_target_updated_at_all" on "sales_target" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "sales_target_updated_at_own" on "sales_target" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "sales_target_updated_at_department" on "sales_target" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "sales_target_plan_id" on "sales_target" ("workspace_id", "plan_id");
create index "sales_target_owner_id" on "sales_target" ("workspace_id", "owner_id");
create index "sales_target_department_id" on "sales_target" ("workspace_id", "department_id");
create index "sales_target_subject_filter" on "sales_target" ("workspace_id", "subject") where deleted_at is null;
create index "sales_target_kpi_filter" on "sales_target" ("workspace_id", "kpi") where deleted_at is null;
create index "sales_target_starts_on_filter" on "sales_target" ("workspace_id", "starts_on") where deleted_at is null;
create index "sales_target_x_text_1_slot" on "sales_target" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "sales_target_x_text_2_slot" on "sales_target" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "sales_target_x_text_3_slot" on "sales_target" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "sales_target_x_text_4_slot" on "sales_target" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "sales_target_x_text_5_slot" on "sales_target" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "sales_target_x_integer_1_slot" on "sales_target" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "sales_target_x_integer_2_slot" on "sales_target" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "sales_target_x_integer_3_slot" on "sales_target" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "sales_target_x_double_1_slot" on "sales_target" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "sales_target_x_double_2_slot" on "sales_target" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "sales_target_x_date_1_slot" on "sales_target" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "sales_target_x_date_2_slot" on "sales_target" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "sales_target_x_instant_1_slot" on "sales_target" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "sales_target_x_reference_1_slot" on "sales_target" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "sales_target_x_reference_2_slot" on "sales_target" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "sales_target_x_reference_3_slot" on "sales_target" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "sales_target_x_reference_4_slot" on "sales_target" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "sales_target_x_reference_5_slot" on "sales_target" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "sales_target_bin" on "sales_target" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "sales_target_deleted_with" on "sales_target" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "sales_target" enable row level security;
create policy workspace on "sales_target" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "sales_plan" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "name" text,
  "name_sort" text collate "C",
  "period" text,
  "starts_on" date,
  "ends_on" date,
  "status" text,
  "about" text,
  "target_count" bigint,
  "planned_base" bigint,
  "spent_base" bigint,
  "left_base" bigint,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id),
  constraint "sales_plan_status_check" check ("status" in ('draft', 'active', 'closed'))
);
create index "sales_plan_name_sort_all" on "sales_plan" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "sales_plan_name_sort_own" on "sales_plan" ("workspace_id", "access_owner_id", "name_sort", "id") where deleted_at is null;
create index "sales_plan_name_sort_department" on "sales_plan" ("workspace_id", "access_department_id", "name_sort", "id") where deleted_at is null;
create index "sales_plan_starts_on_all" on "sales_plan" ("workspace_id", "starts_on", "id") where deleted_at is null;
create index "sales_plan_starts_on_own" on "sales_plan" ("workspace_id", "access_owner_id", "starts_on", "id") where deleted_at is null;
create index "sales_plan_starts_on_department" on "sales_plan" ("workspace_id", "access_department_id", "starts_on", "id") where deleted_at is null;
create index "sales_plan_created_at_all" on "sales_plan" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "sales_plan_created_at_own" on "sales_plan" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "sales_plan_created_at_department" on "sales_plan" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "sales_plan_updated_at_all" on "sales_plan" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "sales_plan_updated_at_own" on "sales_plan" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "sales_plan_updated_at_department" on "sales_plan" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "sales_plan_owner_id" on "sales_plan" ("workspace_id", "owner_id");
create index "sales_plan_department_id" on "sales_plan" ("workspace_id", "department_id");
create index "sales_plan_status_filter" on "sales_plan" ("workspace_id", "status") where deleted_at is null;
create index "sales_plan_x_text_1_slot" on "sales_plan" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "sales_plan_x_text_2_slot" on "sales_plan" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "sales_plan_x_text_3_slot" on "sales_plan" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "sales_plan_x_text_4_slot" on "sales_plan" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "sales_plan_x_text_5_slot" on "sales_plan" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "sales_plan_x_integer_1_slot" on "sales_plan" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "sales_plan_x_integer_2_slot" on "sales_plan" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "sales_plan_x_integer_3_slot" on "sales_plan" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "sales_plan_x_double_1_slot" on "sales_plan" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "sales_plan_x_double_2_slot" on "sales_plan" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "sales_plan_x_date_1_slot" on "sales_plan" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "sales_plan_x_date_2_slot" on "sales_plan" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "sales_plan_x_instant_1_slot" on "sales_plan" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "sales_plan_x_reference_1_slot" on "sales_plan" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "sales_plan_x_reference_2_slot" on "sales_plan" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "sales_plan_x_reference_3_slot" on "sales_plan" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "sales_plan_x_reference_4_slot" on "sales_plan" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "sales_plan_x_reference_5_slot" on "sales_plan" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "sales_plan_bin" on "sales_plan" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "sales_plan_deleted_with" on "sales_plan" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "sales_plan" enable row level security;
create policy workspace on "sales_plan" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "budget_line" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "plan_id" uuid,
  "position" bigint,
  "category" text,
  "name" text,
  "name_sort" text collate "C",
  "planned_amount" bigint,
  "planned_currency" text,
  "planned_base" bigint,
  "planned_rate" double precision,
  "planned_rate_date" date,
  "source" text,
  "expense_category" text,
  "kpi" text,
  "basis" text,
  "spent_amount" bigint,
  "spent_currency" text,
  "spent_base" bigint,
  "spent_rate" double precision,
  "spent_rate_date" date,
  "counted_amount" bigint,
  "counted_currency" text,
  "counted_base" bigint,
  "counted_rate" double precision,
  "counted_rate_date" date,
  "counted_at" timestamptz,
  "actual_base" bigint,
  "left_base" bigint,
  "remark" text,
  "x_text_1" text collate "C",
  "x_text_2" text collate "C",
  "x_text_3" text collate "C",
  "x_text_4" text collate "C",
  "x_text_5" text collate "C",
  "x_text_6" text collate "C",
  "x_text_7" text collate "C",
  "x_text_8" text collate "C",
  "x_text_9" text collate "C",
  "x_text_10" text collate "C",
  "x_text_11" text collate "C",
  "x_text_12" text collate "C",
  "x_text_13" text collate "C",
  "x_text_14" text collate "C",
  "x_text_15" text collate "C",
  "x_text_16" text collate "C",
  "x_text_17" text collate "C",
  "x_text_18" text collate "C",
  "x_text_19" text collate "C",
  "x_text_20" text collate "C",
  "x_text_21" text collate "C",
  "x_text_22" text collate "C",
  "x_text_23" text collate "C",
  "x_text_24" text collate "C",
  "x_text_25" text collate "C",
  "x_text_26" text collate "C",
  "x_text_27" text collate "C",
  "x_text_28" text collate "C",
  "x_text_29" text collate "C",
  "x_text_30" text collate "C",
  "x_text_31" text collate "C",
  "x_text_32" text collate "C",
  "x_text_33" text collate "C",
  "x_text_34" text collate "C",
  "x_text_35" text collate "C",
  "x_text_36" text collate "C",
  "x_text_37" text collate "C",
  "x_text_38" text collate "C",
  "x_text_39" text collate "C",
  "x_text_40" text collate "C",
  "x_integer_1" bigint,
  "x_integer_2" bigint,
  "x_integer_3" bigint,
  "x_integer_4" bigint,
  "x_integer_5" bigint,
  "x_integer_6" bigint,
  "x_integer_7" bigint,
  "x_integer_8" bigint,
  "x_integer_9" bigint,
  "x_integer_10" bigint,
  "x_integer_11" bigint,
  "x_integer_12" bigint,
  "x_integer_13" bigint,
  "x_integer_14" bigint,
  "x_integer_15" bigint,
  "x_integer_16" bigint,
  "x_double_1" double precision,
  "x_double_2" double precision,
  "x_double_3" double precision,
  "x_double_4" double precision,
  "x_double_5" double precision,
  "x_double_6" double precision,
  "x_double_7" double precision,
  "x_double_8" double precision,
  "x_double_9" double precision,
  "x_double_10" double precision,
  "x_double_11" double precision,
  "x_double_12" double precision,
  "x_date_1" date,
  "x_date_2" date,
  "x_date_3" date,
  "x_date_4" date,
  "x_date_5" date,
  "x_date_6" date,
  "x_date_7" date,
  "x_date_8" date,
  "x_date_9" date,
  "x_date_10" date,
  "x_instant_1" timestamptz,
  "x_instant_2" timestamptz,
  "x_instant_3" timestamptz,
  "x_instant_4" timestamptz,
  "x_instant_5" timestamptz,
  "x_instant_6" timestamptz,
  "x_boolean_1" boolean,
  "x_boolean_2" boolean,
  "x_boolean_3" boolean,
  "x_boolean_4" boolean,
  "x_boolean_5" boolean,
  "x_boolean_6" boolean,
  "x_boolean_7" boolean,
  "x_boolean_8" boolean,
  "x_boolean_9" boolean,
  "x_boolean_10" boolean,
  "x_boolean_11" boolean,
  "x_boolean_12" boolean,
  "x_texts_1" text[],
  "x_texts_2" text[],
  "x_texts_3" text[],
  "x_texts_4" text[],
  "x_texts_5" text[],
  "x_texts_6" text[],
  "x_texts_7" text[],
  "x_texts_8" text[],
  "x_reference_1" uuid,
  "x_reference_2" uuid,
  "x_reference_3" uuid,
  "x_reference_4" uuid,
  "x_reference_5" uuid,
  "x_reference_6" uuid,
  "x_reference_7" uuid,
  "x_reference_8" uuid,
  "x_reference_9" uuid,
  "x_reference_10" uuid,
  "x_reference_11" uuid,
  "x_reference_12" uuid,
  primary key (workspace_id, id)
);
create index "budget_line_created_at_all" on "budget_line" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "budget_line_created_at_own" on "budget_line" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "budget_line_created_at_department" on "budget_line" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "budget_line_updated_at_all" on "budget_line" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "budget_line_updated_at_own" on "budget_line" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "budget_line_updated_at_department" on "budget_line" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "budget_line_plan_id" on "budget_line" ("workspace_id", "plan_id");
create index "budget_line_owner_id" on "budget_line" ("workspace_id", "owner_id");
create index "budget_line_department_id" on "budget_line" ("workspace_id", "department_id");
create index "budget_line_access_root" on "budget_line" ("workspace_id", "access_root_id");
create index "budget_line_x_text_1_slot" on "budget_line" ("workspace_id", "x_text_1", "id") where x_text_1 is not null;
create index "budget_line_x_text_2_slot" on "budget_line" ("workspace_id", "x_text_2", "id") where x_text_2 is not null;
create index "budget_line_x_text_3_slot" on "budget_line" ("workspace_id", "x_text_3", "id") where x_text_3 is not null;
create index "budget_line_x_text_4_slot" on "budget_line" ("workspace_id", "x_text_4", "id") where x_text_4 is not null;
create index "budget_line_x_text_5_slot" on "budget_line" ("workspace_id", "x_text_5", "id") where x_text_5 is not null;
create index "budget_line_x_integer_1_slot" on "budget_line" ("workspace_id", "x_integer_1", "id") where x_integer_1 is not null;
create index "budget_line_x_integer_2_slot" on "budget_line" ("workspace_id", "x_integer_2", "id") where x_integer_2 is not null;
create index "budget_line_x_integer_3_slot" on "budget_line" ("workspace_id", "x_integer_3", "id") where x_integer_3 is not null;
create index "budget_line_x_double_1_slot" on "budget_line" ("workspace_id", "x_double_1", "id") where x_double_1 is not null;
create index "budget_line_x_double_2_slot" on "budget_line" ("workspace_id", "x_double_2", "id") where x_double_2 is not null;
create index "budget_line_x_date_1_slot" on "budget_line" ("workspace_id", "x_date_1", "id") where x_date_1 is not null;
create index "budget_line_x_date_2_slot" on "budget_line" ("workspace_id", "x_date_2", "id") where x_date_2 is not null;
create index "budget_line_x_instant_1_slot" on "budget_line" ("workspace_id", "x_instant_1", "id") where x_instant_1 is not null;
create index "budget_line_x_reference_1_slot" on "budget_line" ("workspace_id", "x_reference_1", "id") where x_reference_1 is not null;
create index "budget_line_x_reference_2_slot" on "budget_line" ("workspace_id", "x_reference_2", "id") where x_reference_2 is not null;
create index "budget_line_x_reference_3_slot" on "budget_line" ("workspace_id", "x_reference_3", "id") where x_reference_3 is not null;
create index "budget_line_x_reference_4_slot" on "budget_line" ("workspace_id", "x_reference_4", "id") where x_reference_4 is not null;
create index "budget_line_x_reference_5_slot" on "budget_line" ("workspace_id", "x_reference_5", "id") where x_reference_5 is not null;
create index "budget_line_bin" on "budget_line" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "budget_line_deleted_with" on "budget_line" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "budget_line" enable row level security;
create policy workspace on "budget_line" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "credit_split" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "target_object" text,
  "target_id" uuid,
  "role" text,
  "kind" text,
  "share" double precision,
  "origin" text,
  primary key (workspace_id, id)
);
create index "credit_split_created_at_all" on "credit_split" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "credit_split_created_at_own" on "credit_split" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "credit_split_created_at_department" on "credit_split" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "credit_split_updated_at_all" on "credit_split" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "credit_split_updated_at_own" on "credit_split" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "credit_split_updated_at_department" on "credit_split" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "credit_split_target_id" on "credit_split" ("workspace_id", "target_id", "target_object");
create index "credit_split_owner_id" on "credit_split" ("workspace_id", "owner_id");
create index "credit_split_department_id" on "credit_split" ("workspace_id", "department_id");
create index "credit_split_access_root" on "credit_split" ("workspace_id", "access_root_id");
create index "credit_split_assignee" on "credit_split" ("workspace_id", "owner_id", "id") where deleted_at is null and owner_id is distinct from access_owner_id;
create index "credit_split_bin" on "credit_split" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "credit_split_deleted_with" on "credit_split" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "credit_split" enable row level security;
create policy workspace on "credit_split" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "commission_rule" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "name" text,
  "name_sort" text collate "C",
  "active" boolean,
  "from" date,
  "until" date,
  "earner" text,
  "for_role_id" uuid,
  "for_department_id" uuid,
  "for_person_id" uuid,
  "for_partner_id" uuid,
  "basis" text,
  "measure" text,
  "category_id" uuid,
  "product_id" uuid,
  "tiering" text,
  "counted" text,
  "accelerator_from" double precision,
  "accelerator" double precision,
  "cap_amount" bigint,
  "cap_currency" text,
  "cap_base" bigint,
  "cap_rate" double precision,
  "cap_rate_date" date,
  "about" text,
  "tier_count" bigint,
  primary key (workspace_id, id)
);
create index "commission_rule_name_sort_all" on "commission_rule" ("workspace_id", "name_sort", "id") where deleted_at is null;
create index "commission_rule_created_at_all" on "commission_rule" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "commission_rule_updated_at_all" on "commission_rule" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "commission_rule_for_role_id" on "commission_rule" ("workspace_id", "for_role_id");
create index "commission_rule_for_department_id" on "commission_rule" ("workspace_id", "for_department_id");
create index "commission_rule_for_person_id" on "commission_rule" ("workspace_id", "for_person_id");
create index "commission_rule_for_partner_id" on "commission_rule" ("workspace_id", "for_partner_id");
create index "commission_rule_category_id" on "commission_rule" ("workspace_id", "category_id");
create index "commission_rule_product_id" on "commission_rule" ("workspace_id", "product_id");
create index "commission_rule_owner_id" on "commission_rule" ("workspace_id", "owner_id");
create index "commission_rule_department_id" on "commission_rule" ("workspace_id", "department_id");
create index "commission_rule_bin" on "commission_rule" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "commission_rule_deleted_with" on "commission_rule" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "commission_rule" enable row level security;
create policy workspace on "commission_rule" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "commission_tier" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "rule_id" uuid,
  "position" bigint,
  "above_amount" bigint,
  "above_currency" text,
  "above_base" bigint,
  "above_rate" double precision,
  "above_rate_date" date,
  "rate" double precision,
  primary key (workspace_id, id)
);
create index "commission_tier_created_at_all" on "commission_tier" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "commission_tier_created_at_own" on "commission_tier" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "commission_tier_created_at_department" on "commission_tier" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "commission_tier_updated_at_all" on "commission_tier" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "commission_tier_updated_at_own" on "commission_tier" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "commission_tier_updated_at_department" on "commission_tier" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "commission_tier_rule_id" on "commission_tier" ("workspace_id", "rule_id");
create index "commission_tier_owner_id" on "commission_tier" ("workspace_id", "owner_id");
create index "commission_tier_department_id" on "commission_tier" ("workspace_id", "department_id");
create index "commission_tier_access_root" on "commission_tier" ("workspace_id", "access_root_id");
create index "commission_tier_bin" on "commission_tier" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "commission_tier_deleted_with" on "commission_tier" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "commission_tier" enable row level security;
create policy workspace on "commission_tier" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "commission_statement" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "number" text,
  "partner_id" uuid,
  "month" date,
  "status" text,
  "total_base" bigint,
  "line_count" bigint,
  "computed_at" timestamptz,
  "confirmed_at" timestamptz,
  "paid_on" date,
  "remark" text,
  primary key (workspace_id, id),
  constraint "commission_statement_status_check" check ("status" in ('draft', 'confirmed', 'paid'))
);
create index "commission_statement_month_all" on "commission_statement" ("workspace_id", "month", "id") where deleted_at is null;
create index "commission_statement_month_own" on "commission_statement" ("workspace_id", "access_owner_id", "month", "id") where deleted_at is null;
create index "commission_statement_month_department" on "commission_statement" ("workspace_id", "access_department_id", "month", "id") where deleted_at is null;
create index "commission_statement_created_at_all" on "commission_statement" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "commission_statement_created_at_own" on "commission_statement" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "commission_statement_created_at_department" on "commission_statement" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "commission_statement_updated_at_all" on "commission_statement" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "commission_statement_updated_at_own" on "commission_statement" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "commission_statement_updated_at_department" on "commission_statement" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "commission_statement_partner_id" on "commission_statement" ("workspace_id", "partner_id");
create index "commission_statement_owner_id" on "commission_statement" ("workspace_id", "owner_id");
create index "commission_statement_department_id" on "commission_statement" ("workspace_id", "department_id");
create index "commission_statement_month_filter" on "commission_statement" ("workspace_id", "month") where deleted_at is null;
create index "commission_statement_status_filter" on "commission_statement" ("workspace_id", "status") where deleted_at is null;
create unique index "commission_statement_number_unique" on "commission_statement" ("workspace_id", "number") where deleted_at is null;
create index "commission_statement_access_root" on "commission_statement" ("workspace_id", "access_root_id");
create index "commission_statement_assignee" on "commission_statement" ("workspace_id", "owner_id", "id") where deleted_at is null and owner_id is distinct from access_owner_id;
create index "commission_statement_bin" on "commission_statement" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "commission_statement_deleted_with" on "commission_statement" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "commission_statement" enable row level security;
create policy workspace on "commission_statement" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
create table "commission_line" (
  "workspace_id" integer not null,
  "id" uuid not null,
  "owner_id" uuid,
  "department_id" uuid,
  "access_owner_id" uuid,
  "access_department_id" uuid,
  "access_root_id" uuid not null,
  "tags" text[] not null default '{}',
  "created_at" timestamptz not null,
  "created_by_id" uuid,
  "updated_at" timestamptz not null,
  "updated_by_id" uuid,
  "version" integer not null default 1,
  "deleted_at" timestamptz,
  "deleted_by_id" uuid,
  "deleted_with" uuid,
  "statement_id" uuid,
  "position" bigint,
  "kind" text,
  "name" text,
  "name_sort" text collate "C",
  "source_object" text,
  "source_id" uuid,
  "rule_id" uuid,
  "earned_on" date,
  "deal_amount_amount" bigint,
  "deal_amount_currency" text,
  "deal_amount_base" bigint,
  "deal_amount_rate" double precision,
  "deal_amount_rate_date" date,
  "credit_share" double precision,
  "credited_amount" bigint,
  "credited_currency" text,
  "credited_base" bigint,
  "credited_rate" double precision,
  "credited_rate_date" date,
  "rate" double precision,
  "amount_amount" bigint,
  "amount_currency" text,
  "amount_base" bigint,
  "amount_rate" double precision,
  "amount_rate_date" date,
  "explanation" jsonb,
  "source_key" text,
  primary key (workspace_id, id)
);
create index "commission_line_created_at_all" on "commission_line" ("workspace_id", "created_at", "id") where deleted_at is null;
create index "commission_line_created_at_own" on "commission_line" ("workspace_id", "access_owner_id", "created_at", "id") where deleted_at is null;
create index "commission_line_created_at_department" on "commission_line" ("workspace_id", "access_department_id", "created_at", "id") where deleted_at is null;
create index "commission_line_updated_at_all" on "commission_line" ("workspace_id", "updated_at", "id") where deleted_at is null;
create index "commission_line_updated_at_own" on "commission_line" ("workspace_id", "access_owner_id", "updated_at", "id") where deleted_at is null;
create index "commission_line_updated_at_department" on "commission_line" ("workspace_id", "access_department_id", "updated_at", "id") where deleted_at is null;
create index "commission_line_statement_id" on "commission_line" ("workspace_id", "statement_id");
create index "commission_line_source_id" on "commission_line" ("workspace_id", "source_id", "source_object");
create index "commission_line_rule_id" on "commission_line" ("workspace_id", "rule_id");
create index "commission_line_owner_id" on "commission_line" ("workspace_id", "owner_id");
create index "commission_line_department_id" on "commission_line" ("workspace_id", "department_id");
create index "commission_line_earned_on_filter" on "commission_line" ("workspace_id", "earned_on") where deleted_at is null;
create index "commission_line_source_key_filter" on "commission_line" ("workspace_id", "source_key") where deleted_at is null;
create index "commission_line_access_root" on "commission_line" ("workspace_id", "access_root_id");
create index "commission_line_bin" on "commission_line" ("workspace_id", "deleted_at", "id") where deleted_at is not null;
create index "commission_line_deleted_with" on "commission_line" ("workspace_id", "deleted_with") where deleted_with is not null;
alter table "commission_line" enable row level security;
create policy workspace on "commission_line" using (workspace_id = (select nullif(current_setting('app.workspace', true), '')::int));
alter table "user" add constraint "user_partner_id_fkey" foreign key (workspace_id, "partner_id") references "partner" (workspace_id, id) deferrable;
alter table "partner" add constraint "partner_team_id_fkey" foreign key (workspace_id, "team_id") references "team" (workspace_id, id) deferrable;
alter table "supplier_request" add constraint "supplier_request_supplier_id_fkey" foreign key (workspace_id, "supplier_id") references "supplier" (workspace_id, id) deferrable;
alter table "supplier_request" add constraint "supplier_request_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id) deferrable;
alter table "supplier_request" add constraint "supplier_request_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "supplier_request" add constraint "supplier_request_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "supplier_evaluation" add constraint "supplier_evaluation_supplier_id_fkey" foreign key (workspace_id, "supplier_id") references "supplier" (workspace_id, id) deferrable;
alter table "supplier_evaluation" add constraint "supplier_evaluation_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "supplier_evaluation" add constraint "supplier_evaluation_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "deal_registration" add constraint "deal_registration_partner_id_fkey" foreign key (workspace_id, "partner_id") references "partner" (workspace_id, id) deferrable;
alter table "deal_registration" add constraint "deal_registration_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "deal_registration" add constraint "deal_registration_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id) deferrable;
alter table "deal_registration" add constraint "deal_registration_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "deal_registration" add constraint "deal_registration_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "opportunity" add constraint "opportunity_closed_from_id_fkey" foreign key (workspace_id, "closed_from_id") references "stage" (workspace_id, id) deferrable;
alter table "statement" add constraint "statement_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "statement" add constraint "statement_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "statement" add constraint "statement_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "statement_line" add constraint "statement_line_statement_id_fkey" foreign key (workspace_id, "statement_id") references "statement" (workspace_id, id) deferrable;
alter table "statement_line" add constraint "statement_line_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "statement_line" add constraint "statement_line_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "inquiry" add constraint "inquiry_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "inquiry" add constraint "inquiry_contact_id_fkey" foreign key (workspace_id, "contact_id") references "contact" (workspace_id, id) deferrable;
alter table "inquiry" add constraint "inquiry_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id) deferrable;
alter table "inquiry" add constraint "inquiry_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "inquiry" add constraint "inquiry_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "inquiry_line" add constraint "inquiry_line_inquiry_id_fkey" foreign key (workspace_id, "inquiry_id") references "inquiry" (workspace_id, id) deferrable;
alter table "inquiry_line" add constraint "inquiry_line_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id) deferrable;
alter table "inquiry_line" add constraint "inquiry_line_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "inquiry_line" add constraint "inquiry_line_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "quote" add constraint "quote_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "quote" add constraint "quote_contact_id_fkey" foreign key (workspace_id, "contact_id") references "contact" (workspace_id, id) deferrable;
alter table "quote" add constraint "quote_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id) deferrable;
alter table "quote" add constraint "quote_inquiry_id_fkey" foreign key (workspace_id, "inquiry_id") references "inquiry" (workspace_id, id) deferrable;
alter table "quote" add constraint "quote_previous_id_fkey" foreign key (workspace_id, "previous_id") references "quote" (workspace_id, id) deferrable;
alter table "quote" add constraint "quote_order_id_fkey" foreign key (workspace_id, "order_id") references "order" (workspace_id, id) deferrable;
alter table "quote" add constraint "quote_contract_id_fkey" foreign key (workspace_id, "contract_id") references "contract" (workspace_id, id) deferrable;
alter table "quote" add constraint "quote_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "quote" add constraint "quote_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "quote_line" add constraint "quote_line_quote_id_fkey" foreign key (workspace_id, "quote_id") references "quote" (workspace_id, id) deferrable;
alter table "quote_line" add constraint "quote_line_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id) deferrable;
alter table "quote_line" add constraint "quote_line_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "quote_line" add constraint "quote_line_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "order" add constraint "order_contract_id_fkey" foreign key (workspace_id, "contract_id") references "contract" (workspace_id, id) deferrable;
alter table "carrier" add constraint "carrier_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "carrier" add constraint "carrier_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "delivery" add constraint "delivery_order_id_fkey" foreign key (workspace_id, "order_id") references "order" (workspace_id, id) deferrable;
alter table "delivery" add constraint "delivery_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "delivery" add constraint "delivery_carrier_id_fkey" foreign key (workspace_id, "carrier_id") references "carrier" (workspace_id, id) deferrable;
alter table "delivery" add constraint "delivery_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "delivery" add constraint "delivery_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "delivery_line" add constraint "delivery_line_delivery_id_fkey" foreign key (workspace_id, "delivery_id") references "delivery" (workspace_id, id) deferrable;
alter table "delivery_line" add constraint "delivery_line_order_line_id_fkey" foreign key (workspace_id, "order_line_id") references "order_line" (workspace_id, id) deferrable;
alter table "delivery_line" add constraint "delivery_line_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id) deferrable;
alter table "delivery_line" add constraint "delivery_line_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "delivery_line" add constraint "delivery_line_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "invoice" add constraint "invoice_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "invoice" add constraint "invoice_title_id_fkey" foreign key (workspace_id, "title_id") references "invoice_title" (workspace_id, id) deferrable;
alter table "invoice" add constraint "invoice_reverses_id_fkey" foreign key (workspace_id, "reverses_id") references "invoice" (workspace_id, id) deferrable;
alter table "invoice" add constraint "invoice_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "invoice" add constraint "invoice_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "invoice_line" add constraint "invoice_line_invoice_id_fkey" foreign key (workspace_id, "invoice_id") references "invoice" (workspace_id, id) deferrable;
alter table "invoice_line" add constraint "invoice_line_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id) deferrable;
alter table "invoice_line" add constraint "invoice_line_order_id_fkey" foreign key (workspace_id, "order_id") references "order" (workspace_id, id) deferrable;
alter table "invoice_line" add constraint "invoice_line_order_line_id_fkey" foreign key (workspace_id, "order_line_id") references "order_line" (workspace_id, id) deferrable;
alter table "invoice_line" add constraint "invoice_line_delivery_id_fkey" foreign key (workspace_id, "delivery_id") references "delivery" (workspace_id, id) deferrable;
alter table "invoice_line" add constraint "invoice_line_contract_id_fkey" foreign key (workspace_id, "contract_id") references "contract" (workspace_id, id) deferrable;
alter table "invoice_line" add constraint "invoice_line_contract_line_id_fkey" foreign key (workspace_id, "contract_line_id") references "contract_line" (workspace_id, id) deferrable;
alter table "invoice_line" add constraint "invoice_line_reverses_id_fkey" foreign key (workspace_id, "reverses_id") references "invoice_line" (workspace_id, id) deferrable;
alter table "invoice_line" add constraint "invoice_line_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "invoice_line" add constraint "invoice_line_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "invoice_policy" add constraint "invoice_policy_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "invoice_policy" add constraint "invoice_policy_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "invoice_title" add constraint "invoice_title_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "invoice_title" add constraint "invoice_title_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "invoice_title" add constraint "invoice_title_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "product_component" add constraint "product_component_bundle_id_fkey" foreign key (workspace_id, "bundle_id") references "product" (workspace_id, id) deferrable;
alter table "product_component" add constraint "product_component_component_id_fkey" foreign key (workspace_id, "component_id") references "product" (workspace_id, id) deferrable;
alter table "product_component" add constraint "product_component_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "product_component" add constraint "product_component_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "price_list" add constraint "price_list_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "price_list" add constraint "price_list_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "price_rule" add constraint "price_rule_list_id_fkey" foreign key (workspace_id, "list_id") references "price_list" (workspace_id, id) deferrable;
alter table "price_rule" add constraint "price_rule_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id) deferrable;
alter table "price_rule" add constraint "price_rule_category_id_fkey" foreign key (workspace_id, "category_id") references "product_category" (workspace_id, id) deferrable;
alter table "price_rule" add constraint "price_rule_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "price_rule" add constraint "price_rule_level_id_fkey" foreign key (workspace_id, "level_id") references "customer_level" (workspace_id, id) deferrable;
alter table "price_rule" add constraint "price_rule_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "price_rule" add constraint "price_rule_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "coupon" add constraint "coupon_category_id_fkey" foreign key (workspace_id, "category_id") references "product_category" (workspace_id, id) deferrable;
alter table "coupon" add constraint "coupon_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "coupon" add constraint "coupon_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "coupon_redemption" add constraint "coupon_redemption_coupon_id_fkey" foreign key (workspace_id, "coupon_id") references "coupon" (workspace_id, id) deferrable;
alter table "coupon_redemption" add constraint "coupon_redemption_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "coupon_redemption" add constraint "coupon_redemption_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "coupon_redemption" add constraint "coupon_redemption_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "payment_plan" add constraint "payment_plan_order_id_fkey" foreign key (workspace_id, "order_id") references "order" (workspace_id, id) deferrable;
alter table "payment_plan" add constraint "payment_plan_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "payment_plan" add constraint "payment_plan_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "payment_plan" add constraint "payment_plan_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "receipt" add constraint "receipt_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "receipt" add constraint "receipt_claimed_by_id_fkey" foreign key (workspace_id, "claimed_by_id") references "user" (workspace_id, id) deferrable;
alter table "receipt" add constraint "receipt_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "receipt" add constraint "receipt_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "payment" add constraint "payment_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "payment" add constraint "payment_receipt_id_fkey" foreign key (workspace_id, "receipt_id") references "receipt" (workspace_id, id) deferrable;
alter table "payment" add constraint "payment_plan_id_fkey" foreign key (workspace_id, "plan_id") references "payment_plan" (workspace_id, id) deferrable;
alter table "payment" add constraint "payment_order_id_fkey" foreign key (workspace_id, "order_id") references "order" (workspace_id, id) deferrable;
alter table "payment" add constraint "payment_invoice_id_fkey" foreign key (workspace_id, "invoice_id") references "invoice" (workspace_id, id) deferrable;
alter table "payment" add constraint "payment_reverses_id_fkey" foreign key (workspace_id, "reverses_id") references "payment" (workspace_id, id) deferrable;
alter table "payment" add constraint "payment_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "payment" add constraint "payment_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "refund" add constraint "refund_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "refund" add constraint "refund_receipt_id_fkey" foreign key (workspace_id, "receipt_id") references "receipt" (workspace_id, id) deferrable;
alter table "refund" add constraint "refund_payment_id_fkey" foreign key (workspace_id, "payment_id") references "payment" (workspace_id, id) deferrable;
alter table "refund" add constraint "refund_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "refund" add constraint "refund_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "shop" add constraint "shop_price_list_id_fkey" foreign key (workspace_id, "price_list_id") references "price_list" (workspace_id, id) deferrable;
alter table "shop" add constraint "shop_assignee_id_fkey" foreign key (workspace_id, "assignee_id") references "user" (workspace_id, id) deferrable;
alter table "shop" add constraint "shop_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "shop" add constraint "shop_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "cart" add constraint "cart_shop_id_fkey" foreign key (workspace_id, "shop_id") references "shop" (workspace_id, id) deferrable;
alter table "cart" add constraint "cart_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "cart" add constraint "cart_contact_id_fkey" foreign key (workspace_id, "contact_id") references "contact" (workspace_id, id) deferrable;
alter table "cart" add constraint "cart_order_id_fkey" foreign key (workspace_id, "order_id") references "order" (workspace_id, id) deferrable;
alter table "cart" add constraint "cart_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "cart" add constraint "cart_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "cart_line" add constraint "cart_line_cart_id_fkey" foreign key (workspace_id, "cart_id") references "cart" (workspace_id, id) deferrable;
alter table "cart_line" add constraint "cart_line_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id) deferrable;
alter table "cart_line" add constraint "cart_line_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "cart_line" add constraint "cart_line_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "own_company" add constraint "own_company_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "own_company" add constraint "own_company_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "document_template" add constraint "document_template_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "document_template" add constraint "document_template_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "contract" add constraint "contract_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "contract" add constraint "contract_contact_id_fkey" foreign key (workspace_id, "contact_id") references "contact" (workspace_id, id) deferrable;
alter table "contract" add constraint "contract_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id) deferrable;
alter table "contract" add constraint "contract_signed_for_id_fkey" foreign key (workspace_id, "signed_for_id") references "user" (workspace_id, id) deferrable;
alter table "contract" add constraint "contract_renewal_opportunity_id_fkey" foreign key (workspace_id, "renewal_opportunity_id") references "opportunity" (workspace_id, id) deferrable;
alter table "contract" add constraint "contract_previous_id_fkey" foreign key (workspace_id, "previous_id") references "contract" (workspace_id, id) deferrable;
alter table "contract" add constraint "contract_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "contract" add constraint "contract_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "contract_line" add constraint "contract_line_contract_id_fkey" foreign key (workspace_id, "contract_id") references "contract" (workspace_id, id) deferrable;
alter table "contract_line" add constraint "contract_line_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id) deferrable;
alter table "contract_line" add constraint "contract_line_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "contract_line" add constraint "contract_line_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "seal_request" add constraint "seal_request_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "seal_request" add constraint "seal_request_decided_by_id_fkey" foreign key (workspace_id, "decided_by_id") references "user" (workspace_id, id) deferrable;
alter table "seal_request" add constraint "seal_request_sealed_by_id_fkey" foreign key (workspace_id, "sealed_by_id") references "user" (workspace_id, id) deferrable;
alter table "seal_request" add constraint "seal_request_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "seal_request" add constraint "seal_request_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "forecast_submission" add constraint "forecast_submission_overridden_by_id_fkey" foreign key (workspace_id, "overridden_by_id") references "user" (workspace_id, id) deferrable;
alter table "forecast_submission" add constraint "forecast_submission_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "forecast_submission" add constraint "forecast_submission_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "stage_visit" add constraint "stage_visit_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id) deferrable;
alter table "stage_visit" add constraint "stage_visit_stage_id_fkey" foreign key (workspace_id, "stage_id") references "stage" (workspace_id, id) deferrable;
alter table "stage_visit" add constraint "stage_visit_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "stage_visit" add constraint "stage_visit_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "sample" add constraint "sample_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "sample" add constraint "sample_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id) deferrable;
alter table "sample" add constraint "sample_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id) deferrable;
alter table "sample" add constraint "sample_contact_id_fkey" foreign key (workspace_id, "contact_id") references "contact" (workspace_id, id) deferrable;
alter table "sample" add constraint "sample_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "sample" add constraint "sample_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "tender" add constraint "tender_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "tender" add constraint "tender_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id) deferrable;
alter table "tender" add constraint "tender_winner_id_fkey" foreign key (workspace_id, "winner_id") references "competitor" (workspace_id, id) deferrable;
alter table "tender" add constraint "tender_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "tender" add constraint "tender_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "expense" add constraint "expense_customer_id_fkey" foreign key (workspace_id, "customer_id") references "customer" (workspace_id, id) deferrable;
alter table "expense" add constraint "expense_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id) deferrable;
alter table "expense" add constraint "expense_visit_id_fkey" foreign key (workspace_id, "visit_id") references "activity" (workspace_id, id) deferrable;
alter table "expense" add constraint "expense_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "expense" add constraint "expense_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "competing_offer" add constraint "competing_offer_opportunity_id_fkey" foreign key (workspace_id, "opportunity_id") references "opportunity" (workspace_id, id) deferrable;
alter table "competing_offer" add constraint "competing_offer_competitor_id_fkey" foreign key (workspace_id, "competitor_id") references "competitor" (workspace_id, id) deferrable;
alter table "competing_offer" add constraint "competing_offer_competitor_product_id_fkey" foreign key (workspace_id, "competitor_product_id") references "competitor_product" (workspace_id, id) deferrable;
alter table "competing_offer" add constraint "competing_offer_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "competing_offer" add constraint "competing_offer_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "sales_target" add constraint "sales_target_plan_id_fkey" foreign key (workspace_id, "plan_id") references "sales_plan" (workspace_id, id) deferrable;
alter table "sales_target" add constraint "sales_target_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "sales_target" add constraint "sales_target_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "sales_plan" add constraint "sales_plan_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "sales_plan" add constraint "sales_plan_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "budget_line" add constraint "budget_line_plan_id_fkey" foreign key (workspace_id, "plan_id") references "sales_plan" (workspace_id, id) deferrable;
alter table "budget_line" add constraint "budget_line_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "budget_line" add constraint "budget_line_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "credit_split" add constraint "credit_split_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "credit_split" add constraint "credit_split_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "commission_rule" add constraint "commission_rule_for_role_id_fkey" foreign key (workspace_id, "for_role_id") references "role" (workspace_id, id) deferrable;
alter table "commission_rule" add constraint "commission_rule_for_department_id_fkey" foreign key (workspace_id, "for_department_id") references "department" (workspace_id, id) deferrable;
alter table "commission_rule" add constraint "commission_rule_for_person_id_fkey" foreign key (workspace_id, "for_person_id") references "user" (workspace_id, id) deferrable;
alter table "commission_rule" add constraint "commission_rule_for_partner_id_fkey" foreign key (workspace_id, "for_partner_id") references "partner" (workspace_id, id) deferrable;
alter table "commission_rule" add constraint "commission_rule_category_id_fkey" foreign key (workspace_id, "category_id") references "product_category" (workspace_id, id) deferrable;
alter table "commission_rule" add constraint "commission_rule_product_id_fkey" foreign key (workspace_id, "product_id") references "product" (workspace_id, id) deferrable;
alter table "commission_rule" add constraint "commission_rule_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "commission_rule" add constraint "commission_rule_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "commission_tier" add constraint "commission_tier_rule_id_fkey" foreign key (workspace_id, "rule_id") references "commission_rule" (workspace_id, id) deferrable;
alter table "commission_tier" add constraint "commission_tier_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "commission_tier" add constraint "commission_tier_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "commission_statement" add constraint "commission_statement_partner_id_fkey" foreign key (workspace_id, "partner_id") references "partner" (workspace_id, id) deferrable;
alter table "commission_statement" add constraint "commission_statement_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "commission_statement" add constraint "commission_statement_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
alter table "commission_line" add constraint "commission_line_statement_id_fkey" foreign key (workspace_id, "statement_id") references "commission_statement" (workspace_id, id) deferrable;
alter table "commission_line" add constraint "commission_line_rule_id_fkey" foreign key (workspace_id, "rule_id") references "commission_rule" (workspace_id, id) deferrable;
alter table "commission_line" add constraint "commission_line_owner_id_fkey" foreign key (workspace_id, "owner_id") references "user" (workspace_id, id) deferrable;
alter table "commission_line" add constraint "commission_line_department_id_fkey" foreign key (workspace_id, "department_id") references "department" (workspace_id, id) deferrable;
