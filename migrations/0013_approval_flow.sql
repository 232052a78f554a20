alter table "approval_flow" add column "input_condition" jsonb;
