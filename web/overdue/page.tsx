import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Filter } from '../../src/model/filter/filter.ts'
import { doingWords as words } from '../../src/model/words/ui/doing.ts'
import { contactWords } from '../../src/model/words/ui/contacts.ts'
import { useRights } from '../data/me.ts'
import { myReturningQuery } from '../pools/data.ts'
import { countQuery, rowsQuery } from '../data/records.ts'
import { relatedOf, textOf } from '../data/values.ts'
import { CareLine, careRows, openCare } from '../home/care.tsx'
import { ContactLine } from '../home/contact-line.tsx'
import { late as contactLate, useDueContacts } from '../home/next-contacts.tsx'
import { isOpen, past, within } from '../home/reach.ts'
import { model } from '../model.ts'
import { Skeleton } from '../parts/states.tsx'
import { isPageOn } from '../shell/switched-off.ts'
import { useSpeech } from '../words/language.tsx'
import '../home/home.css'

const tasks: Filter = within('mine', isOpen, past('due'))
const contacts: Filter = within('mine', contactLate)
const care: Filter = { and: [openCare, { field: 'due', is: 'olderThan', value: { amount: 0, unit: 'day' } }] }

/** All of mine that is late, by kind, each asked of the records as any list is. */
export function OverduePage() {
  const { say } = useSpeech()
  const rights = useRights()
  return (
    <div className="page">
      <div className="row home-head"><h1>{say(words.overdue)}</h1>{isPageOn('today') && <Link to="/today" className="button small more">{say(contactWords.today)}</Link>}</div>
      <p className="muted small">{say(words.overdueAbout)}</p>
      {rights.mayRead('activity') && <Tasks />}
      {isPageOn('today') && rights.mayRead('customer') && <Contacts />}
      {rights.mayRead('careSuggestion') && <LateCare />}
      {model.object('customer').pools === true && rights.mayRead('customer') && <Returning />}
    </div>
  )
}

interface GroupProps { readonly id: string; readonly title: string; readonly count: number | undefined; readonly pending: boolean; readonly children: ReactNode }

function Group({ id, title, count, pending, children }: GroupProps) {
  const { say, formats } = useSpeech()
  return (
    <section className="card" aria-labelledby={id}>
      <div className="section"><h2 id={id}>{title}</h2>{count !== undefined && count > 0 && <span className="count">{formats.number(count, 0)}</span>}</div>
      {pending ? <Skeleton lines={3} /> : count === 0 ? <p className="muted home-none">{say(words.overdueNone)}</p> : <ul>{children}</ul>}
    </section>
  )
}

function Tasks() {
  const { say, formats } = useSpeech()
  const rows = useQuery({ ...rowsQuery('activity', { filter: tasks, sort: [{ field: 'due' }], fields: ['subject', 'due', 'target'], limit: 100 }), retry: false })
  const count = useQuery({ ...countQuery('activity', { filter: tasks }), retry: false })
  const { path } = model.object('activity')
  return (
    <Group id="overdue-tasks" title={say(words.tasks)} count={count.data?.count} pending={rows.isPending}>
      {rows.data?.rows.map((row) => (
        <li key={row.id} className="row home-task">
          <Link to="/$objects/$id" params={{ objects: path, id: row.id }} className="clip home-link">{textOf(row['subject'])}<span className="muted">{relatedOf(row['target'])?.title === undefined ? '' : ` · ${relatedOf(row['target'])?.title ?? ''}`}</span></Link>
          <span className="spring" /><span className="small bad">{formats.relative(textOf(row['due']))}</span>
        </li>
      ))}
    </Group>
  )
}

function Contacts() {
  const { say } = useSpeech()
  const { rows, sorted } = useDueContacts(contacts)
  const count = useQuery({ ...countQuery('customer', { filter: contacts }), retry: false })
  return <Group id="overdue-contacts" title={say(words.contacts)} count={count.data?.count} pending={rows.isPending}>{sorted.map((row) => <ContactLine key={row.id} row={row} />)}</Group>
}

function LateCare() {
  const { say } = useSpeech()
  const rows = useQuery(careRows(care, 100))
  return <Group id="overdue-care" title={say(words.care)} count={rows.data?.rows.length} pending={rows.isPending}>{rows.data?.rows.map((row) => <CareLine key={row.id} row={row} />)}</Group>
}

function Returning() {
  const { say, formats } = useSpeech()
  const rows = useQuery({ ...myReturningQuery('customer'), retry: false })
  const { path } = model.object('customer')
  return (
    <Group id="overdue-returning" title={say(words.returning)} count={rows.data?.length ?? 0} pending={rows.isPending}>
      {rows.data?.map(({ id, title, days, pool, rule }) => (
        <li key={id} className="row home-task"><Link to="/$objects/$id" params={{ objects: path, id }} className="clip home-link">{title ?? '–'}</Link><span className="spring" /><span className="small muted">{say(words.returningLine, { days: formats.number(days, 0), pool, rule })}</span></li>
      ))}
    </Group>
  )
}
