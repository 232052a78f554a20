alter table "file" add column "alt" text;
