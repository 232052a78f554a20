alter table "import" add column "failed_because" text;
