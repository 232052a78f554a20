import { defineStore } from '../../platform/database/store.ts'

/**
 * What is searched: the tokens of each living record, with copies of its access columns, so that what a viewer may not see
 * does not fill the candidates. It follows the feed; what it gives is only a candidate, judged again by scope and rights.
 *
 * GIN under row level security would not be used (its operators are not leakproof), so the candidates come from one function
 * of the owner, pinned to the workspace of the transaction. Plans other than the bitmap of the tokens are switched off in it:
 * a limit would tempt the planner to walk the whole workspace instead.
 */
export const searchEntry = defineStore({
  name: 'search_entry',
  scoped: true,
  references: [{ column: 'record_id', objectColumn: 'object', onMerge: 'derived' }],
  sql: [
    `create extension if not exists btree_gin`,
    `create table search_entry (
      workspace_id integer not null,
      object text not null,
      record_id uuid not null,
      version integer not null,
      access_owner_id uuid,
      access_department_id uuid,
      access_root_id uuid,
      tokens tsvector not null,
      primary key (workspace_id, object, record_id)
    )`,
    `create index search_entry_tokens on search_entry using gin (workspace_id, tokens) with (gin_pending_list_limit = 1024)`,
    `create index search_entry_access_root on search_entry (workspace_id, access_root_id)`,
    `create function search_candidates(
      query text, whole text[],
      open_objects text[], department_objects text[], below_objects text[], own_objects text[],
      viewer uuid, department uuid, departments uuid[], grantees uuid[], at_most integer
    ) returns table (object text, record_id uuid, exact boolean)
    language plpgsql stable security definer rows 50
    set search_path = pg_catalog, public, pg_temp
    set enable_seqscan = off set enable_indexscan = off set enable_indexonlyscan = off
    as $search$
    declare
      pinned constant integer := nullif(current_setting('app.workspace', true), '')::integer;
      shared uuid[];
      asked constant text[] := department_objects || below_objects || own_objects;
      ask tsquery;
    begin
      if pinned is null or at_most > 2000 then return; end if;
      if cardinality(asked) > 0 then
        shared := array(select s.record_id from public.record_share s where s.workspace_id = pinned and s.grantee_id = any(grantees));
      end if;
      foreach ask in array array[(select string_agg(quote_literal(one), ' | ')::tsquery from unnest(whole) one), query::tsquery] loop
        return query
          select e.object, e.record_id, ask <> query::tsquery
          from public.search_entry e
          where e.workspace_id = pinned and e.tokens @@ ask
            and (e.object = any(open_objects) or (e.object = any(asked) and (
              e.access_owner_id = viewer
              or (e.access_department_id = department and e.object = any(department_objects))
              or (e.access_department_id = any(departments) and e.object = any(below_objects))
              or e.record_id = any(shared) or e.access_root_id = any(shared))))
          limit at_most;
      end loop;
    end
    $search$`,
    `revoke execute on function search_candidates from public`,
    // Back to the server's own: a rebuild may then ask for a longer list, and merge it into the index in larger pieces.
    `alter index search_entry_tokens reset (gin_pending_list_limit)`,
  ],
})
