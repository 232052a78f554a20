alter table "approval_request" add column "former" text;
