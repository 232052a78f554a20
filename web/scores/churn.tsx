import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { JsonObject } from '../../src/lib/json.ts'
import { scoreWords as words } from '../../src/model/words/ui/scores.ts'
import { act, createRecord, recordKeys, rowsQuery, useRefresh } from '../data/records.ts'
import { problemText } from '../data/problem.ts'
import { isJsonObject, moneyOf, numberOf, type Row, textOf } from '../data/values.ts'
import { useRights } from '../data/me.ts'
import { Button } from '../parts/button.tsx'
import { Skeleton } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'
import { NothingYet } from './nothing-yet.tsx'
import { jsonList, reasonText } from './reasons.ts'

const shown = 12
const advice = { high: words.callHigh, medium: words.offerMedium, low: words.keepLow } as const

/** Who may leave, most likely first, each with why, what might help, and a task by one click. */
export function ChurnList() {
  const { say } = useSpeech()
  const { data } = useQuery({ ...rowsQuery('customer', { fields: ['name', 'churnRisk', 'churnProbability', 'lifetimeValue', 'owner'], filter: { field: 'churnRisk', is: 'in', value: ['high', 'medium'] }, sort: [{ field: 'churnProbability', descending: true }], limit: shown }), retry: false })
  const ids = (data?.rows ?? []).map(({ id }) => id)
  const { data: why = {}, isFetching } = useQuery({ queryKey: [...recordKeys.of('customer'), 'reasons', ids], queryFn: async () => (await act('customer', 'customer.readReasons', { ids, score: 'churnProbability' })).result ?? {}, enabled: ids.length > 0, retry: false, staleTime: 60_000 })
  const reasons = isJsonObject(why['reasons']) ? why['reasons'] : {}
  return (
    <section className="card" aria-labelledby="churn">
      <div className="section"><h2 id="churn">{say(words.churn)}</h2></div>
      <p className="muted small">{say(words.churnAbout)}</p>
      {data === undefined ? <Skeleton lines={8} /> : data.rows.length === 0 ? <NothingYet model="churn" ran={words.nobodyLeaves} /> : <ul className="churn-list">{data.rows.map((row) => <Leaving key={row.id} row={row} told={jsonList(reasons[row.id])} waiting={isFetching} />)}</ul>}
    </section>
  )
}

function Leaving({ row, told, waiting }: { readonly row: Row; readonly told: readonly JsonObject[]; /** The reasons are not known yet: a task that is made now would go without them. */ readonly waiting: boolean }) {
  const { say, formats } = useSpeech()
  const rights = useRights()
  const refresh = useRefresh()
  const reasons = told.flatMap((reason) => reasonText({ say, formats }, reason) ?? [])
  const suggested = say(advice[textOf(row['churnRisk']) as keyof typeof advice] ?? words.keepLow)
  const task = useMutation({
    mutationFn: () => createRecord('activity', { kind: 'task', subject: `${suggested} · ${textOf(row['name'])}`.slice(0, 200), body: [say(words.churnTask), ...reasons].join('\n'), target: { object: 'customer', id: row.id } } satisfies JsonObject),
    onSuccess: async () => { toast({ text: say(words.taskMade) }); await refresh('activity') },
    onError: (error) => { toast({ text: problemText(error, say), tone: 'bad' }) },
  })
  const value = moneyOf(row['lifetimeValue'])?.amount
  return (
    <li>
      <div className="row"><Link to="/$objects/$id" params={{ objects: 'customers', id: row.id }} className="link clip">{textOf(row['name'])}</Link><span className="spring" />{value !== undefined && <span className="muted small churn-value">{formats.shortMoney(value)}</span>}<b className="bad">{formats.percent(numberOf(row['churnProbability']) ?? 0)}</b></div>
      {reasons.length > 0 && <p className="muted small">{reasons.join(' · ')}</p>}
      <div className="row"><span className="small clip"><span className="muted">{say(words.suggested)}:</span> {suggested}</span><span className="spring" />{rights.mayCreate('activity') && <Button onClick={() => task.mutate()} disabled={waiting || task.isPending || task.isSuccess}>{say(words.makeTask)}</Button>}</div>
    </li>
  )
}
