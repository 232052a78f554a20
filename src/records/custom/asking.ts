import type { Statement } from '../../platform/database/index.ts'

/** Reads statements: of the pool or inside a transaction. */
export interface Asking { query(statement: Statement): Promise<readonly Readonly<Record<string, unknown>>[]> }
