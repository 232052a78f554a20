import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { scoreWords as words } from '../../src/model/words/ui/scores.ts'
import { act, recordKeys } from '../data/records.ts'
import { moneyOf, numberOf } from '../data/values.ts'
import { NothingYet } from './nothing-yet.tsx'
import { jsonList } from './reasons.ts'
import { Failure, Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'

const ranks = [1, 2, 3, 4, 5] as const
interface Cell { readonly recency: number; readonly frequency: number; readonly customers: number; readonly amount: number | undefined }

/** Recency by frequency, a field for each pair: a table whose shades follow the counts, each leading to its customers. */
export function RfmMap() {
  const { say, formats } = useSpeech()
  const { data, error } = useQuery({ queryKey: [...recordKeys.of('customer'), 'rfmMap'], queryFn: async () => (await act('customer', 'customer.rfmMap', {})).result ?? {}, retry: false, staleTime: 60_000 })
  if (error !== null) return <section className="card"><Failure error={error} /></section>
  if (data === undefined) return <section className="card"><Skeleton lines={8} /></section>
  const cells = jsonList(data['cells']).flatMap((cell): Cell[] => ([{ recency: numberOf(cell['recency']) ?? 0, frequency: numberOf(cell['frequency']) ?? 0, customers: numberOf(cell['customers']) ?? 0, amount: moneyOf(cell['amount'])?.amount }]))
  const most = Math.max(1, ...cells.map(({ customers }) => customers))
  return (
    <section className="card" aria-labelledby="rfm-map">
      <div className="section"><h2 id="rfm-map">{say(words.map)}</h2></div>
      <p className="muted small">{say(words.mapAbout)}</p>
      {cells.length === 0 ? <NothingYet model="rfm" /> : (
        <table className="rfm-map">
          <thead><tr><th scope="col"><span className="unseen">{say(words.recency)}</span></th>{ranks.map((frequency) => <th key={frequency} scope="col" title={say(words.frequency)}>F{frequency}</th>)}</tr></thead>
          <tbody>{[...ranks].reverse().map((recency) => (
            <tr key={recency}>
              <th scope="row" title={say(words.recency)}>R{recency}</th>
              {ranks.map((frequency) => {
                const cell = cells.find((each) => each.recency === recency && each.frequency === frequency)
                const count = cell?.customers ?? 0
                const filter = { and: [{ field: 'rfmRecency', is: 'equals', value: recency } as const, { field: 'rfmFrequency', is: 'equals', value: frequency } as const] }
                const label = say(words.cell, { recency, frequency, count: formats.number(count, 0) })
                return (
                  <td key={frequency}>
                    <Link to="/$objects" params={{ objects: 'customers' }} search={{ view: 'all', filter }} className={`heat heat-${count === 0 ? 0 : Math.min(5, 1 + Math.floor((count / most) * 4.999))}`} title={label}>
                      <span className="unseen">{say(words.cellAt, { recency, frequency })} </span><b>{formats.number(count, 0)}</b>{cell?.amount !== undefined && count > 0 && <span className="small">{formats.shortMoney(cell.amount)}</span>}
                    </Link>
                  </td>
                )
              })}
            </tr>
          ))}</tbody>
        </table>
      )}
    </section>
  )
}
