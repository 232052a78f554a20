import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { messagesByField, problemText } from '../data/problem.ts'
import { act, type DuplicateMatch, refresh } from '../data/records.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Failure, Note } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { FieldsForm } from './form.tsx'

/** The answer to 'is this customer taken?': who, why it matches, who holds it, and what may be done now. */
export function Duplicates({ matches, onOpen }: { readonly matches: readonly DuplicateMatch[]; readonly onOpen: () => void }) {
  const { say } = useSpeech()
  const [asking, setAsking] = useState<DuplicateMatch>()
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set())
  if (matches.length === 0) return null
  return (
    <Note>
      <b>{say(recordWords.duplicate)}</b>
      <ul className="lines">{matches.slice(0, 4).map((match, index) => <Match key={match.id ?? match.ask ?? index} match={match} wasAsked={asked.has(nameOf(match))} onOpen={onOpen} onAsk={() => setAsking(match)} />)}</ul>
      {asking?.ask !== undefined && <AskHolder answer={asking.ask} match={asking} onClose={() => setAsking(undefined)} onAsked={() => { setAsked((before) => new Set([...before, nameOf(asking)])); setAsking(undefined) }} />}
    </Note>
  )
}

/** The same match is told with another token when it is asked for again. */
const nameOf = ({ object, title, holder }: DuplicateMatch): string => [object, title, holder.kind, holder.name ?? ''].join('\n')

interface MatchProps { readonly match: DuplicateMatch; readonly wasAsked: boolean; readonly onOpen: () => void; readonly onAsk: () => void }

function Match({ match, wasAsked, onOpen, onAsk }: MatchProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const client = useQueryClient()
  const object = model.objects.get(match.object)
  const claim = useMutation({
    mutationFn: async () => { await act(match.object, 'record.claim', {}, match.id); await refresh(client, match.object) },
    onSuccess: () => toast({ text: say(recordWords.duplicateClaimed) }), onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }),
  })
  const restore = useMutation({
    mutationFn: async () => { await act(match.object, 'record.restore', {}, match.id); await refresh(client, match.object) },
    onSuccess: () => toast({ text: say(recordWords.duplicateRestored) }), onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }),
  })
  const may = (step: DuplicateMatch['next'][number]) => match.next.includes(step)
  const isBinned = match.holder.kind === 'bin' && !restore.isSuccess
  return (
    <li className="row">
      <span className="spring clip">{match.title}<span className="muted"> · {object === undefined ? match.object : labels.one(object)} · {match.reasons.map((reason) => (object === undefined ? reason : reasonLabel(labels, match.object, reason))).join(', ')}{match.holder.name !== undefined && ` · ${say(recordWords.heldBy, { who: match.holder.name })}`}</span></span>
      {isBinned && <Chip status>{say(may('restore') ? recordWords.duplicateBinned : recordWords.duplicateBinnedElsewhere)}</Chip>}
      {may('restore') && match.id !== undefined && <Button tone="text" className="small" busy={restore.isPending} disabled={restore.isSuccess} onClick={() => restore.mutate()}>{say(model.action('record.restore').label)}</Button>}
      {wasAsked && <Chip tone="ok" status>{say(recordWords.duplicateAsked)}</Chip>}
      {!wasAsked && match.ask !== undefined && (may('ask') || may('join')) && <Button tone="text" className="small" onClick={onAsk}>{say(recordWords.duplicateAsk)}</Button>}
      {may('claim') && match.id !== undefined && <Button tone="text" className="small" busy={claim.isPending} disabled={claim.isSuccess} onClick={() => claim.mutate()}>{say(model.action('record.claim').label)}</Button>}
      {match.id !== undefined && !isBinned && object !== undefined && <Link to="/$objects/$id" params={{ objects: object.path, id: match.id }} search={match.pool === undefined ? {} : { pool: match.pool }} className="link" onClick={onOpen}>{say(recordWords.duplicateOpen)}</Link>}
    </li>
  )
}

/** The reason is a field of what is being made: a lead's company is found as a customer's name. */
function reasonLabel(labels: ReturnType<typeof useLabels>, object: string, reason: string): string {
  const found = [object, 'lead'].map((name) => model.objects.get(name)).find((each) => each !== undefined && Object.hasOwn(each.allFields, reason))
  return found === undefined ? reason : labels.field(found, reason)
}

interface AskProps { readonly answer: string; readonly match: DuplicateMatch; readonly onClose: () => void; readonly onAsked: () => void }

/** Asks the holder to be let in, to work on it together, or to be given it. */
function AskHolder({ answer, match, onClose, onAsked }: AskProps) {
  const { say } = useSpeech()
  const declared = model.object('takenRequest')
  // Out of a pool it is given, or it stays there.
  const isPooled = match.holder.kind === 'pool'
  const [values, setValues] = useState<JsonObject>({ wish: match.id === undefined && !isPooled ? 'join' : 'handOver', message: null })
  const ask = useMutation({ mutationFn: () => act('takenRequest', 'takenRequest.ask', { answer, ...values }), onSuccess: () => { toast({ text: say(recordWords.duplicateAsked) }); onAsked() } })
  const problems = messagesByField(ask.error)
  return (
    <Dialog title={say(model.action('takenRequest.ask').label)} onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" busy={ask.isPending} onClick={() => ask.mutate()}>{say(recordWords.duplicateAsk)}</Button></>}>
      <div className="stack">
        <p>{match.title}{match.holder.name !== undefined && <span className="muted"> · {say(recordWords.heldBy, { who: match.holder.name })}</span>}</p>
        <FieldsForm object={declared} names={isPooled ? ['message'] : ['wish', 'message']} values={values} problems={problems} onChange={(name: string, value: Json) => setValues((before) => ({ ...before, [name]: value }))} />
        {ask.isError && Object.keys(problems).length === 0 && <Failure error={ask.error} />}
      </div>
    </Dialog>
  )
}
