import { sql, type Transaction } from '../platform/database/index.ts'

/**
 * Work as the owner on the tables of this floor. Where the owner is held by the policies as well (one role only), this opens
 * them to the transaction.
 */
export async function owning<Result>(transaction: Transaction, run: () => Promise<Result>): Promise<Result> {
  await transaction.query(sql`select set_config('app.reach', 'access', true)`)
  return run()
}
