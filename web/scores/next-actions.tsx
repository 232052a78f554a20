import { useMutation, useQuery } from '@tanstack/react-query'
import { useContext, useState } from 'react'
import type { JsonObject } from '../../src/lib/json.ts'
import { factsOf, type NextActionRule, nextActionsOf, type NextValue } from '../../src/model/scores/nextActions.ts'
import { scoreWords as words } from '../../src/model/words/ui/scores.ts'
import { useRights } from '../data/me.ts'
import { problemText } from '../data/problem.ts'
import { act, createRecord, rowsQuery, useRefresh } from '../data/records.ts'
import { type Row, textOf, textsOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Part } from '../parts/part.tsx'
import { toast } from '../parts/toast.tsx'
import { type Creation, CreationForm } from '../records/creation.ts'
import { useSpeech } from '../words/language.tsx'

/** What to do next with a customer, the most worth first, each with why; one click makes it a task, a deal or a quote, or begins a playbook. */
export function NextActions({ row }: { readonly row: Row }) {
  const { say } = useSpeech()
  const facts = factsOf(row)
  const found = nextActionsOf(facts)
  return (
    <div className="next-actions">
      <h3>{say(words.nextActions)}</h3>
      {found.length === 0 ? <p className="muted small">{say(words.nothingNext)}</p> : <ul>{found.map((rule) => <Next key={rule.key} rule={rule} values={rule.values?.(facts) ?? {}} row={row} />)}</ul>}
      {model.actions.has('customer.followPlaybook') && <Playbooks row={row} />}
    </div>
  )
}

function useFilled() {
  const { formats } = useSpeech()
  const one = (value: NextValue) => (typeof value === 'number' ? formats.number(value, 0) : typeof value === 'string' ? value : 'money' in value ? formats.money(value.money) : 'share' in value ? formats.percent(value.share) : formats.date(value.day))
  return (values: Readonly<Record<string, NextValue>>) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, one(value)]))
}

function Next({ rule: { label, why, step }, values, row }: { readonly rule: NextActionRule; readonly values: Readonly<Record<string, NextValue>>; readonly row: Row }) {
  const { say } = useSpeech()
  const rights = useRights()
  const refresh = useRefresh()
  const formOf = useContext(CreationForm)
  const [making, setMaking] = useState<Creation>()
  const filled = useFilled()(values)
  const [title, reason] = [say(label, filled), say(why, filled)]
  const customer: JsonObject = { object: 'customer', id: row.id, title: textOf(row['name']) }
  const object = step === 'call' || step === 'task' ? 'activity' : step
  const task = useMutation({
    mutationFn: () => createRecord('activity', { kind: step, subject: `${title} · ${textOf(row['name'])}`.slice(0, 200), body: reason, target: { object: 'customer', id: row.id } } satisfies JsonObject),
    onSuccess: async () => { toast({ text: say(words.taskMade) }); await refresh('activity') },
    onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }),
  })
  const open = () => { if (object === 'activity') task.mutate(); else setMaking({ object, values: { customer, ...(object === 'opportunity' ? { name: title } : {}) } }) }
  const may = model.objects.has(object) && rights.mayCreate(object) && (object === 'activity' || formOf !== undefined)
  return (
    <li>
      <div className="next-what"><span className="strong">{title}</span><span className="muted small">{reason}</span></div>
      {may && <Button onClick={open} disabled={task.isPending || task.isSuccess}>{say(words.makes[step])}</Button>}
      {making !== undefined && formOf !== undefined && <Part onMissing={() => setMaking(undefined)}>{formOf(making, () => setMaking(undefined))}</Part>}
    </li>
  )
}

const audiences = [['risks', 'churnRisk'], ['quadrants', 'valueQuadrant'], ['lifecycles', 'lifecycle']] as const

/** Playbooks that are meant for customers who stand so. */
function Playbooks({ row }: { readonly row: Row }) {
  const { data } = useQuery({ ...rowsQuery('playbook', { fields: ['name', 'aim', 'risks', 'quadrants', 'lifecycles'], filter: { field: 'active', is: 'isTrue' }, sort: [{ field: 'name' }], limit: 50 }), retry: false, staleTime: 60_000 })
  const meant = (data?.rows ?? []).filter((book) => audiences.some(([name]) => textsOf(book[name]).length > 0) && audiences.every(([name, score]) => { const wanted = textsOf(book[name]); return wanted.length === 0 || wanted.includes(textOf(row[score])) }))
  return meant.length === 0 ? null : <ul>{meant.slice(0, 2).map((book) => <PlaybookLine key={book.id} book={book} row={row} />)}</ul>
}

function PlaybookLine({ book, row }: { readonly book: Row; readonly row: Row }) {
  const { say } = useSpeech()
  const rights = useRights()
  const refresh = useRefresh()
  const follow = useMutation({
    mutationFn: () => act('customer', 'customer.followPlaybook', { playbook: book.id }, row.id),
    onSuccess: async () => { toast({ text: say(words.playbookBegun) }); await refresh('activity') },
    onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }),
  })
  return (
    <li>
      <div className="next-what"><span className="strong">{textOf(book['name'])}</span><span className="muted small">{textOf(book['aim']) || say(words.playbook)}</span></div>
      {rights.mayAct(model.action('customer.followPlaybook'), 'customer') && <Button onClick={() => follow.mutate()} disabled={follow.isPending || follow.isSuccess}>{say(words.follow)}</Button>}
    </li>
  )
}
