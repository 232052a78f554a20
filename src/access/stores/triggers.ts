/**
 * Statements that need the tables of the business objects, and so run after these: whatever changes who someone is or what he
 * may do raises the access version in the same transaction, and a user who is deactivated or binned loses sessions, keys
 * and open links with it, whichever door or program made the change.
 */
export const accessTriggers: readonly string[] = [
  raising('user', 'insert or delete or update of name, language, zone, status, department_id, deleted_at'),
  raising('role', 'insert or delete or update'),
  raising('department', 'insert or delete or update of name, parent_id, deleted_at'),
  raising('team', 'insert or delete or update of deleted_at'),
  `create or replace trigger access_version_of_new_link after insert or update on record_link for each row
    when (new.from_object in ('user', 'team')) execute function access_version_raise()`,
  `create or replace trigger access_version_of_old_link after delete or update on record_link for each row
    when (old.from_object in ('user', 'team')) execute function access_version_raise()`,
  `create or replace function access_ends_for_user() returns trigger language plpgsql
    security definer set search_path = public, pg_temp as $$
    begin
      update session set ended_at = coalesce(new.updated_at, now()), ended_because = 'deactivated'
      where workspace_id = new.workspace_id and user_id = new.id and ended_at is null;
      update api_key set revoked_at = coalesce(new.updated_at, now())
      where workspace_id = new.workspace_id and user_id = new.id and revoked_at is null;
      update invitation set withdrawn_at = coalesce(new.updated_at, now())
      where workspace_id = new.workspace_id and user_id = new.id and used_at is null and withdrawn_at is null;
      return null;
    end $$`,
  `create or replace trigger access_ends after update of status, deleted_at on "user" for each row
    when (new.status = 'deactivated' or new.deleted_at is not null) execute function access_ends_for_user()`,
]

function raising(table: string, events: string): string {
  return `create or replace trigger access_version_of_${table} after ${events} on "${table}" for each row execute function access_version_raise()`
}
