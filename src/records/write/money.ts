import { dateInZone } from '../../lib/calendar.ts'
import type { Json } from '../../lib/json.ts'
import { toBase } from '../../lib/money.ts'
import type { ResolvedObject } from '../../model/define/registry.ts'
import { readAmount } from '../../model/fields/money.ts'
import { sql } from '../../platform/database/index.ts'
import type { Change } from './change.ts'
import { noRate } from './problems.ts'
import { amended } from './record.ts'
import { addProblems, type Work } from './work.ts'

interface Wanted { readonly change: Change; readonly name: string; readonly amount: number; readonly currency: string; readonly date: string }

/**
 * Gives each amount that was written its amount in base currency, with the dated rate used: the latest one on or before the
 * record's own date, else the earliest there is. An amount that did not change keeps its rate.
 */
export async function fillBaseAmounts(work: Work, changes: readonly Change[]): Promise<void> {
  const foreign: Wanted[] = []
  for (const change of changes) {
    for (const name of moneyFields(change.object)) {
      const money = readAmount(change.after?.values[name] ?? null)
      if (change.after === undefined || money === undefined) continue
      const before = readAmount(change.before?.values[name] ?? null)
      if (before?.amount === money.amount && before.currency === money.currency) setValue(change, name, change.before?.values[name] ?? null)
      else if (money.currency === work.context.baseCurrency) setValue(change, name, { ...money, base: money.amount, rate: 1, rateDate: null })
      else foreign.push({ change, name, ...money, date: dateOf(work, change) })
    }
  }
  if (foreign.length > 0) await fillForeign(work, foreign)
}

async function fillForeign(work: Work, wanted: readonly Wanted[]): Promise<void> {
  const pairs = [...new Map(wanted.map(({ currency, date }) => [`${currency} ${date}`, { currency, date }])).values()]
  const { baseCurrency, workspaceId } = work.context
  const rows = work.registry.objects.has('exchangeRate') ? await work.tx.query<{ currency: string; asked: string; rate: number; date: string }>(sql`
    select w.currency, w.date as asked, x.rate, x.date
    from json_to_recordset(${JSON.stringify(pairs)}::json) as w(currency text, date date)
    cross join lateral (
      select r.rate, r.date from exchange_rate r
      where r.workspace_id = ${workspaceId} and r.deleted_at is null and r.base = ${baseCurrency} and r.quote = w.currency
      order by r.date <= w.date desc, abs(r.date - w.date), r.created_at desc limit 1) x`) : []
  const rates = new Map(rows.map((row) => [`${row.currency} ${row.asked}`, row]))
  for (const { change, name, amount, currency, date } of wanted) {
    const found = rates.get(`${currency} ${date}`)
    if (found === undefined) addProblems(work, change, [noRate(`/${name}`, currency, date)])
    else setValue(change, name, { amount, currency, base: toBase({ amount, currency }, baseCurrency, found.rate), rate: found.rate, rateDate: found.date })
  }
}

/** The date that the record itself bears, else today. */
function dateOf({ context }: Work, { object, after }: Change): string {
  const own = object.fields['date']?.type === 'date' ? after?.values['date'] : undefined
  return typeof own === 'string' ? own : dateInZone(context.now, context.actor.zone)
}

function setValue(change: Change, name: string, value: Json): void {
  if (change.after !== undefined) change.after = amended(change.after, change.before === undefined, { [name]: value })
}

const known = new WeakMap<ResolvedObject, readonly string[]>()
function moneyFields(object: ResolvedObject): readonly string[] {
  let names = known.get(object)
  if (names === undefined) known.set(object, names = Object.entries(object.fields).filter(([, field]) => field.type === 'money').map(([name]) => name))
  return names
}
