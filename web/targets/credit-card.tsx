import { useQuery } from '@tanstack/react-query'
import { lazy, useState } from 'react'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { creditWords as words } from '../../src/model/words/ui/credit.ts'
import { useRights } from '../data/me.ts'
import { rowsQuery } from '../data/records.ts'
import { moneyOf, numberOf, relatedOf, type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Button } from '../parts/button.tsx'
import { Part } from '../parts/part.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

const CreditDialog = lazy(() => import('./credit-dialog.tsx').then((module) => ({ default: module.CreditDialog })))

/** On a deal: whose success it is, with the way to share it. Targets, leaderboard and commission follow. */
export function CreditCard({ object, row }: { readonly object: ResolvedObject; readonly row: Row }) {
  const { say, formats } = useSpeech()
  const rights = useRights()
  const labels = useLabels()
  const [open, setOpen] = useState(false)
  const action = model.actions.get('creditSplit.share')
  const { data } = useQuery({ ...rowsQuery('creditSplit', { filter: { field: 'target', is: 'equals', value: { object: object.name, id: row.id } }, sort: [{ field: 'createdAt' }], fields: ['owner', 'role', 'kind', 'share', 'origin'], limit: 20 }), enabled: action !== undefined && rights.mayRead('creditSplit'), retry: false })
  if (action === undefined || data === undefined) return null
  const may = rights.mayAct(action, 'creditSplit') && rights.mayUpdate(object.name) && textOf(row['deletedAt']) === ''
  const split = model.object('creditSplit')
  const amount = moneyOf(row[object.name === 'order' ? 'total' : 'amount'])
  return (
    <section className="card" aria-label={say(words.title)}>
      <div className="section"><h2>{say(words.title)}</h2>{may && <Button tone="text" className="more" onClick={() => setOpen(true)}>{say(words.split)}</Button>}</div>
      {data.rows.length === 0 && <p className="small muted">{say(words.ofOwner, { name: relatedOf(row['owner'])?.title ?? '–' })}</p>}
      <ul>{data.rows.map((each) => {
        const share = numberOf(each['share']) ?? 0
        const name = relatedOf(each['owner'])?.title ?? ''
        return (
          <li key={each.id} className="row credit-line">
            <Avatar name={name} />
            <div className="credit-who"><span className="clip">{name}</span><span className="small muted clip">{[labels.choice(split, 'role', textOf(each['role'])), each['kind'] === 'overlay' ? say(words.overlay) : '', each['origin'] === 'kept' ? say(words.kept) : ''].filter((part) => part !== '').join(' · ')}</span></div>
            <span className="credit-share"><b>{formats.percent(share)}</b>{amount !== undefined && <span className="small muted num">{formats.money(Math.round(amount.amount * share), amount.currency)}</span>}</span>
          </li>
        )
      })}</ul>
      {open && <Part onMissing={() => setOpen(false)}><CreditDialog object={object} row={row} shares={data.rows} onClose={() => setOpen(false)} /></Part>}
    </section>
  )
}
