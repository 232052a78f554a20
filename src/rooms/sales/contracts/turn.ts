import { type Language, say } from '../../../lib/words.ts'
import { contractWords } from '../../../model/words/ui/contracts.ts'
import { type Database, sql, type Transaction } from '../../../platform/database/index.ts'
import { companyToday, type Context } from '../../../records/context.ts'
import type { WriterWithin } from '../../../records/write/index.ts'
import { factorOf, yearsBetween } from './periods.ts'

export interface TurnGiven { readonly database: Database; readonly writer: Pick<WriterWithin, 'create' | 'update' | 'updateMany'>; /** Whether deals are kept at all. */ readonly hasOpportunities: boolean; /** How many days before the end a contract's renewal becomes a deal is each contract's own. */ readonly language: Language }
export interface Turned { readonly over: number; readonly repriced: number; readonly renewals: number }

const asTurn = { action: 'contract.turn', rights: 'action' } as const
const batch = 200

/**
 * Each night: what is over expires, or counts as renewed where the next contract is in force; prices change on their anniversaries;
 * a deal is made of each renewal that draws near, once. To be called again at will: what was done is found no more.
 */
export async function turnContracts(given: TurnGiven, context: Context, signal: AbortSignal): Promise<Turned> {
  const today = companyToday(context)
  const inTransaction = <Result>(run: (tx: Transaction) => Promise<Result>) => given.database.transaction({ workspaceId: context.workspaceId }, run)
  const again = async (round: () => Promise<number>): Promise<number> => {
    let done = 0
    for (let last = batch; last === batch && !signal.aborted;) {
      last = await round()
      done += last
    }
    return done
  }
  const over = await again(() => inTransaction((tx) => expire(given, tx, context, today)))
  const repriced = await inTransaction((tx) => reprice(given, tx, context, today))
  let renewals = 0
  if (given.hasOpportunities) for (let made = true; made && !signal.aborted; renewals += made ? 1 : 0) made = await inTransaction((tx) => renewalDeal(given, tx, context, today))
  return { over, repriced, renewals }
}

async function expire({ writer }: TurnGiven, tx: Transaction, context: Context, today: string): Promise<number> {
  const rows = await tx.query<{ id: string; status: string }>(sql`
    select id, status from (
      select c.id, c.status as was, case when exists (select from contract n where n.workspace_id = c.workspace_id and n.previous_id = c.id and n.status = 'active' and n.deleted_at is null) then 'renewed' else 'expired' end as status
      from contract c where c.workspace_id = ${tx.workspaceId} and c.status in ('active', 'expired') and c.ends_on < ${today}::date and c.deleted_at is null
    ) as due where status <> was order by id limit ${batch}`)
  if (rows.length > 0) await writer.updateMany(tx, context, 'contract', rows.map(({ id, status }) => ({ id, changes: { status } })), asTurn)
  return rows.length
}

async function reprice({ writer }: TurnGiven, tx: Transaction, context: Context, today: string): Promise<number> {
  const rows = await tx.query<{ id: string; first: string; change: number; factor: number }>(sql`
    select l.id, coalesce(l.starts_on, c.starts_on)::text as first, l.price_change::float8 as change, coalesce(l.price_factor, 1)::float8 as factor
    from contract_line l join contract c on c.workspace_id = l.workspace_id and c.id = l.contract_id
    where l.workspace_id = ${tx.workspaceId} and c.status = 'active' and l.price_change <> 0 and l.interval <> 'once' and l.deleted_at is null and c.deleted_at is null order by l.id`)
  const due = rows.map(({ id, first, change, factor }) => ({ id, factor, now: Number(factorOf(yearsBetween(first, today), change).toFixed(6)) })).filter(({ factor, now }) => factor !== now)
  if (due.length > 0) await writer.updateMany(tx, context, 'contractLine', due.map(({ id, now }) => ({ id, changes: { priceFactor: now } })), asTurn)
  return due.length
}

interface Due { readonly id: string; readonly name: string; readonly number: string; readonly customer_id: string; readonly contact_id: string | null; readonly owner_id: string | null; readonly ends_on: string; readonly amount: string | null; readonly currency: string | null }

/** One deal of one contract, locked while it is made: a second night, or a second program, finds it done. */
async function renewalDeal({ writer, language }: TurnGiven, tx: Transaction, context: Context, today: string): Promise<boolean> {
  const [due] = await tx.query<Due & Record<string, unknown>>(sql`
    select id, name, number, customer_id, contact_id, owner_id, ends_on::text, total_amount::text as amount, currency from contract c
    where workspace_id = ${tx.workspaceId} and status = 'active' and renewal_days is not null and renewal_opportunity_id is null and deleted_at is null
      and ends_on >= ${today}::date and ends_on - renewal_days::integer <= ${today}::date
      and not exists (select from contract n where n.workspace_id = c.workspace_id and n.previous_id = c.id and n.deleted_at is null)
    order by ends_on, id limit 1 for update skip locked`)
  const [stage] = due === undefined ? [] : await tx.query<{ id: string }>(sql`select id from stage where workspace_id = ${tx.workspaceId} and kind = 'open' and deleted_at is null order by "order", id limit 1`)
  if (due === undefined || stage === undefined) return false
  const amount = Number(due.amount)
  const made = await writer.create(tx, context, 'opportunity', {
    name: say(contractWords.renewalOf, language, { contract: `${due.number} ${due.name}` }).slice(0, 200), customer: due.customer_id, stage: stage.id, kind: 'renewal', expectedCloseOn: due.ends_on,
    ...(due.owner_id === null ? {} : { owner: due.owner_id }), ...(due.currency !== null && amount > 0 ? { amount: { amount, currency: due.currency } } : {}),
  }, asTurn)
  await writer.update(tx, context, 'contract', due.id, { renewalOpportunity: made.id }, asTurn)
  return true
}
