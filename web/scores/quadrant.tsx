import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { minorDigits } from '../../src/lib/money.ts'
import { scoreWords as words } from '../../src/model/words/ui/scores.ts'
import { rowsQuery } from '../data/records.ts'
import { useRights } from '../data/me.ts'
import { isJsonObject, moneyOf, numberOf, type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Skeleton } from '../parts/states.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { NothingYet } from './nothing-yet.tsx'
import { Movements } from './movements.tsx'
import type { Cuts, Point } from './scatter.tsx'
import { ScoreValue } from './score-value.tsx'

const Scatter = lazy(() => import('./scatter.tsx').then((module) => ({ default: module.Scatter })))
const drawn = 200
const fields = ['name', 'valueOrders', 'valueAverage', 'valueQuadrant', 'valueQuadrantBefore', 'valueOrdersBefore', 'valueAverageBefore']

/** Customers by orders and average order, with the way that each came in a year; and as a table. */
export function Quadrant() {
  const { say } = useSpeech()
  const [asTable, setAsTable] = useState(false)
  const { data } = useQuery({ ...rowsQuery('customer', { fields, filter: { field: 'valueOrders', is: 'moreThan', value: 0 }, sort: [{ field: 'valueAverage', descending: true }], limit: drawn }), retry: false })
  const points = (data?.rows ?? []).flatMap(pointOf)
  const cuts = useCuts()
  return (
    <section className="card" aria-labelledby="quadrant">
      <div className="section"><h2 id="quadrant">{say(words.quadrant)}</h2>{points.length > 0 && <Button className="more" onClick={() => setAsTable(!asTable)}>{say(asTable ? words.asChart : words.asTable)}</Button>}</div>
      <p className="muted small">{say(words.quadrantAbout)}{points.length === drawn ? ` ${say(words.shownOf, { count: drawn })}` : ''}</p>
      {data === undefined ? <Skeleton lines={8} /> : points.length === 0 ? <NothingYet model="quadrant" /> : asTable ? <PointTable points={points} /> : <Suspense fallback={<Skeleton lines={8} />}><Scatter points={points} cuts={cuts} /></Suspense>}
      <Movements />
    </section>
  )
}

/** Where the quadrants part, as the run in force says to whoever may look at runs; nothing for others. */
function useCuts(): Cuts | undefined {
  const { formats } = useSpeech()
  const readable = useRights().mayRead('modelRun')
  const { data } = useQuery({ ...rowsQuery('modelRun', { fields: ['parameters'], filter: { and: [{ field: 'model', is: 'equals', value: 'quadrant' }, { field: 'status', is: 'equals', value: 'inForce' }] }, limit: 1 }), enabled: readable, retry: false })
  const parameters = data?.rows[0]?.['parameters']
  if (!isJsonObject(parameters)) return undefined
  const [value, orders] = [numberOf(parameters['valueCut']), numberOf(parameters['frequencyCut'])]
  return value === undefined || orders === undefined ? undefined : { average: value * 10 ** minorDigits(formats.currency), orders }
}

function pointOf(row: Row): Point[] {
  const [orders, average] = [numberOf(row['valueOrders']), moneyOf(row['valueAverage'])?.amount]
  if (orders === undefined || average === undefined || average <= 0) return []
  const [ordersBefore, averageBefore] = [numberOf(row['valueOrdersBefore']), moneyOf(row['valueAverageBefore'])?.amount]
  const [quadrant, before] = [textOf(row['valueQuadrant']), textOf(row['valueQuadrantBefore'])]
  return [{ id: row.id, name: textOf(row['name']), orders, average, quadrant, before, ...(before !== quadrant && ordersBefore !== undefined && averageBefore !== undefined && averageBefore > 0 ? { from: { orders: ordersBefore, average: averageBefore } } : {}) }]
}

function PointTable({ points }: { readonly points: readonly Point[] }) {
  const { formats } = useSpeech()
  const labels = useLabels()
  const customer = model.object('customer')
  return (
    <div className="insight-scroll"><table className="plain">
      <thead><tr><th scope="col">{labels.one(customer)}</th>{['valueOrders', 'valueAverage'].map((name) => <th key={name} scope="col" className="number">{labels.field(customer, name)}</th>)}{['valueQuadrant', 'valueQuadrantBefore'].map((name) => <th key={name} scope="col">{labels.field(customer, name)}</th>)}</tr></thead>
      <tbody>{points.map(({ id, name, orders, average, quadrant, before }) => <tr key={id}><td><Link to="/$objects/$id" params={{ objects: 'customers', id }} className="link">{name}</Link></td><td className="number">{formats.number(orders, 0)}</td><td className="number">{formats.money(average)}</td><td><ScoreValue score="valueQuadrant" value={quadrant} /></td><td><ScoreValue score="valueQuadrantBefore" value={before} /></td></tr>)}</tbody>
    </table></div>
  )
}
