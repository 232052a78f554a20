import { runMigrations } from 'graphile-worker'
import pg from 'pg'
import type { Connections } from '../database/index.ts'
import { advisoryLocks } from '../database/locks.ts'
import { clientConfig } from '../database/pool.ts'
import { quiet } from './log.ts'

export const queueSchema = 'guanxi_jobs'

/**
 * Makes or migrates the queue's own schema, as the owner, at each start; safe to repeat and to run twice at once. The serving
 * role gets no table of it: it may only call two functions, which put in and take out runs of the workspace that its
 * transaction is pinned to.
 */
export async function installQueue(connections: Connections): Promise<void> {
  const pool = ownerPool(connections, 1)
  try {
    await runMigrations({ pgPool: pool, schema: queueSchema, logger: quiet })
    const client = await pool.connect()
    try {
      await client.query('begin')
      await client.query('select pg_advisory_xact_lock($1)', [advisoryLocks.queueInstallation])
      for (const statement of statements(connections)) await client.query(statement)
      await client.query('commit')
    } finally {
      client.release()
    }
  } finally {
    await pool.end()
  }
}

/** A pool of the owner for the queue library, with its own reading of values: ours would change what it expects. */
export function ownerPool(connections: Connections, size: number): pg.Pool {
  const { types: _ours, ...config } = clientConfig(connections.owner, 'guanxi jobs')
  // A slow machine takes its time at the start; a database that is away refuses at once and is asked again.
  const pool = new pg.Pool({ ...config, max: size, connectionTimeoutMillis: 30_000, allowExitOnIdle: true })
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

const pinned = `nullif(nullif(current_setting('app.workspace', true), '')::integer, 0)`
const asOwner = `security definer set search_path = ${queueSchema}, pg_temp`

function statements({ owner, serving: { user } }: Connections): string[] {
  const serving = pg.escapeIdentifier(user)
  // What the owner makes is open to the serving role by default, the library's tables and functions too.
  const closed = owner.user === user ? [] : ['tables', 'sequences', 'functions'].map((kind) => `revoke all on all ${kind} in schema ${queueSchema} from ${serving}`)
  return [
    ...closed,
    `create or replace function ${queueSchema}.put_run(task text, run uuid, due timestamptz, tries integer)
      returns void language plpgsql ${asOwner} as $$
      declare workspace integer := ${pinned};
      begin
        if workspace is null then raise exception 'A job belongs to a workspace'; end if;
        perform ${queueSchema}.add_job(task, payload := json_build_object('workspaceId', workspace, 'runId', run), run_at := due,
          max_attempts := tries, job_key := workspace || ' ' || run);
      end $$`,
    `create or replace function ${queueSchema}.take_run(run uuid) returns void language plpgsql ${asOwner} as $$
      begin perform ${queueSchema}.remove_job(${pinned} || ' ' || run); end $$`,
    // Runs of the workspace that no row of the queue stands for: the queue was lost, as by a restore.
    `create or replace function ${queueSchema}.lost_runs() returns setof uuid language plpgsql ${asOwner} as $$
      begin return query select r.id from public.job_run r where r.workspace_id = ${pinned} and r.state in ('waiting', 'running')
        and not exists (select from ${queueSchema}._private_jobs j where j.key = r.workspace_id || ' ' || r.id
          or (j.payload->>'runId' = r.id::text and (j.payload->>'workspaceId')::integer = r.workspace_id)); end $$`,
    `revoke all on function ${queueSchema}.put_run, ${queueSchema}.take_run, ${queueSchema}.lost_runs from public`,
    `grant usage on schema ${queueSchema} to ${serving}`,
    `grant execute on function ${queueSchema}.put_run, ${queueSchema}.take_run, ${queueSchema}.lost_runs to ${serving}`,
    // The library turns row level security on without a policy. Where the owner serves too he is held by it, and needs one.
    `do $$ declare each record; begin
      for each in select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = '${queueSchema}' and c.relkind = 'r' and c.relrowsecurity
          and not exists (select from pg_policy p where p.polrelid = c.oid) loop
        execute format('create policy owner on ${queueSchema}.%I for all to current_user using (true)', each.name);
      end loop;
    end $$`,
  ]
}
