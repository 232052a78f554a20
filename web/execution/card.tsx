import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { executionWords as words } from '../../src/model/words/ui/execution.ts'
import { toldQuery } from '../data/records.ts'
import { isJsonObject, type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Chip } from '../parts/chip.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { listIn } from '../record/looked.tsx'
import { useSpeech } from '../words/language.tsx'
import '../records/lines/lines.css'
import './execution.css'

const quantities = ['ordered', 'reserved', 'shipped', 'signed', 'returned'] as const
const amounts = ['amount', 'invoiced', 'paid'] as const
const kinds = { signed: words.signedContract, ends: words.ends, ordered: words.confirmed, deliverBy: words.deliverBy, toShip: words.toShip, shipped: words.sent, received: words.received, cameBack: words.cameBack, exception: words.exception, invoiced: words.issued, toInvoice: words.toInvoice, toPay: words.toPay, paid: words.arrived } as const

/** What became of an order or a contract: line by line and in sum, with each document by its day, what is due next and what is late. */
export function ExecutionCard({ object, row }: { readonly object: ResolvedObject; readonly row: Row }) {
  const { say } = useSpeech()
  const told = useQuery({ ...toldQuery(object.name, `${object.name}.trace`, row), staleTime: 0 })
  if (told.isError) return <section className="lines-card"><Failure error={told.error} retry={() => void told.refetch()} /></section>
  const { data } = told
  const steps = listIn(data?.['steps'])
  const lines = listIn(data?.['lines'])
  if (data !== undefined && lines.length === 0 && steps.length === 0) return null
  return (
    <section className="lines-card execution" aria-label={say(words.title)}>
      <div className="section"><h2>{say(words.title)}</h2>{data !== undefined && <Stand told={data} />}</div>
      {data === undefined ? <Skeleton lines={4} /> : <><Lines told={data} lines={lines} agreed={object.name === 'contract'} /><Conversions told={data} /><Steps steps={steps} currency={textOf(data['currency'])} /></>}
    </section>
  )
}

function Stand({ told }: { readonly told: JsonObject }) {
  const { say, formats } = useSpeech()
  const late = Number(told['late'] ?? 0)
  const next = isJsonObject(told['next']) ? told['next'] : undefined
  const kind = Object.entries(kinds).find(([name]) => name === next?.['kind'])?.[1]
  return (
    <span className="row small execution-stand">
      {late > 0 && <Chip tone="bad" status>{say(words.late, { count: formats.number(late, 0) })}</Chip>}
      {next !== undefined && kind !== undefined && <span className="muted">{say(words.next, { what: say(kind), when: formats.date(textOf(next['on'])) })}</span>}
    </span>
  )
}

function Lines({ told, lines, agreed }: { readonly told: JsonObject; readonly lines: readonly JsonObject[]; readonly agreed: boolean }) {
  const { say, formats } = useSpeech()
  const currency = textOf(told['currency'])
  const sum = isJsonObject(told['sum']) ? told['sum'] : {}
  const shown = [...(agreed ? ['quantity' as const] : []), ...quantities.filter((name) => name === 'ordered' || name === 'shipped' || name === 'signed' || Number(sum[name] ?? 0) !== 0)]
  const money = amounts.filter((name) => sum[name] !== null && sum[name] !== undefined)
  // Freight has no quantity; of goods nothing is told as nothing.
  const count = (value: Json | undefined, goods = true) => (goods ? formats.number(Number(value ?? 0), 3) : '')
  const price = (value: Json | undefined) => (typeof value === 'number' ? formats.money(value, currency) : '')
  if (lines.length === 0) return null
  return (
    <div className="lines-frame">
      <table className="lines">
        <thead><tr><th scope="col">{say(words.line)}</th>{shown.map((name) => <th key={name} scope="col" className="number">{say(words[name])}</th>)}{money.map((name) => <th key={name} scope="col" className="number">{say(words[name])}</th>)}</tr></thead>
        <tbody>{lines.map((line, index) => (
          <tr key={textOf(line['id']) || `more ${String(index)}`}>
            <td data-label="">{textOf(line['name']) || say(words.freight)}{textOf(line['unit']) !== '' && <span className="muted small"> {textOf(line['unit'])}</span>}</td>
            {shown.map((name) => <td key={name} className="number" data-label={say(words[name])}>{count(line[name], textOf(line['name']) !== '')}</td>)}
            {money.map((name) => <td key={name} className="number" data-label={say(words[name])}>{price(line[name])}</td>)}
          </tr>
        ))}</tbody>
        <tfoot><tr>
          <th scope="row">{say(words.sum)}</th>
          {shown.map((name) => <td key={name} className="number" data-label={say(words[name])}>{count(sum[name])}</td>)}
          {money.map((name) => <td key={name} className="number" data-label={say(words[name])}>{price(sum[name])}</td>)}
        </tr></tfoot>
      </table>
    </div>
  )
}

/** Orders in another currency: at which rate of which day they are counted, or that they are not. */
function Conversions({ told }: { readonly told: JsonObject }) {
  const { say, formats } = useSpeech()
  const to = textOf(told['currency'])
  return listIn(told['conversions']).map((each) => {
    const { number, from, on } = { number: textOf(each['number']), from: textOf(each['from']), on: formats.date(textOf(each['on'])) }
    return <p key={number} className="muted small execution-rate">{typeof each['rate'] === 'number' ? say(words.converted, { number, from, to, on, rate: formats.number(each['rate'], 6) }) : say(words.unconverted, { number, from, to })}</p>
  })
}

function Steps({ steps, currency }: { readonly steps: readonly JsonObject[]; readonly currency: string }) {
  const { say, formats } = useSpeech()
  return (
    <ol className="execution-steps">{steps.map((step) => {
      const kind = Object.entries(kinds).find(([name]) => name === step['kind'])?.[1]
      const [object, id, state, amount] = [textOf(step['object']), textOf(step['id']), textOf(step['state']), step['amount']]
      return (
        <li key={`${object} ${id} ${textOf(step['kind'])}`} className={`row small execution-${state}`}>
          <span className="execution-day">{formats.date(textOf(step['on']))}</span>
          <span className="spring clip">{kind === undefined ? '' : say(kind)} {model.objects.has(object) ? <Link to="/$objects/$id" params={{ objects: model.object(object).path, id }}>{textOf(step['title'])}</Link> : textOf(step['title'])}</span>
          {state === 'late' && <Chip tone="bad" status>{say(words.isLate)}</Chip>}
          {state === 'due' && <Chip tone="info" status>{say(words.isDue)}</Chip>}
          {typeof amount === 'number' && <span className="number">{formats.money(amount, textOf(step['currency']) || currency)}</span>}
        </li>
      )
    })}</ol>
  )
}
