import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { JsonObject } from '../../src/lib/json.ts'
import { isShownDocument } from '../../src/model/prices/index.ts'
import { priceWords } from '../../src/model/words/ui/prices.ts'
import { quotePageWords as words } from '../../src/model/words/ui/quotePage.ts'
import { useRights } from '../data/me.ts'
import { act } from '../data/records.ts'
import { moneyOf, numberOf, relatedOf, type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { PriceExplained } from '../pricing/explained.tsx'
import { useLinesOf } from '../records/lines/reading.ts'
import { useSpeech } from '../words/language.tsx'

/** How the price of a line of the quote came about; of the first that names a product until one is chosen. */
export function QuotePrice({ row, chosen }: { readonly row: Row; readonly chosen: string | undefined }) {
  const { say } = useSpeech()
  const rights = useRights()
  const inverse = model.object('quote').inverses.get('lines')
  const { rows } = useLinesOf(inverse, row.id)
  const line = rows.find(({ id }) => id === chosen) ?? rows.find((each) => relatedOf(each['product']) !== undefined)
  const product = relatedOf(line?.['product'])
  const mayAsk = model.actions.has('price.compute') && rights.mayRead('product') && ['read', 'edit'].includes(rights.field('product', 'listPrice'))
  const input = line === undefined || product === undefined ? undefined : questionOf(row, line, product.id)
  const { data } = useQuery({ queryKey: ['records', 'product', 'price.compute', input, row.version], queryFn: async () => (await act('product', 'price.compute', input ?? {})).result, enabled: mayAsk && input !== undefined, placeholderData: keepPreviousData, retry: false, staleTime: 10_000 })
  if (!mayAsk || line === undefined) return null
  const title = say(priceWords.titleOf, { product: textOf(line['name']) })
  if (product === undefined) return <section className="card" aria-label={title}><div className="section"><h2>{title}</h2></div><p className="muted small">{say(words.withoutProduct)}</p></section>
  const shown = isShownDocument(data) ? data.lines[0] : undefined
  if (!isShownDocument(data) || shown === undefined || shown.product !== product.id) return null
  const by = relatedOf(row['owner'])?.title ?? undefined
  return <PriceExplained line={shown} currency={data.currency} title={title} {...(by === undefined ? {} : { by })} />
}

/** What the engine is asked: the line as it stands, for whom, when and in which currency the quote is. */
function questionOf(row: Row, line: Row, product: string): JsonObject {
  const [price, discount, customer] = [moneyOf(line['unitPrice']), numberOf(line['discount']), relatedOf(row['customer'])]
  return {
    lines: [{ product, quantity: numberOf(line['quantity']) ?? 1, ...(price === undefined ? {} : { handPrice: price.amount }), ...(discount === undefined || discount === 0 ? {} : { discount }) }],
    ...(customer === undefined ? {} : { customer: customer.id }), ...(textOf(row['date']) === '' ? {} : { date: textOf(row['date']) }), ...(textOf(row['currency']) === '' ? {} : { currency: textOf(row['currency']) }), taxIncluded: row['taxIncluded'] === true,
  }
}
