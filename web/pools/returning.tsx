import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { poolWords } from '../../src/model/words/ui/pools.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { Button } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { useSpeech } from '../words/language.tsx'
import { myReturningQuery, type Returning } from './data.ts'

/** Says how many of one's own go into a pool soon, and lists them. */
export function ReturningButton({ object }: { readonly object: ResolvedObject }) {
  const { say, formats } = useSpeech()
  const [open, setOpen] = useState(false)
  const { data = [] } = useQuery({ ...myReturningQuery(object.name), retry: false })
  if (data.length === 0) return null
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say(poolWords.returning, { count: formats.number(data.length, 0) })}</Button>
      {open && (
        <Dialog title={say(poolWords.returningTitle)} onClose={() => setOpen(false)} foot={<Button onClick={() => setOpen(false)}>{say(startWords.close)}</Button>}>
          <ul className="rules-list pool-list">{data.map((each) => <Line key={each.id} object={object} returning={each} onOpen={() => setOpen(false)} />)}</ul>
        </Dialog>
      )}
    </>
  )
}

function Line({ object, returning: { id, title, days, pool, rule }, onOpen }: { readonly object: ResolvedObject; readonly returning: Returning; readonly onOpen: () => void }) {
  const { say, formats } = useSpeech()
  return (
    <li className="row">
      <Link to="/$objects/$id" params={{ objects: object.path, id }} className="link strong clip" onClick={onOpen}>{title ?? '–'}</Link>
      <span className="spring" />
      <span className="small muted clip">{rule}</span>
      <Chip tone={days <= 3 ? 'bad' : 'warn'} status>{days === 0 ? say(poolWords.returnsToday, { pool }) : say(poolWords.returnsIn, { pool, days: formats.number(days, 0) })}</Chip>
    </li>
  )
}
