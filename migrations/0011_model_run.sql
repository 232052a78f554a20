alter table "model_run" add column "read_from" text;
