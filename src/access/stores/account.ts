import { defineStore } from '../../platform/database/store.ts'

// An account is a person who signs in; a membership ties it to the user that he is in one workspace. Both are of the whole
// installation, so no policy by workspace can guard them. The serving role has no right on these tables at all: it reaches
// them only through functions, each of which asks for what only the rightful caller knows (an e-mail, an id that sign-in
// gave, a hash of a secret) and gives one account's rows. The functions run as the owner of the tables, whom policies do not
// hold. Where the server allows no second role, the owner serves too and is held by them (FORCE): there the functions open
// the way with app.reach until the end of their transaction, which holds nothing else.
const reach = (table: string) => [
  `alter table ${table} enable row level security`,
  `create policy ${table}_reach on ${table} for all to current_user using (current_setting('app.reach', true) = 'access')`,
]
const asOwner = 'security definer set search_path = public, pg_temp'
const opened = `perform set_config('app.reach', 'access', true);`

export const accountStore = defineStore({
  name: 'account',
  scoped: false,
  grants: [],
  sql: [
    `create table account (
      id uuid primary key,
      email text not null check (email = lower(email)),
      password_hash text not null,
      password_changed_at timestamptz not null,
      created_at timestamptz not null
    )`,
    'create unique index account_email on account (email)',
    ...reach('account'),
  ],
})

export const membershipStore = defineStore({
  name: 'membership',
  scoped: false,
  grants: [],
  references: [{ column: 'user_id', object: 'user' }],
  sql: [
    `create table membership (
      workspace_id integer not null references workspace (id),
      user_id uuid not null,
      account_id uuid not null references account (id),
      primary key (workspace_id, user_id)
    )`,
    'create unique index membership_account on membership (account_id, workspace_id)',
    ...reach('membership'),
    // The account of an e-mail with the workspaces that it may choose: a row without workspace when it has none.
    `create or replace function account_for_sign_in(wanted text)
      returns table (account_id uuid, password_hash text, workspace_id integer, workspace_name text, slug text, user_id uuid)
      language plpgsql stable ${asOwner} as $$ begin ${opened}
        return query select a.id, a.password_hash, w.id, w.name, w.slug, m.user_id
        from account a
        left join (membership m join workspace w on w.id = m.workspace_id and w.ready_at is not null) on m.account_id = a.id
        where a.email = wanted order by w.id;
      end $$`,
    // The account of a user of the workspace that the transaction is pinned to, and in how many workspaces it is at home.
    `create or replace function account_of_user(wanted uuid)
      returns table (account_id uuid, email text, password_hash text, workspaces integer)
      language plpgsql stable ${asOwner} as $$ begin ${opened}
        return query select a.id, a.email, a.password_hash, (select count(*)::integer from membership o where o.account_id = a.id)
        from membership m join account a on a.id = m.account_id
        where m.user_id = wanted and m.workspace_id = nullif(current_setting('app.workspace', true), '')::integer;
      end $$`,
  ],
})

/**
 * Wrong tries, counted by e-mail and by peer address alike, whether an account of that e-mail exists or not: so neither the
 * count nor the delay tells which accounts exist. (Kept on the account itself, the delay would tell.)
 */
export const signInTryStore = defineStore({
  name: 'sign_in_try',
  scoped: false,
  grants: [],
  sql: [
    `create table sign_in_try (
      kind text not null check (kind in ('account', 'address')),
      key text not null,
      failed integer not null,
      last_at timestamptz not null,
      locked_until timestamptz,
      primary key (kind, key)
    )`,
    'create index sign_in_try_last on sign_in_try (last_at)',
    ...reach('sign_in_try'),
    // Counts a try before the password is looked at, so that tries sent at once cannot outrun the limit. Gives the end of
    // the delay when the key is locked, and nothing when the try may go on. From the `free`-th wrong try on the delay
    // doubles each time, up to `longest` seconds. A day without a try forgets.
    `create or replace function sign_in_try_begin(wanted_kind text, wanted_key text, at timestamptz, free integer, first integer, longest integer)
      returns timestamptz language plpgsql volatile ${asOwner} as $$
      declare known sign_in_try;
      begin ${opened}
        insert into sign_in_try values (wanted_kind, wanted_key, 0, at, null) on conflict do nothing;
        select * into known from sign_in_try where kind = wanted_kind and key = wanted_key for update;
        if known.locked_until > at then return known.locked_until; end if;
        if known.last_at < at - interval '1 day' then known.failed := 0; end if;
        update sign_in_try set failed = known.failed + 1, last_at = at,
          locked_until = case when known.failed + 1 >= free
            then at + least(longest, first * power(2, least(known.failed + 1 - free, 20))) * interval '1 second' end
        where kind = wanted_kind and key = wanted_key;
        return null;
      end $$`,
    // The password was right: the account's count is forgotten, the address gets its one try back (not all, or whoever has
    // an account of his own could try those of others without end).
    `create or replace function sign_in_try_succeeded(account_key text, address_key text, at timestamptz)
      returns void language plpgsql volatile ${asOwner} as $$ begin ${opened}
        delete from sign_in_try where kind = 'account' and key = account_key;
        update sign_in_try set failed = greatest(0, failed - 1), locked_until = null where kind = 'address' and key = address_key;
        delete from sign_in_try where (kind, key) in (
          select kind, key from sign_in_try where last_at < at - interval '2 days' order by last_at limit 100 for update skip locked);
      end $$`,
  ],
})
