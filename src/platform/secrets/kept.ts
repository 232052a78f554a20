import { randomBytes } from 'node:crypto'
import { uuidv7 } from '../../lib/ids.ts'
import { type Database, type Scope, sql, type Transaction } from '../database/index.ts'
import type { Secrets } from './seal.ts'

/** Which secret: of which record, under which name. */
export interface SecretPlace { readonly object: string; readonly recordId: string; readonly name: string }

/** Secrets of records, kept sealed in a table of their own. */
export interface KeptSecrets {
  /** Stores a new secret in the caller's transaction. Those that were valid stay so for `overlap` milliseconds, 0 by default. */
  put(transaction: Transaction, place: SecretPlace, secret: string, options: { readonly now: number; readonly overlap?: number }): Promise<void>
  /** What is valid at that instant, the newest first; empty when there is none. */
  read(database: Pick<Database, 'read'>, scope: Scope, place: SecretPlace, now: number): Promise<readonly string[]>
  /** Whether there is one, without opening it. */
  has(transaction: Transaction, place: SecretPlace): Promise<boolean>
  remove(transaction: Transaction, place: SecretPlace): Promise<void>
}

/** @param secrets seals and opens them. */
export function createKeptSecrets(secrets: Secrets): KeptSecrets {
  return {
    async put(transaction, place, secret, { now, overlap = 0 }) {
      const { workspaceId } = transaction
      const at = new Date(now)
      const until = new Date(now + overlap)
      await transaction.run(sql`
        update secret set valid_until = least(valid_until, ${until})
        where workspace_id = ${workspaceId} and object = ${place.object} and record_id = ${place.recordId} and name = ${place.name}`)
      await transaction.run(sql`
        delete from secret where workspace_id = ${workspaceId} and object = ${place.object} and record_id = ${place.recordId} and name = ${place.name} and valid_until <= ${at}`)
      await transaction.run(sql`
        insert into secret (workspace_id, id, object, record_id, name, sealed, created_at)
        values (${workspaceId}, ${uuidv7(now, randomBytes(10))}, ${place.object}, ${place.recordId}, ${place.name}, ${secrets.seal(secret, aboutOf(workspaceId, place))}, ${at})`)
    },
    async read(database, scope, place, now) {
      const rows = await database.read<{ sealed: string }>(scope, sql`
        select sealed from secret
        where workspace_id = ${scope.workspaceId} and object = ${place.object} and record_id = ${place.recordId} and name = ${place.name}
          and (valid_until is null or valid_until > ${new Date(now)})
        order by valid_until is not null, created_at desc, id desc limit 5`)
      return rows.map(({ sealed }) => secrets.open(sealed, aboutOf(scope.workspaceId, place)))
    },
    async has(transaction, place) {
      const rows = await transaction.query(sql`
        select 1 from secret where workspace_id = ${transaction.workspaceId} and object = ${place.object} and record_id = ${place.recordId} and name = ${place.name} and valid_until is null limit 1`)
      return rows.length > 0
    },
    async remove(transaction, place) {
      await transaction.run(sql`
        delete from secret where workspace_id = ${transaction.workspaceId} and object = ${place.object} and record_id = ${place.recordId} and name = ${place.name}`)
    },
  }
}

/** What binds a sealed secret to its place. */
export function aboutOf(workspaceId: number, { object, recordId, name }: SecretPlace): string {
  return `secret ${workspaceId} ${object} ${recordId} ${name}`
}
