alter table "product_component" add column "name" text, add column "name_sort" text collate "C";
alter table "coupon_redemption" add column "code" text, add column "code_sort" text collate "C";
