import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { isShownDocument } from '../../src/model/prices/index.ts'
import { priceWords } from '../../src/model/words/ui/prices.ts'
import { quotePageWords as words } from '../../src/model/words/ui/quotePage.ts'
import { useRights } from '../data/me.ts'
import { act } from '../data/records.ts'
import { relatedOf, type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { PriceExplained } from '../pricing/explained.tsx'
import { askedDocument, askedLine } from '../pricing/question.ts'
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
  const asked = line === undefined ? undefined : askedLine(row, line)
  const input = asked === undefined ? undefined : { ...askedDocument(row), lines: [asked] }
  const { data } = useQuery({ queryKey: ['records', 'product', 'price.compute', input, row.version], queryFn: async () => (await act('product', 'price.compute', input ?? {})).result, enabled: mayAsk && input !== undefined, placeholderData: keepPreviousData, retry: false, staleTime: 10_000 })
  if (!mayAsk || line === undefined) return null
  const title = say(priceWords.titleOf, { product: textOf(line['name']) })
  if (product === undefined) return <section className="card" aria-label={title}><div className="section"><h2>{title}</h2></div><p className="muted small">{say(words.withoutProduct)}</p></section>
  const shown = isShownDocument(data) ? data.lines[0] : undefined
  if (!isShownDocument(data) || shown === undefined || shown.product !== product.id) return null
  const by = relatedOf(row['owner'])?.title ?? undefined
  return <PriceExplained line={shown} currency={data.currency} title={title} {...(by === undefined ? {} : { by })} />
}
