import { decimalAmount } from '../../src/lib/money.ts'
import type { ShownLine, Step } from '../../src/model/prices/index.ts'
import { priceWords as words } from '../../src/model/words/ui/prices.ts'
import { type Speech, useSpeech } from '../words/language.tsx'
import './pricing.css'

interface ExplainedProps {
  readonly line: ShownLine
  readonly currency: string
  /** What the card is called; absent: how this price came about. */
  readonly title?: string
  /** Who gave the discount by hand. */
  readonly by?: string
}

/** How the price of a line came about: the list price, each step, the price of one piece, and what has to be said of it. */
export function PriceExplained({ line, currency, title, by }: ExplainedProps) {
  const { say } = useSpeech()
  const name = title ?? say(words.title)
  return (
    <section className="card price-explained" aria-label={name}>
      <div className="section"><h2>{name}</h2></div>
      <PriceSteps line={line} currency={currency} by={by} />
    </section>
  )
}

/** The same without the card around it. */
export function PriceSteps({ line, currency, by }: Omit<ExplainedProps, 'title' | 'by'> & { readonly by?: string | undefined }) {
  const speech = useSpeech()
  const { say, formats } = speech
  const { steps, notes, setAside, unitPrice, floorPrice } = line
  const isPriced = steps.length > 0
  return (
    <>
      {isPriced && (
        <table className="price-steps">
          <tbody>{steps.map((step, index) => (
            <tr key={step.rule?.id ?? `${step.kind} ${String(index)}`}>
              <th scope="row"><StepName step={step} by={by} currency={currency} /></th>
              <td className="muted">{step.percent === undefined ? '' : formats.percent(-step.percent)}</td>
              <td>{amountText(step.amount, currency)}</td>
            </tr>
          ))}</tbody>
          <tfoot><tr><th scope="row" colSpan={2}>{say(words.unitPrice)}</th><td>{amountText(steps.at(-1)?.price ?? unitPrice, currency)}</td></tr></tfoot>
        </table>
      )}
      {notes.length > 0 && <ul className="price-notes">{notes.map((note) => <li key={`${note.kind} ${note.message.en}`} className={note.severity === 'refusal' ? 'bad' : note.needsApproval === true ? 'warn' : 'muted'}>{note.message[formats.language]}</li>)}</ul>}
      {isPriced && floorPrice !== undefined && <p className="muted small">{say(words.floor, { amount: amountText(floorPrice, currency) })}</p>}
      {setAside.length > 0 && (
        <details className="price-aside"><summary className="small muted">{say(words.setAside, { count: setAside.length })}</summary>
          <ul>{setAside.map(({ rule, because }) => <li key={`${rule.id} ${because}`} className="small"><span className="clip">{rule.name}</span> <span className="muted">· {say(words[because])}</span></li>)}</ul>
        </details>
      )}
    </>
  )
}

function StepName({ step, by, currency }: { readonly step: Step; readonly by: string | undefined; readonly currency: string }) {
  const speech = useSpeech()
  const { converted, rule } = step
  return (
    <>
      <span>{nameOf(step, by, speech)}</span>
      {rule !== undefined && <span className="small muted price-rule">{rule.name}</span>}
      {converted !== undefined && converted.currency !== currency && <span className="small muted price-rule">{speech.say(words.converted, { amount: `${amountText(converted.amount, converted.currency)} ${converted.currency}`, rate: speech.formats.number(converted.rate, 6) })}</span>}
    </>
  )
}

function nameOf({ kind, rule, fromQuantity, period, amount }: Step, by: string | undefined, { say, formats }: Speech): string {
  if (kind === 'list' || kind === 'bundle' || kind === 'discount') return say(words[kind])
  if (kind === 'handPercent' || kind === 'handPrice') return amount > 0 ? say(by === undefined ? words.raised : words.raisedBy, { name: by ?? '' }) : by === undefined ? say(words.byHand) : say(words.byHandOf, { name: by })
  if (fromQuantity !== undefined) return say(words.tier, { quantity: formats.number(fromQuantity, 3) })
  if (period !== undefined) return say(words.bought)
  return rule === undefined ? say(words.hidden) : say(words.ofList, { list: rule.list.name })
}

/** An amount as invoices write it: all its decimals, thousands apart, no symbol. */
export function amountText(amount: number, currency: string): string {
  const [whole = '', fraction] = decimalAmount(amount, currency).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}
