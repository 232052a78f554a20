import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { mergeWords } from '../../src/model/words/ui/merge.ts'
import { useRights } from '../data/me.ts'
import { act, recordKeys } from '../data/records.ts'
import { relatedOf, type Row, textOf } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { model } from '../model.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Button } from '../parts/button.tsx'
import { Failure } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { isPerson } from '../shell/objects.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { type Chosen, comparedFields, differs, fullest, sourceOf } from './choices.ts'
import { Moves } from './moves.tsx'

interface ComparisonProps { readonly object: ResolvedObject; readonly rows: readonly Row[]; readonly pair: string | undefined; readonly title: string }

/** The table of values, what moves along, and the two answers: merge, or not the same. */
export function Comparison({ object, rows, pair, title }: ComparisonProps) {
  const { say } = useSpeech()
  const rights = useRights()
  const navigate = useNavigate()
  const client = useQueryClient()
  const [winner, setWinner] = useState(() => fullest(object, rows) ?? rows[0]?.id ?? '')
  const [chosen, setChosen] = useState<Chosen>({})
  const [all, setAll] = useState(false)
  const losers = rows.filter(({ id }) => id !== winner).map(({ id }) => id)
  const fields = comparedFields(object, rows)
  const differing = fields.filter((name) => differs(rows, name))
  const nameOf = (row: Row | undefined) => textOf(row?.[object.title])
  const refreshed = () => client.invalidateQueries({ queryKey: ['records'] })
  const merge = useMutation({
    // What the rule would give anyway is not said; a role may see a field that it must not change.
    mutationFn: () => act(object.name, 'record.merge', { records: losers, values: Object.fromEntries(Object.entries(chosen).filter(([name, id]) => sourceOf(object, rows, winner, {}, name)?.id !== id)) }, winner),
    onSuccess: async () => {
      await refreshed()
      toast({ text: say(mergeWords.merged, { name: nameOf(rows.find(({ id }) => id === winner)) }) })
      await navigate({ to: '/$objects/$id', params: { objects: object.path, id: winner } })
    },
  })
  const dismiss = useMutation({
    mutationFn: () => act('duplicateCandidate', 'duplicateCandidate.dismiss', {}, pair),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: recordKeys.of('duplicateCandidate') })
      toast({ text: say(mergeWords.dismissed) })
      await navigate({ to: '/$objects', params: { objects: model.object('duplicateCandidate').path } })
    },
  })
  const mayMerge = rights.mayAct(model.action('record.merge'), object.name)
  return (
    <div className="page merge">
      <header className="head merge-head">
        <h1>{title}</h1><span className="spring" />
        {pair !== undefined && rights.mayAct(model.action('duplicateCandidate.dismiss'), 'duplicateCandidate') && <Button busy={dismiss.isPending} onClick={() => dismiss.mutate()}>{say(mergeWords.notTheSame)}</Button>}
        {mayMerge && <Button tone="primary" busy={merge.isPending} onClick={() => merge.mutate()}>{say(listWords.merge)}</Button>}
      </header>
      <p className="muted merge-about">{say(mergeWords.about)}</p>
      {merge.isError && <Failure error={merge.error} />}
      {dismiss.isError && <Failure error={dismiss.error} />}
      <div className="merge-grid" style={{ ['--merge-records' as string]: rows.length }}>
        <Heads object={object} rows={rows} winner={winner} onWinner={(id) => { setWinner(id); setChosen({}) }} />
        {(all ? fields : differing).map((name) => (
          <FieldRow key={name} object={object} rows={rows} name={name} differing={differing.includes(name)} source={sourceOf(object, rows, winner, chosen, name)} editable={rights.field(object.name, name) === 'edit'} onChoose={(id) => setChosen((before) => ({ ...before, [name]: id }))} />
        ))}
      </div>
      {differing.length === 0 && <p className="muted">{say(mergeWords.same)}</p>}
      {fields.length > differing.length && <Button tone="text" className="merge-all" onClick={() => setAll(!all)}>{say(all ? mergeWords.showDiffering : mergeWords.showAll)}</Button>}
      {mayMerge && <Moves object={object} winner={winner} losers={losers} />}
    </div>
  )
}

interface HeadsProps { readonly object: ResolvedObject; readonly rows: readonly Row[]; readonly winner: string; readonly onWinner: (id: string) => void }

function Heads({ object, rows, winner, onWinner }: HeadsProps) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const group = useId()
  return (
    <div className="merge-row merge-heads" role="radiogroup" aria-label={say(mergeWords.whichStays)}>
      <span className="merge-label muted small">{say(mergeWords.whichStays)}</span>
      {rows.map((row) => {
        const title = textOf(row[object.title]) || labels.one(object)
        const owner = relatedOf(row['owner'])?.title
        return (
          <div key={row.id} className={`merge-head-card ${row.id === winner ? 'chosen' : ''}`}>
            <label className="row"><input type="radio" className="radio" name={group} checked={row.id === winner} onChange={() => onWinner(row.id)} aria-label={`${say(mergeWords.stays)}: ${title}`} /><Avatar name={title} square={!isPerson(object)} /><span className="clip strong">{title}</span></label>
            <div className="row small">
              <span className="muted clip">{[owner, say(mergeWords.made, { when: formats.dateTime(textOf(row['createdAt'])) })].filter((each) => each !== undefined && each !== null).join(' · ')}</span><span className="spring" />
              <Link to="/$objects/$id" params={{ objects: object.path, id: row.id }} className="link merge-open" aria-label={`${say(listWords.open)}: ${title}`}>{say(listWords.open)}</Link>
            </div>
          </div>
        )
      })}
      <span className="merge-result-head small muted">{say(mergeWords.result)}</span>
    </div>
  )
}

interface FieldRowProps { readonly object: ResolvedObject; readonly rows: readonly Row[]; readonly name: string; readonly differing: boolean; readonly source: Row | undefined; readonly editable: boolean; readonly onChoose: (id: string) => void }

function FieldRow({ object, rows, name, differing, source, editable, onChoose }: FieldRowProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const group = useId()
  const label = labels.field(object, name)
  return (
    <div className={`merge-row ${differing ? 'differing' : ''}`} role={differing ? 'radiogroup' : 'group'} aria-label={label}>
      <span className="merge-label">{label}</span>
      {rows.map((row) => (
        <label key={row.id} className={`merge-cell ${differing && row.id === source?.id ? 'chosen' : ''}`}>
          {differing && <input type="radio" className="radio" name={group} disabled={!editable} checked={row.id === source?.id} onChange={() => onChoose(row.id)} aria-label={say(mergeWords.valueFrom, { field: label, name: textOf(row[object.title]) })} />}
          <span className="merge-value"><FieldValue object={object} name={name} value={row[name]} dense /></span>
        </label>
      ))}
      <span className="merge-result"><span className="merge-result-label small muted">{say(mergeWords.result)}: </span><FieldValue object={object} name={name} value={source?.[name]} dense /></span>
    </div>
  )
}
