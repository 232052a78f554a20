import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { offlineWords } from '../../src/model/words/ui/offline.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { ApiProblem } from '../data/problem.ts'
import { isRow } from '../data/save.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { freeOf, TwoSides } from '../records/conflict-dialog.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { Brought } from './brought.tsx'
import { drop, sendAgain } from './deciding.ts'
import { type Entry, idOf } from './entry.ts'
import { FixDialog } from './fix-dialog.tsx'

/** One write that waits: what it is, where it stands, and what its author can do about it. */
export function EntryLine({ entry, behind }: { readonly entry: Entry; /** Something before it has to be decided first. */ readonly behind: boolean }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const [open, setOpen] = useState<'fix' | 'drop' | 'compare'>()
  const object = model.objects.get(entry.object)
  if (object === undefined) return null
  const word = entry.state === 'refused' ? offlineWords.stateRefused : entry.state === 'conflict' ? offlineWords.stateConflict : behind ? offlineWords.stateBehind : offlineWords.stateWaiting
  return (
    <li className="offline-entry">
      <div className="row">
        <Link to="/$objects/$id" params={{ objects: object.path, id: idOf(entry) }} className="strong clip">{entry.title === '' ? labels.one(object) : entry.title}</Link>
        <span className="spring" /><Chip tone={entry.state === 'waiting' ? 'neutral' : 'bad'}>{say(word)}</Chip>
      </div>
      <div className="small muted">{[said(entry), formats.relative(entry.at)].join(' · ')}</div>
      <Brought entry={entry} />
      {entry.state === 'refused' && <p className="offline-why">{whyOf(entry)}</p>}
      {entry.state !== 'waiting' && (
        <div className="row">
          {entry.state === 'conflict' && <Button tone="primary" onClick={() => setOpen('compare')}>{say(offlineWords.compare)}</Button>}
          {entry.state === 'refused' && entry.kind !== 'remove' && entry.file === undefined && <Button tone="primary" onClick={() => setOpen('fix')}>{say(offlineWords.fix)}</Button>}
          {entry.state === 'refused' && <Button onClick={() => void sendAgain(entry)}>{say(startWords.tryAgain)}</Button>}
          <Button onClick={() => setOpen('drop')}>{say(offlineWords.drop)}</Button>
        </div>
      )}
      {open === 'compare' && <Compare entry={entry} onClose={() => setOpen(undefined)} />}
      {open === 'fix' && <FixDialog entry={entry} onClose={() => setOpen(undefined)} />}
      {open === 'drop' && (
        <Dialog title={say(offlineWords.dropTitle)} onClose={() => setOpen(undefined)} foot={<><Button onClick={() => setOpen(undefined)}>{say(startWords.cancel)}</Button><Button tone="danger" onClick={() => { setOpen(undefined); void drop(entry) }}>{say(offlineWords.drop)}</Button></>}>
          <p>{say(entry.file === undefined ? offlineWords.dropAbout : offlineWords.dropFileAbout)}</p>
        </Dialog>
      )}
    </li>
  )

  function said({ kind, action, body = {} }: Entry): string {
    const verb = action === undefined ? undefined : model.actions.get(action)
    if (verb !== undefined) return say(verb.label)
    if (kind === 'create') return say(offlineWords.kindCreate, { object: object === undefined ? '' : labels.noun(object) })
    return kind === 'remove' ? say(offlineWords.kindRemove) : say(offlineWords.kindUpdate, { fields: object === undefined ? '' : formats.list(Object.keys(body).map((name) => labels.field(object, name))) })
  }
  function whyOf({ problem = {}, status = 0 }: Entry): string {
    const why = new ApiProblem(status, problem)
    if (why.kind === 'too-long-away') return say(offlineWords.tooLongAway)
    if (why.kind === 'content-lost') return say(offlineWords.contentLost)
    const parts = why.fields.map(({ path, message }) => `${object === undefined ? path : labels.field(object, path.split('/')[1] ?? '')}: ${message}`)
    return [why.message, ...parts].filter((part) => part !== '').join(' ') || say(startWords.unexpected)
  }
}

/** Both sides of a conflict; what was written waits until its author has chosen. */
function Compare({ entry, onClose }: { readonly entry: Entry; readonly onClose: () => void }) {
  const { current } = entry
  if (current === undefined || !isRow(current)) return null
  const conflict = { object: entry.object, before: { ...current, ...entry.before }, current, changes: entry.body ?? {} }
  const free = freeOf(conflict)
  const newer = { version: current.version, before: current }
  return (
    <TwoSides
      conflict={conflict} onClose={onClose}
      onTheirs={() => { onClose(); void (Object.keys(free).length === 0 ? drop(entry) : sendAgain(entry, { ...newer, body: free })) }}
      onMine={() => { onClose(); void sendAgain(entry, newer) }}
    />
  )
}
