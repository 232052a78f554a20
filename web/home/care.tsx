import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Filter } from '../../src/model/filter/filter.ts'
import { contactWords } from '../../src/model/words/ui/contacts.ts'
import { doingWords as words } from '../../src/model/words/ui/doing.ts'
import { countQuery, rowsQuery } from '../data/records.ts'
import { relatedOf, type Row, textOf } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { model } from '../model.ts'
import { IconButton } from '../parts/button.tsx'
import { Skeleton } from '../parts/states.tsx'
import { ActionDialog } from '../records/action-dialog.tsx'
import { useSpeech } from '../words/language.tsx'

/** Of mine those that stand open, the next first. */
export const openCare: Filter = { and: [{ field: 'owner', is: 'equals', value: { viewer: 'me' } }, { field: 'status', is: 'equals', value: 'open' }] }
const careFields = ['reason', 'customer', 'kind', 'channel', 'due', 'draft'] as const
export const careRows = (filter: Filter, limit: number) => ({ ...rowsQuery('careSuggestion', { filter, sort: [{ field: 'due' }], fields: [...careFields], limit }), retry: false })

/** Occasions to think of a customer, to be done or dismissed from here; nothing where there is none. */
export function Care() {
  const { say, formats } = useSpeech()
  const rows = useQuery(careRows(openCare, 5))
  const count = useQuery({ ...countQuery('careSuggestion', { filter: openCare }), retry: false })
  if (rows.data?.rows.length === 0) return null
  return (
    <section className="card" aria-labelledby="care">
      <div className="section"><h2 id="care">{say(words.care)}</h2>{count.data !== undefined && <span className="count">{formats.number(count.data.count, 0)}{count.data.exact ? '' : '+'}</span>}
        <Link to="/$objects" params={{ objects: model.object('careSuggestion').path }} search={{ view: 'mine' }} className="more link small">{say(contactWords.open)}</Link></div>
      {rows.isPending && <Skeleton lines={3} />}
      <ul>{rows.data?.rows.map((row) => <CareLine key={row.id} row={row} />)}</ul>
    </section>
  )
}

export function CareLine({ row }: { readonly row: Row }) {
  const { say, formats } = useSpeech()
  const [doing, setDoing] = useState<'careSuggestion.done' | 'careSuggestion.dismiss'>()
  const object = model.object('careSuggestion')
  const name = textOf(row['reason'])
  const customer = relatedOf(row['customer'])
  const due = textOf(row['due'])
  return (
    <li className="row home-row contact-line">
      <div className="home-who">
        <Link to="/$objects/$id" params={{ objects: object.path, id: row.id }} className="clip home-link">{name}</Link>
        <div className="small muted clip">{customer?.title ?? ''}{due !== '' && <> · <span className={due < formats.today() ? 'bad' : ''}>{formats.relativeDate(due)}</span></>}</div>
      </div>
      <span className="contact-level"><FieldValue object={object} name="channel" value={row['channel']} dense empty="" /></span>
      <IconButton icon="check" className="contact-do" label={say(words.careDone, { name })} onClick={() => setDoing('careSuggestion.done')} />
      <IconButton icon="close" className="contact-do" label={say(words.careDismiss, { name })} onClick={() => setDoing('careSuggestion.dismiss')} />
      {doing !== undefined && <ActionDialog action={model.action(doing)} object="careSuggestion" id={row.id} row={row} onClose={() => setDoing(undefined)} />}
    </li>
  )
}
