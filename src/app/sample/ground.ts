import { type Database, sql, type Transaction } from '../../platform/database/index.ts'
import type { Ground } from './world.ts'

/** What the workspace has already and the sample builds on. */
export async function readGround(database: Database, workspaceId: number): Promise<Ground> {
  return database.transaction({ workspaceId }, async (tx) => ({
    company: (await rows<{ id: string }>(tx, sql`select id from department where workspace_id = ${workspaceId} and deleted_at is null and parent_id is null order by id limit 1`))[0]?.id,
    roles: new Map((await rows<{ id: string; key: string }>(tx, sql`select id, key from role where workspace_id = ${workspaceId} and deleted_at is null and key is not null`)).map(({ id, key }) => [key, id])),
    stages: await rows<{ id: string; probability: number; kind: string }>(tx, sql`
      select id, probability, kind from stage where workspace_id = ${workspaceId} and deleted_at is null and pipeline_id = (
        select id from pipeline where workspace_id = ${workspaceId} and deleted_at is null and active is not false order by "order", id limit 1)
      order by "order", id`),
    levels: (await rows<{ id: string }>(tx, sql`select id from customer_level where workspace_id = ${workspaceId} and deleted_at is null order by "order", id`)).map(({ id }) => id),
    lifecycle: new Map((await rows<{ id: string; kind: string }>(tx, sql`select id, kind from lifecycle_stage where workspace_id = ${workspaceId} and deleted_at is null order by "order" desc`)).map(({ id, kind }) => [kind, id])),
  }))
}

function rows<Row extends Readonly<Record<string, unknown>>>(tx: Transaction, statement: ReturnType<typeof sql>): Promise<readonly Row[]> {
  return tx.query<Row>(statement)
}
