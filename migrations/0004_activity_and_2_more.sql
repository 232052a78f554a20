alter table "activity" add column "occurrence_time" text, add column "organiser" text, add column "attendees" text;
alter table "activity_series" add column "added" text;
alter table "comment" add column "reply_to_id" uuid;
alter table "comment" add constraint "comment_reply_to_id_fkey" foreign key (workspace_id, "reply_to_id") references "comment" (workspace_id, id) deferrable;
