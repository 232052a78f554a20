import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import { callingWords as words } from '../../src/model/words/ui/calling.ts'
import { useRights } from '../data/me.ts'
import { act, recordQuery, rowsQuery } from '../data/records.ts'
import { isJsonObject, textOf } from '../data/values.ts'
import { model, useModel } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Empty, Failure, Skeleton } from '../parts/states.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useSpeech } from '../words/language.tsx'
import { Progress } from './progress.tsx'
import { Workbench } from './workbench.tsx'
import './calling.css'

const one = getRouteApi('/inside/calling/$id')

/** The lists from which somebody may call now. */
export function CallingPage() {
  const { say } = useSpeech()
  const { off } = useModel()
  const rights = useRights()
  const lists = useQuery({ ...rowsQuery('callList', { filter: { field: 'status', is: 'equals', value: 'open' }, sort: [{ field: 'createdAt', descending: true }], limit: 50 }), enabled: !off.modules.has('telesales') })
  if (off.modules.has('telesales')) return <NotFound />
  const rows = lists.data?.rows ?? []
  return (
    <div className="calling-page">
      <div className="row calling-asked"><h1 className="clip">{say(words.title)}</h1><span className="spring" />
        <Link to="/calling/figures" className="button small">{say(words.figures)}</Link>
        {rights.mayCreate('callScript') && <Link to="/settings/$page" params={{ page: 'scripts' }} className="button small">{say(words.scripts)}</Link>}
      </div>
      {lists.isPending && <Skeleton lines={4} />}
      {lists.isError && <Failure error={lists.error} retry={() => void lists.refetch()} />}
      {lists.isSuccess && rows.length === 0 && <Empty title={say(words.none)} />}
      <ul className="lines">
        {rows.map((row) => (
          <li key={row.id} className="row calling-list">
            <div className="spring"><Link className="link strong clip" to="/$objects/$id" params={{ objects: model.object('callList').path, id: row.id }}>{textOf(row['name'])}</Link><Progress list={row} /></div>
            <Link to="/calling/figures" search={{ list: row.id }} className="button text">{say(words.figures)}</Link>
            <Link to="/calling/$id" params={{ id: row.id }} className="button primary">{say(words.start)}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** One person after the other, from one list. */
export function CallPage() {
  const { id } = one.useParams()
  const { off } = useModel()
  return off.modules.has('telesales') ? <NotFound /> : <Calls key={id} id={id} />
}

function Calls({ id }: { readonly id: string }) {
  const { say, formats } = useSpeech()
  const list = useQuery(recordQuery('callList', id))
  const next = useMutation({ mutationFn: () => act('callListEntry', 'callListEntry.next', { list: id }) })
  const { mutate } = next
  // Asked again after a reload, what one holds is given again.
  useEffect(() => { mutate() }, [mutate])
  const entry = textOf(next.data?.result?.['entry'])
  const left = next.data?.result?.['left']
  const at = isJsonObject(left) ? textOf(left['nextCallBackAt']) : ''
  return (
    <div className="calling-page">
      <div className="row"><h1 className="clip">{list.data === undefined ? say(words.title) : textOf(list.data['name'])}</h1><span className="spring" /><Link to="/calling" className="button small">{say(words.title)}</Link></div>
      {list.data !== undefined && <Progress list={list.data} />}
      {next.isPending && <Skeleton lines={6} />}
      {next.isError && <Failure error={next.error} retry={() => mutate()} />}
      {next.isSuccess && entry === '' && (
        <div className="stack calling-nobody">
          <Empty title={say(words.nobody)} />
          {at !== '' && <p>{say(words.nextAt, { when: formats.dateTime(at) })}</p>}
          <Button onClick={() => mutate()}>{say(words.again)}</Button>
        </div>
      )}
      {entry !== '' && list.data !== undefined && <Workbench key={entry} entry={entry} list={list.data} onNext={() => mutate()} />}
    </div>
  )
}
