alter table record_share add column until timestamptz;
alter table act_run alter column actor_id drop not null;
