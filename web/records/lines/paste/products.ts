import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import type { ResolvedObject } from '../../../../src/model/define/registry.ts'
import { rowsQuery } from '../../../data/records.ts'
import { isEmptyValue, type Row, textOf } from '../../../data/values.ts'
import { fieldNamed, model } from '../../../model.ts'
import { type Draft, withProduct } from '../draft.ts'
import type { PastedRow } from './cells.ts'

export const productFields = ['name', 'code', 'unit', 'listPrice', 'taxRate', 'cost'] as const
/** Names asked for at once; each may be a name or a code, and one name that of several products. */
const most = 80

/** Products by code and by name; a name that several have leads to none of them. */
export interface FoundProducts { readonly byCode: ReadonlyMap<string, Row>; readonly byName: ReadonlyMap<string, Row>; readonly several: ReadonlySet<string> }

export async function findProducts(client: QueryClient, words: readonly string[]): Promise<FoundProducts> {
  const all = [...new Set(words.filter((each) => each !== ''))]
  const parts = Array.from({ length: Math.ceil(all.length / most) }, (_, index) => all.slice(index * most, (index + 1) * most))
  const fields = productFields.filter((name) => fieldNamed(model.object('product'), name) !== undefined)
  const rows: Row[] = []
  for (const some of parts) rows.push(...(await client.fetchQuery(rowsQuery('product', { fields, limit: 200, filter: { or: [{ field: 'code', is: 'in', value: some }, { field: 'name', is: 'in', value: some }] } }))).rows)
  const byName = new Map<string, Row>()
  const several = new Set<string>()
  for (const row of rows) {
    const name = textOf(row['name'])
    if (byName.has(name) && byName.get(name)?.id !== row.id) several.add(name)
    byName.set(name, row)
  }
  return { byCode: new Map(rows.flatMap((row) => (textOf(row['code']) === '' ? [] : [[textOf(row['code']), row]]))), byName, several }
}

/** The product that a pasted row names: by its code, else by what stands as its name, which may be either. */
export function productOf({ byCode, byName, several }: FoundProducts, { values, code }: PastedRow): Row | undefined {
  const name = textOf(values['name'])
  return byCode.get(code) ?? byCode.get(name) ?? (several.has(name) ? undefined : byName.get(name))
}

/** Pasted rows as lines: what the product says where the row says nothing. */
export function draftsOf(line: ResolvedObject, rows: readonly PastedRow[], found: FoundProducts, { currency, empty }: { readonly currency: string; readonly empty: () => Draft }): readonly Draft[] {
  return rows.map((row) => {
    const given = Object.fromEntries(Object.entries(row.values).filter(([, value]) => !isEmptyValue(value)))
    const product = productOf(found, row)
    const start = empty()
    const taken = product === undefined ? start : withProduct(line, start, product, currency)
    const name = product === undefined ? textOf(given['name']) || row.code : textOf(product['name'])
    return { ...taken, values: { ...taken.values, ...given, name }, filled: taken.filled + 1 }
  })
}

export function useFindProducts(): (words: readonly string[]) => Promise<FoundProducts> {
  const client = useQueryClient()
  // Without a right to products, or without network, what was pasted stands as text.
  return async (words) => findProducts(client, words).catch(() => ({ byCode: new Map(), byName: new Map(), several: new Set() }))
}
