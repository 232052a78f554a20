import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { JsonObject } from '../../src/lib/json.ts'
import type { Card } from '../../src/model/reports/definition.ts'
import { insightWords as words } from '../../src/model/words/ui/insight.ts'
import { recordQuery, removeRecord, updateRecord, useRefresh } from '../data/records.ts'
import { type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { TextInput } from '../parts/inputs.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { EditDrawer } from '../records/edit-drawer.tsx'
import { ShareDialog } from '../records/share-dialog.tsx'
import { useSpeech } from '../words/language.tsx'
import { Editing } from './editing.tsx'

/** What may be done with a dashboard of one's own: laid out, shared, mailed, deleted. @param shown its cards with their figures. */
export function OwnDashboard({ id, shown }: { readonly id: string; readonly shown: React.ReactNode }) {
  const { data, error, isPending } = useQuery({ ...recordQuery('dashboard', id), retry: false })
  if (error !== null) return <Failure error={error} />
  return isPending ? <Skeleton lines={6} /> : <Own key={`${data.id} ${data.version}`} row={data} shown={shown} />
}

function cardsIn(row: Row): readonly Card[] {
  const cards: unknown = row['cards']
  return Array.isArray(cards) ? cards as Card[] : []
}

function Own({ row, shown }: { readonly row: Row; readonly shown: React.ReactNode }) {
  const { say } = useSpeech()
  const refresh = useRefresh()
  const navigate = useNavigate()
  const [cards, setCards] = useState<readonly Card[]>()
  const [name, setName] = useState(textOf(row['name']))
  const [open, setOpen] = useState<'share' | 'mail'>()
  const keep = useMutation({ mutationFn: () => updateRecord('dashboard', row.id, row.version, { name, cards: JSON.parse(JSON.stringify(cards ?? [])) as JsonObject[] }), onSuccess: async () => { setCards(undefined); await refresh('dashboard') } })
  const drop = useMutation({ mutationFn: () => removeRecord('dashboard', row.id, row.version), onSuccess: async () => { await refresh('dashboard'); void navigate({ to: '/dashboards', search: {} }) } })
  const editing = cards !== undefined || cardsIn(row).length === 0
  const object = model.object('dashboard')
  return (
    <>
      <div className="row insight-actions">
        {editing ? (
          <>
            <TextInput aria-label={say(words.nameIt)} value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
            <Button tone="primary" busy={keep.isPending} disabled={name.trim() === '' || cards === undefined} onClick={() => keep.mutate()}>{say(words.done)}</Button>
            {cards !== undefined && <Button onClick={() => setCards(undefined)}>{say(words.cancel)}</Button>}
          </>
        ) : <Button icon="columns" onClick={() => setCards(cardsIn(row))}>{say(words.edit)}</Button>}
        <Button onClick={() => setOpen('share')}>{say(words.share)}</Button>
        <Button onClick={() => setOpen('mail')}>{say(words.mailed)}</Button>
        <Button tone="danger" busy={drop.isPending} onClick={() => drop.mutate()}>{say(words.remove)}</Button>
      </div>
      {keep.error !== null && <Failure error={keep.error} />}
      {editing ? <Editing cards={cards ?? cardsIn(row)} onChange={setCards} /> : shown}
      {open === 'share' && <ShareDialog object={object} row={row} onClose={() => setOpen(undefined)} />}
      {open === 'mail' && <EditDrawer object={object} row={row} onClose={() => setOpen(undefined)} />}
    </>
  )
}
