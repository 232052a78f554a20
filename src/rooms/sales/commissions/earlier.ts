import { amountInBase } from '../../../model/filter/figures.ts'
import { isJsonObject, type Json } from '../../../lib/json.ts'
import type { Doing } from '../../../records/act/index.ts'
import { relatedId, textOf } from '../reading.ts'
import { earnerOf } from './partners.ts'

/** A line that stands in a statement. */
export interface Earlier {
  readonly statement: string
  readonly person: string
  readonly month: string
  readonly locked: boolean
  readonly rule: string | undefined
  readonly kind: string
  readonly key: string
  readonly name: string
  /** What of the deal was the person's then. */
  readonly mine: number
  readonly credited: number
  readonly amount: number
}

/** All lines of all statements, with whose and of which month they are. */
export async function earlierLines({ list, context }: Pick<Doing, 'list' | 'context'>): Promise<readonly Earlier[]> {
  const statements = new Map((await list('commissionStatement', { fields: ['owner', 'partner', 'month', 'status'] })).map((row) => [textOf(row, 'id') ?? '', row]))
  const rows = await list('commissionLine', { fields: ['statement', 'rule', 'sourceKey', 'name', 'credited', 'amount', 'kind', 'explanation'] })
  return rows.flatMap((row) => {
    const statement = statements.get(relatedId(row, 'statement') ?? '')
    if (statement === undefined) return []
    return [{
      statement: textOf(statement, 'id') ?? '', person: earnerOf(statement), month: textOf(statement, 'month') ?? '', locked: statement['status'] !== 'draft', rule: relatedId(row, 'rule'),
      kind: textOf(row, 'kind') ?? '', mine: mineOf(row['explanation'] ?? null), key: textOf(row, 'sourceKey') ?? '', name: textOf(row, 'name') ?? '', credited: amountInBase(row['credited'] ?? null, context.baseCurrency) ?? 0, amount: amountInBase(row['amount'] ?? null, context.baseCurrency) ?? 0,
    }]
  })
}

function mineOf(explanation: Json): number {
  const mine = isJsonObject(explanation) ? explanation['mine'] : undefined
  return typeof mine === 'number' ? mine : 0
}
