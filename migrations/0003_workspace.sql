create or replace function workspace_numbers() returns setof integer language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin perform set_config('app.reach', 'access', true); return query select id from workspace; end $$;
revoke execute on function workspace_numbers() from public;
