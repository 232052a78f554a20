import { useMutation, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { JsonObject } from '../../../src/lib/json.ts'
import { contactPlanWords as words } from '../../../src/model/words/ui/contactPlan.ts'
import { act, recordKeys, useRefresh } from '../../data/records.ts'
import { problemText } from '../../data/problem.ts'
import { useRights } from '../../data/me.ts'
import { isJsonObject, moneyOf, numberOf, textOf } from '../../data/values.ts'
import { useModel } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Labelled, TextInput } from '../../parts/inputs.tsx'
import { Failure, Skeleton } from '../../parts/states.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { toast } from '../../parts/toast.tsx'
import { NotFound } from '../../shell/not-found.tsx'
import { useSpeech } from '../../words/language.tsx'
import { jsonList } from '../reasons.ts'
import { Workload } from './workload.tsx'
import '../../home/home.css'
import '../scores.css'

/** Whom to contact today so that the time brings most; for heads, how much each has to do. */
export function BestContactsPage() {
  const { off } = useModel()
  const rights = useRights()
  return off.modules.has('insight') || !rights.mayRead('customer') ? <NotFound /> : <Asked />
}

function Asked() {
  const { say } = useSpeech()
  const rights = useRights()
  const [minutes, setMinutes] = useState<string>()
  const [of, setOf] = useState<'me' | 'team'>('me')
  const heads = !['none', 'own'].includes(rights.on('customer').read)
  // Empty: as the server finds what today leaves.
  const asked = minutes === undefined || !(Number(minutes) > 0) ? undefined : Math.max(5, Math.min(720, Math.round(Number(minutes))))
  const { data, error, isPlaceholderData } = useQuery({
    queryKey: [...recordKeys.of('customer'), 'planContacts', asked ?? null, of], queryFn: async () => (await act('customer', 'customer.planContacts', { ...(asked === undefined ? {} : { minutes: asked }), of })).result ?? {}, retry: false, staleTime: 60_000, placeholderData: (before) => before,
  })
  return (
    <div className="page insight-page" aria-busy={isPlaceholderData}>
      <h1>{say(words.page)}</h1>
      <p className="muted small">{say(words.about)}</p>
      <div className="row plan-asked">
        {heads && <Tabs label={say(words.page)} tabs={[{ key: 'me', label: say(words.mine) }, { key: 'team', label: say(words.team) }]} chosen={of} onChoose={(key) => setOf(key === 'team' ? 'team' : 'me')} />}
        <Labelled label={say(words.minutes)}>{({ id }) => <TextInput id={id} type="number" min={5} max={720} step={15} value={minutes ?? (of === 'me' ? String(numberOf(data?.['minutes'] ?? null) ?? '') : '')} onChange={({ target }) => setMinutes(target.value)} />}</Labelled>
      </div>
      {asked === undefined && of === 'me' && data !== undefined && <Left plan={data} />}
      <section className="card">
        {error !== null ? <Failure error={error} /> : data === undefined ? <Skeleton lines={8} /> : of === 'team' ? <Workload people={jsonList(data['people'])} /> : <Contacts plan={data} />}
      </section>
    </div>
  )
}

/** What the day leaves, where nobody said how much time there is. */
function Left({ plan }: { readonly plan: JsonObject }) {
  const { say, formats } = useSpeech()
  const booked = formats.number(numberOf(plan['booked'] ?? null) ?? 0, 0)
  return <p className="muted small">{plan['off'] === true ? say(words.dayOff) : say(numberOf(plan['minutes'] ?? null) === 0 ? words.full : words.leaves, { booked })}</p>
}

function Contacts({ plan }: { readonly plan: JsonObject }) {
  const { say, formats } = useSpeech()
  const rights = useRights()
  const refresh = useRefresh()
  const [done, setDone] = useState<ReadonlySet<string>>(new Set())
  const contacts = jsonList(plan['contacts'])
  const tasks = useMutation({
    mutationFn: async (chosen: readonly JsonObject[]) => {
      const ids = chosen.map(({ id }) => textOf(id))
      const { result } = await act('customer', 'customer.makeContactTasks', { ids, ways: Object.fromEntries(chosen.map(({ id, way }) => [textOf(id), textOf(way)])) })
      return { ids, made: numberOf(result?.['made'] ?? null) ?? 0 }
    },
    onSuccess: async ({ ids, made }) => { setDone((before) => new Set([...before, ...ids])); toast({ text: say(words.made, { count: formats.number(made, 0) }) }); await refresh('activity') },
    onError: (error) => { toast({ text: problemText(error, say), tone: 'bad' }) },
  })
  const left = numberOf(plan['left'] ?? null) ?? 0
  if (contacts.length === 0) return <p className="muted">{left > 0 && plan['minutes'] === 0 ? say(words.left, { count: formats.number(left, 0) }) : say(words.nobody)}</p>
  const makes = rights.mayCreate('activity')
  const open = contacts.filter(({ id }) => !done.has(textOf(id)))
  return (
    <>
      <div className="row"><b>{say(words.summary, { count: formats.number(contacts.length, 0), used: formats.number(numberOf(plan['used'] ?? null) ?? 0, 0), gain: formats.shortMoney(moneyOf(plan['gain'])?.amount ?? 0) })}</b><span className="spring" />{makes && open.length > 0 && <Button tone="primary" busy={tasks.isPending} onClick={() => tasks.mutate(open)}>{say(words.tasksForAll)}</Button>}</div>
      <ol className="plan-list">{contacts.map((contact, place) => <Contact key={textOf(contact['id'])} contact={contact} place={place + 1} done={done.has(textOf(contact['id']))} onTask={makes ? () => tasks.mutate([contact]) : undefined} busy={tasks.isPending} />)}</ol>
      {left > 0 && <p className="muted small">{say(words.left, { count: formats.number(left, 0) })}</p>}
    </>
  )
}

function Contact({ contact, place, done, onTask, busy }: { readonly contact: JsonObject; readonly place: number; readonly done: boolean; readonly onTask: (() => void) | undefined; readonly busy: boolean }) {
  const { say, formats } = useSpeech()
  const name = textOf(contact['name'])
  const named = (kind: 'way' | 'cause', key: string) => { const word = words[`${kind}.${key}` as keyof typeof words]; return word === undefined ? key : say(word) }
  const churn = numberOf(contact['churn'] ?? null)
  const why = [named('cause', textOf(contact['cause'])), ...(contact['cause'] === 'churn' && churn !== undefined ? [formats.percent(churn)] : [])].join(' ')
  return (
    <li className="row plan-line">
      <span className="muted number plan-place">{formats.number(place, 0)}</span>
      <span className="plan-who"><Link to="/$objects/$id" params={{ objects: 'customers', id: textOf(contact['id']) }} className="link clip">{name}</Link><span className="muted small clip">{why}</span></span>
      <span className="plan-way">{named('way', textOf(contact['way']))} <span className="muted small">{formats.number(numberOf(contact['minutes'] ?? null) ?? 0, 0)}′</span></span>
      <b className="number plan-gain">{formats.shortMoney(isJsonObject(contact['gain']) ? moneyOf(contact['gain'])?.amount ?? 0 : 0)}</b>
      {onTask !== undefined && <Button aria-label={say(words.taskOf, { name })} disabled={done || busy} icon={done ? 'check' : 'plus'} onClick={onTask}>{say(words.task)}</Button>}
    </li>
  )
}
