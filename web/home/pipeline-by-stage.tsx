import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Filter } from '../../src/model/filter/filter.ts'
import { shellWords } from '../../src/model/words/ui/shell.ts'
import { aggregateQuery, rowsQuery } from '../data/records.ts'
import { numberOf, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { useSpeech } from '../words/language.tsx'
import { open } from './figures.tsx'

/** My open opportunities by stage, in the order of the pipeline; each bar opens its records. */
export function PipelineByStage() {
  const { say, formats } = useSpeech()
  const sums = useQuery({ ...aggregateQuery('opportunity', { filter: open, groupBy: { field: 'stage' }, measures: [{ function: 'sum', field: 'amount' }, { function: 'count' }] }), retry: false })
  const stages = useQuery({ ...rowsQuery('stage', { fields: ['name', 'order', 'pipeline'], sort: [{ field: 'order' }], limit: 100 }), retry: false })
  if (sums.data === undefined || stages.data === undefined || sums.data.length === 0) return null
  const lines = stages.data.rows.flatMap((stage) => {
    const sum = sums.data.find(({ group }) => group === stage.id)
    return sum === undefined ? [] : [{ id: stage.id, name: textOf(stage['name']), amount: numberOf(sum.values[0] ?? null) ?? 0, count: numberOf(sum.values[1] ?? null) ?? 0 }]
  })
  const most = Math.max(1, ...lines.map(({ amount }) => amount))
  const filterOf = (id: string): Filter => ({ and: [open, { field: 'stage', is: 'equals', value: id }] })
  return (
    <section className="card" aria-labelledby="by-stage">
      <div className="section"><h2 id="by-stage">{say(shellWords.pipelineByStage)}</h2></div>
      <ul className="bars">
        {lines.map(({ id, name, amount, count }, index) => (
          <li key={id}>
            <Link to="/$objects" params={{ objects: model.object('opportunity').path }} search={{ view: 'open', filter: filterOf(id) }} className="bar-line">
              <span className="muted clip">{name}</span>
              <span className="bar-track"><i style={{ width: `${Math.max(1, (amount / most) * 100)}%`, opacity: 0.5 + 0.5 * ((index + 1) / lines.length) }} /></span>
              <b className="number">{formats.money(amount)}</b><span className="small muted number">{formats.number(count, 0)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
