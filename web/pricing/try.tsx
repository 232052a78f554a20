import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { JsonObject } from '../../src/lib/json.ts'
import { isShownDocument, type ShownDocument } from '../../src/model/prices/index.ts'
import { priceWords as words } from '../../src/model/words/ui/prices.ts'
import { useRights } from '../data/me.ts'
import { act } from '../data/records.ts'
import { RecordPicker } from '../fields/shared/record-picker.tsx'
import { model } from '../model.ts'
import { DateInput } from '../parts/date-input.tsx'
import { Labelled, TextInput } from '../parts/inputs.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { amountText, PriceSteps } from './explained.tsx'
import './pricing.css'

interface Chosen { readonly id: string; readonly title: string | null }

/** What a product costs whom, how many, when: as the price engine answers it, step by step. Nothing is kept. */
export function TryPrice({ product, customer, version }: { /** Absent: it is chosen. */ readonly product?: Chosen; readonly customer?: Chosen; /** The price is asked for anew when it changes. */ readonly version?: number }) {
  const { say, formats } = useSpeech()
  const rights = useRights()
  const [ofProduct, setProduct] = useState(product)
  const [forCustomer, setCustomer] = useState(customer)
  const [quantity, setQuantity] = useState('1')
  const [date, setDate] = useState(formats.today())
  const [percent, setPercent] = useState('')
  if (!model.actions.has('price.compute') || !rights.mayRead('product') || !['read', 'edit'].includes(rights.field('product', 'listPrice'))) return null
  const input = questionOf({ product: ofProduct?.id, customer: forCustomer?.id, quantity, date, percent })
  return (
    <section className="card" aria-label={say(words.try)}>
      <div className="section"><h2>{say(words.try)}</h2></div>
      <p className="muted small">{say(words.tryAbout)}</p>
      <div className="price-form">
        {product === undefined && <Labelled label={say(words.product)}>{(props) => <RecordPicker {...props} object="product" shown={ofProduct?.title ?? ''} onChoose={setProduct} />}</Labelled>}
        {rights.mayRead('customer') && <Labelled label={say(words.customer)}>{(props) => <RecordPicker {...props} object="customer" shown={forCustomer?.title ?? ''} onChoose={setCustomer} />}</Labelled>}
        <div className="price-pair">
          <Labelled label={say(words.quantity)}>{(props) => <TextInput {...props} inputMode="decimal" value={quantity} onChange={(event) => setQuantity(event.target.value)} />}</Labelled>
          <Labelled label={say(words.handPercent)}>{(props) => <TextInput {...props} inputMode="decimal" value={percent} onChange={(event) => setPercent(event.target.value)} />}</Labelled>
        </div>
        <Labelled label={say(words.day)}>{({ id }) => <DateInput id={id} value={date} onChange={setDate} />}</Labelled>
      </div>
      {input === undefined ? <p className="muted small">{say(words.chooseProduct)}</p> : <Answer input={input} version={version} />}
    </section>
  )
}

/** The question to the engine; undefined while it cannot be asked. */
function questionOf({ product, customer, quantity, date, percent }: { readonly product: string | undefined; readonly customer: string | undefined; readonly quantity: string; readonly date: string; readonly percent: string }): JsonObject | undefined {
  const [count, share] = [quantity, percent].map((text) => Number(text.replaceAll(/[,，\s%]/g, '')))
  if (product === undefined || count === undefined || share === undefined || !Number.isFinite(count) || !(share >= 0 && share <= 100) || !/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined
  return { lines: [{ product, quantity: count, ...(share === 0 ? {} : { handPercent: share / 100 }) }], date, ...(customer === undefined ? {} : { customer }) }
}

function Answer({ input, version }: { readonly input: JsonObject; readonly version: number | undefined }) {
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['records', 'product', 'price.compute', input, version], queryFn: async () => priced(await act('product', 'price.compute', input)), placeholderData: keepPreviousData, retry: false, staleTime: 10_000 })
  if (error !== null) return <Failure error={error} retry={() => void refetch()} />
  const line = data?.lines[0]
  if (isPending || data === undefined || line === undefined) return <Skeleton lines={4} />
  return <><PriceSteps line={line} currency={data.currency} /><Sums document={data} /></>
}

function priced({ result }: { readonly result?: JsonObject }): ShownDocument {
  if (isShownDocument(result)) return result
  throw new Error('No price came back.')
}

function Sums({ document }: { readonly document: ShownDocument }) {
  const { say, formats } = useSpeech()
  const { currency, lines: [line] } = document
  if (line === undefined || line.steps.length === 0) return null
  const share = line.margin === undefined || line.net === 0 ? undefined : line.margin / line.net
  return (
    <dl className="price-sums">
      <div><dt>{say(words.amount)}</dt><dd>{amountText(line.amount, currency)}</dd></div>
      <div><dt>{say(words.tax, { rate: formats.percent(line.taxRate) })}</dt><dd>{amountText(document.taxTotal, currency)}</dd></div>
      <div><dt>{say(words.withTax)}</dt><dd><b>{formats.money(document.total, currency)}</b></dd></div>
      {share !== undefined && <div><dt>{say(words.margin)}</dt><dd className={share < 0 ? 'bad' : 'good'}>{amountText(line.margin ?? 0, currency)} · {formats.percent(share)}</dd></div>}
    </dl>
  )
}
