import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Inverse, ResolvedObject } from '../../src/model/define/registry.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { useRights } from '../data/me.ts'
import { countQuery, relatedQuestion, rowsQuery } from '../data/records.ts'
import { isEmptyValue, type Row, textOf } from '../data/values.ts'
import { partFor } from '../fields/index.ts'
import { FieldValue } from '../fields/value.tsx'
import { fieldNamed, model } from '../model.ts'
import { Avatar } from '../parts/avatar.tsx'
import { IconButton } from '../parts/button.tsx'
import { Skeleton } from '../parts/states.tsx'
import { linesOf } from '../records/lines/lists.ts'
import { useCreate } from '../shell/creation.tsx'
import { isOwn, isPerson } from '../shell/objects.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

/** The lists that other records give this one, each with its first rows. Activities stand on the timeline, shares of credit on a card of their own. */
export function RelatedLists({ object, row }: { readonly object: ResolvedObject; readonly row: Row }) {
  const rights = useRights()
  const lists = [...object.inverses.values()].filter(({ object: other }) => rights.mayRead(other) && other !== 'activity' && other !== 'file' && other !== 'comment' && other !== 'follower' && other !== 'notification' && other !== 'creditSplit')
  const lines = linesOf(object)
  return lists.filter((inverse) => !lines.includes(inverse)).map((inverse) => <RelatedList key={inverse.name} object={object} row={row} inverse={inverse} />)
}

function RelatedList({ object, row, inverse }: { readonly object: ResolvedObject; readonly row: Row; readonly inverse: Inverse }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const create = useCreate()
  const other = model.object(inverse.object)
  const { filter } = relatedQuestion(inverse, object.name, row.id)
  const rows = useQuery({ ...rowsQuery(other.name, relatedQuestion(inverse, object.name, row.id)), retry: false })
  const count = useQuery({ ...countQuery(other.name, { filter }), retry: false })
  const found = rows.data?.rows ?? []
  const mayAdd = rights.mayCreate(other.name) && other.quick !== undefined && inverse.kind !== 'links' && object.writtenBy === undefined
  const led = other.fields[inverse.field]
  const isPart = led?.type === 'relation' && led.part === true
  // A list that is empty and can be empty for ever is only noise; what a record is made of is asked for.
  if (rows.isSuccess && found.length === 0 && (!mayAdd || other.trade === 'settings' || (!isOwn(other) && !isPart && (!['customer', 'opportunity', 'order'].includes(object.name) || !['contact', 'opportunity', 'order', 'salesRecord', 'opportunityLine', 'orderLine'].includes(other.name))))) return null
  if (rows.isError) return null
  const title = textOf(row[object.title])
  const value = inverse.kind === 'target' ? { object: object.name, id: row.id, title } : { id: row.id, title }
  return (
    <div className="card related">
      <div className="section">
        <h2>{labels.relation(object, inverse.name)}</h2>{count.data !== undefined && count.data.count > 0 && <span className="count">{formats.number(count.data.count, 0)}{count.data.exact ? '' : '+'}</span>}
        {mayAdd && <IconButton className="more" icon="plus" iconSize={14} label={say(recordWords.createTitle, { object: labels.noun(other) })} onClick={() => create({ object: other.name, values: { [inverse.field]: value } })} />}
      </div>
      {rows.isPending && <Skeleton lines={2} />}
      {rows.isSuccess && found.length === 0 && <p className="small muted">{say(recordWords.noneYet)}</p>}
      <ul>{found.map((each) => <RelatedRow key={each.id} object={other} row={each} through={inverse.field} />)}</ul>
      {count.data !== undefined && count.data.count > found.length && <Link to="/$objects" params={{ objects: other.path }} search={{ filter }} className="small link">{say(recordWords.seeAll, { count: `${formats.number(count.data.count, 0)}${count.data.exact ? '' : '+'}` })}</Link>}
    </div>
  )
}

/** What says nothing without its label. */
const unnamed: ReadonlySet<string> = new Set(['money', 'number'])

function RelatedRow({ object, row, through }: { readonly object: ResolvedObject; readonly row: Row; readonly through: string }) {
  const facts = (object.facts ?? (isOwn(object) ? Object.keys(object.fields) : object.quick) ?? []).filter((name) => name !== object.title && name !== through && !isEmptyValue(row[name]) && fieldNamed(object, name) !== undefined)
  const familyOf = (name: string) => { const field = fieldNamed(object, name); return field === undefined ? undefined : partFor(object, field).part.family }
  const amount = facts.find((name) => familyOf(name) === 'money')
  const status = [object.state?.field, ...facts].find((name) => name !== undefined && !unnamed.has(familyOf(name) ?? '') && !isEmptyValue(row[name]))
  const title = textOf(row[object.title])
  return (
    <li className="row related-row">
      {isPerson(object) && <Avatar name={title} />}
      <Link to="/$objects/$id" params={{ objects: object.path, id: row.id }} className="clip related-title">{fieldNamed(object, object.title)?.type === 'choice' ? <FieldValue object={object} name={object.title} value={row[object.title]} dense /> : title === '' ? '–' : title}</Link>
      {status !== undefined && <FieldValue object={object} name={status} value={row[status]} dense />}
      <span className="spring" />
      {amount !== undefined && <FieldValue object={object} name={amount} value={row[amount]} dense />}
    </li>
  )
}
