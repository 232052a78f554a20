import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { createContext } from 'react'
import type { JsonObject } from '../../../src/lib/json.ts'
import { scoreWords as words } from '../../../src/model/words/ui/scores.ts'
import { useRights } from '../../data/me.ts'
import { act, recordKeys, rowsQuery } from '../../data/records.ts'
import { relatedOf, type Row, textOf } from '../../data/values.ts'
import { fieldNamed, model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import type { DocumentOfLines } from '../../pricing/line-notes.ts'
import { jsonList, reasonText } from '../../scores/reasons.ts'
import { useSpeech } from '../../words/language.tsx'
import type { Draft } from './draft.ts'
import { productFields } from './paste/products.ts'

export interface SuggestedProduct { readonly product: Row; readonly reason: JsonObject }

/** What the customer of the document may like, for the chooser of a line while nothing is typed. */
export const LikelyProducts = createContext<readonly SuggestedProduct[]>([])

const open: ReadonlySet<string> = new Set(['', 'draft', 'open'])
const documents: ReadonlySet<string> = new Set(['quote', 'order', 'opportunity'])
/** So many stand in the chooser; the first of them beside the lines. */
const asked = 10
const none: readonly SuggestedProduct[] = []

/** What goes with the lines of a quote, an order or a deal that can still be changed, and what its customer may like: best first. */
export function useSuggested(document: DocumentOfLines | undefined, drafts: readonly Draft[]): readonly SuggestedProduct[] {
  const rights = useRights()
  const wanted = document !== undefined && documents.has(document.object) && open.has(textOf(document.row['status'])) && model.actions.has('product.suggest') && rights.mayRead('product') && rights.mayRead('order')
  const products = [...new Set(drafts.flatMap(({ values }) => relatedOf(values['product'])?.id ?? []))].sort()
  const customer = document === undefined ? undefined : relatedOf(document.row['customer'])?.id
  const input: JsonObject = { products, limit: asked, ...(customer === undefined ? {} : { customer }) }
  const told = useQuery({ queryKey: [...recordKeys.of('product'), 'product.suggest', input], queryFn: async () => (await act('product', 'product.suggest', input)).result ?? {}, enabled: wanted, retry: false, staleTime: 60_000, placeholderData: keepPreviousData })
  const list = jsonList(told.data?.['products'])
  const ids = list.map(({ product }) => textOf(product))
  const fields = wanted ? productFields.filter((name) => fieldNamed(model.object('product'), name) !== undefined) : []
  const rows = useQuery({ ...rowsQuery('product', { fields, filter: { field: 'id', is: 'in', value: ids }, limit: 20 }), enabled: ids.length > 0, retry: false })
  if (!wanted || rows.data === undefined) return none
  const byId = new Map(rows.data.rows.map((row) => [row.id, row]))
  return list.flatMap(({ product, reason }) => { const row = byId.get(textOf(product)); return row === undefined || products.includes(row.id) ? [] : [{ product: row, reason: jsonList([reason ?? null])[0] ?? {} }] })
}

/** Beside the lines: one click adds the product as any line is added. */
export function Suggestions({ found, onAdd }: { readonly found: readonly SuggestedProduct[]; readonly onAdd: (product: Row) => void }) {
  const { say, formats } = useSpeech()
  if (found.length === 0) return null
  return (
    <section className="lines-suggested" aria-label={say(words.goesWith)}>
      <span className="muted small">{say(words.goesWith)}</span>
      {found.slice(0, 4).map(({ product, reason }) => {
        const why = reasonText({ say, formats }, reason)
        return <Button key={product.id} icon="plus" title={why} onClick={() => onAdd(product)}>{textOf(product['name'])}</Button>
      })}
    </section>
  )
}
