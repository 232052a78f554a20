alter table "shop" add column "personal_order" boolean;
