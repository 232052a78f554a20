alter table "dashboard" add column "mail_as" text;
