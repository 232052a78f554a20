import { Link } from '@tanstack/react-router'
import { listWords } from '../../src/model/words/ui/list.ts'
import { isEmptyValue, type Row, textOf } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { partFor } from '../fields/index.ts'
import { fieldNamed } from '../model.ts'
import { InApproval } from '../approvals/badge.tsx'
import { Avatar } from '../parts/avatar.tsx'
import { Icon } from '../parts/icons.tsx'
import { isPerson } from '../shell/objects.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import type { ListState } from './state.ts'

/** On a small card status comes first, then when, then how much, then the rest. */
const ranks: Readonly<Record<string, number>> = { reference: 0, code: 0, datetime: 1, date: 1, money: 2 }
function rank(object: ResolvedObject, name: string): number {
  const field = fieldNamed(object, name)
  if (field === undefined) return 9
  if (field.type === 'choice' && field.tones === undefined) return 4
  return ranks[partFor(object, field).part.family] ?? 3
}

/** Whether nobody could tell from the value alone what it is: a mere number, a yes or no. */
function isBare(object: ResolvedObject, name: string): boolean {
  const field = fieldNamed(object, name)
  return field !== undefined && field.type !== 'rating' && ['number', 'boolean'].includes(partFor(object, field).part.family)
}

/** One record on a phone: its name, what matters, and a call by one tap. */
export function CardRow({ state: { object, columns, question: { pool } }, row, why }: { readonly state: ListState; readonly row: Row; /** Why the next best action is what it is. */ readonly why?: string | undefined }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const title = textOf(row[object.title])
  const others = columns.filter((name) => name !== object.title && !isEmptyValue(row[name]))
  const phone = Object.entries(object.fields).find(([name, field]) => field.type === 'phone' && !isEmptyValue(row[name]))
  const number = phone === undefined ? '' : textOf(row[phone[0]])
  const last = others.find((name) => fieldNamed(object, name)?.type === 'rollup' && typeof row[name] === 'string' && Number.isNaN(Date.parse(textOf(row[name]))))
  return (
    <div className="card-row">
      <div className="card-text">
        <Link to="/$objects/$id" params={{ objects: object.path, id: row.id }} search={pool === undefined ? {} : { pool }} className="row card-title">{fieldNamed(object, object.title)?.type === 'choice' ? <FieldValue object={object} name={object.title} value={row[object.title]} dense /> : <><Avatar name={title} square={!isPerson(object)} /><span className="clip strong">{title === '' ? '–' : title}</span><InApproval object={object.name} id={row.id} /></>}</Link>
        <div className="row small card-facts">{others.filter((name) => name !== last && name !== 'owner').sort((a, b) => rank(object, a) - rank(object, b)).slice(0, 4).map((name) => <span key={name} className="card-fact">{isBare(object, name) && <span className="muted">{labels.field(object, name)}</span>}<FieldValue object={object} name={name} value={row[name]} values={row} dense /></span>)}</div>
        {why !== undefined && <div className="small muted clip">{why}</div>}
        {last !== undefined && <div className="clip"><FieldValue object={object} name={last} value={row[last]} values={row} dense /></div>}
      </div>
      {number !== '' && !number.includes('*') && <a className="card-act" href={`tel:${number.replace(/[^\d+]/g, '')}`} aria-label={say(listWords.call, { name: title })}><Icon name="call" size={22} /></a>}
    </div>
  )
}
