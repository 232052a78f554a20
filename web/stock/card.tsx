import { queryOptions, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Json } from '../../src/lib/json.ts'
import { stockWords as words } from '../../src/model/words/ui/stock.ts'
import { act, recordKeys } from '../data/records.ts'
import { isJsonObject, type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { listIn } from '../record/looked.tsx'
import { useSpeech } from '../words/language.tsx'

const stockQuery = (row: Row) => queryOptions({
  queryKey: [...recordKeys.of('product'), 'stock.show', row.id, row.version, row['stock'] ?? null, row['stockReserved'] ?? null], queryFn: async () => (await act('product', 'stock.show', {}, row.id)).result ?? {}, retry: false,
})
const kinds = { opening: words.opening, received: words.received, adjusted: words.adjusted, delivered: words.delivered, returned: words.returned } as const
const shown = 8

/** What is on hand, for whom it is kept, and what moved last; nothing of a product that keeps no stock. */
export function StockCard({ row }: { readonly row: Row }) {
  const { say, formats } = useSpeech()
  const { data = {} } = useQuery(stockQuery(row))
  if (data['kept'] !== true) return null
  const count = (value: Json | undefined) => formats.number(Number(value ?? 0), 3)
  const movements = listIn(data['movements']).slice(0, shown)
  const held = listIn(data['reservations'])
  return (
    <section className="card" aria-label={say(words.title)}>
      <div className="section"><h2>{say(words.title)}</h2><span className="muted small">{say(words.free, { free: count(data['free']) })}</span></div>
      <p className="small">{say(words.split, { onHand: count(data['onHand']), reserved: count(data['reserved']) })}</p>
      {held.length > 0 && <p className="muted small">{say(words.heldFor)}</p>}
      {held.slice(0, shown).map((each, index) => <p key={orderKey(each['order'], index)} className="row small"><span className="spring"><OrderLink order={each['order']} /></span><span className="number">{count(each['quantity'])}</span></p>)}
      {movements.length === 0 ? <p className="muted small">{say(words.none)}</p> : movements.map((move, index) => {
        const kind = Object.entries(kinds).find(([name]) => name === move['kind'])?.[1] ?? words.adjusted
        const quantity = Number(move['quantity'] ?? 0)
        return (
          <p key={`${textOf(move['at'])} ${index}`} className="row small">
            <span className="spring clip">{say(kind)} <span className="muted">{formats.relative(textOf(move['at']))}{textOf(move['reason']) !== '' && ` · ${textOf(move['reason'])}`}</span></span>
            <span className="number">{quantity > 0 ? '+' : ''}{count(quantity)}</span>
          </p>
        )
      })}
    </section>
  )
}

const orderKey = (order: Json | undefined, index: number): string => (isJsonObject(order) ? textOf(order['id']) : String(index))

function OrderLink({ order }: { readonly order: Json | undefined }) {
  const { say } = useSpeech()
  if (!isJsonObject(order)) return <span className="muted">{say(words.others)}</span>
  return <Link to="/$objects/$id" params={{ objects: model.object('order').path, id: textOf(order['id']) }}>{textOf(order['title'])}</Link>
}
