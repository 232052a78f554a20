import { useQuery } from '@tanstack/react-query'
import { confirmWords as words } from '../../src/model/words/ui/confirming.ts'
import { toldQuery } from '../data/records.ts'
import { numberOf, type Row, textOf } from '../data/values.ts'
import { Note } from '../parts/states.tsx'
import { listIn } from '../record/looked.tsx'
import { useSpeech } from '../words/language.tsx'

/** What an order costs other than the price rules say: told before it is confirmed, with both prices. */
export function PriceDifferences({ row }: { readonly row: Row }) {
  const { say, formats } = useSpeech()
  // Asked once while the question stands: the same order, confirmed meanwhile, has nothing to compare any more.
  const told = useQuery({ ...toldQuery('order', 'order.comparePrices', row), queryKey: ['price differences', row.id, row.version], staleTime: 0, gcTime: 0 })
  const lines = listIn(told.data?.['lines'])
  if (lines.length === 0) return null
  const price = (amount: unknown, currency: string) => formats.money(typeof amount === 'number' ? amount : 0, currency)
  return (
    <Note tone="warn">
      <p>{say(words.pricesDiffer)}</p>
      <ul className="plain-list">{lines.slice(0, 10).map((line) => {
        const currency = textOf(line['currency'])
        return <li key={textOf(line['line'])} className="small">{say(line['beyond'] === true ? words.differsBeyond : words.differs, { name: textOf(line['name']), given: price(line['given'], currency), rule: price(line['rule'], currency), difference: price((numberOf(line['given']) ?? 0) - (numberOf(line['rule']) ?? 0), currency) })}</li>
      })}</ul>
      {lines.length > 10 && <p className="small">{say(words.more, { count: formats.number(lines.length - 10, 0) })}</p>}
    </Note>
  )
}
