import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { assignmentWords as words } from '../../../src/model/words/ui/assignment.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { problemText } from '../../data/problem.ts'
import { act, createRecord, refresh, rowsQuery, updateRecord } from '../../data/records.ts'
import { type Row, textOf } from '../../data/values.ts'
import { FilterWords } from '../../filter/words.tsx'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Labelled, TextInput } from '../../parts/inputs.tsx'
import { toast } from '../../parts/toast.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { RulesSection } from '../rules-section.tsx'
import { SettingsHead } from '../head.tsx'
import { filterIn } from '../rules/data.ts'
import { ScoringForm } from './form.tsx'
import '../../record/why.css'
import '../../records/form.css'
import '../rules/rules.css'

const rules = rowsQuery('scoringRule', { fields: ['name', 'object', 'filter', 'points', 'decayDays', 'decayFrom', 'order', 'active'], sort: [{ field: 'object' }, { field: 'order' }, { field: 'name' }], limit: 200 })

/** Settings › Scoring: what gives points, from where on a record is hot or warm, and counting everything anew. */
export function ScoringPage() {
  const { say } = useSpeech()
  const [opened, setOpened] = useState<{ readonly row?: Row }>()
  const again = useMutation({ mutationFn: () => act('scoringRule', 'scoringRule.run', { object: 'lead' }), onSuccess: () => toast({ text: say(words.queued) }), onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }) })
  return (
    <>
      <SettingsHead title={say(words.scoring)} about={say(words.scoringAbout)}><Button busy={again.isPending} onClick={() => again.mutate()}>{say(words.again)}</Button><Button tone="primary" icon="plus" onClick={() => setOpened({})}>{say(words.add)}</Button></SettingsHead>
      <div className="settings-body settings-wide stack">
        <RulesSection object="scoringRule" rules={rules} title={say(words.scoring)} none={say(words.noScoring)} line={(row) => <RuleLine row={row} />} onOpen={(row) => setOpened({ row })} />
        <Bands />
      </div>
      {opened !== undefined && <ScoringForm {...(opened.row === undefined ? {} : { row: opened.row })} onClose={() => setOpened(undefined)} />}
    </>
  )
}

function RuleLine({ row }: { readonly row: Row }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const object = model.objects.get(textOf(row['object']))
  const filter = filterIn(row['filter'])
  const points = Number(row['points'])
  const days = row['decayDays']
  return (
    <>
      <span className="row"><span className="strong clip">{textOf(row['name'])}</span><Chip tone={points < 0 ? 'bad' : 'ok'}>{say(words.points, { points: `${points > 0 ? '+' : ''}${formats.number(points, 0)}` })}</Chip>{object !== undefined && <Chip>{labels.many(object)}</Chip>}{row['active'] !== true && <Chip tone="neutral" status>{say(words.off)}</Chip>}</span>
      <span className="muted small">{filter !== undefined && object !== undefined && <FilterWords object={object} filter={filter} />}{typeof days === 'number' && `${filter === undefined ? '' : ' · '}${say(words.fades, { days: formats.number(days, 0) })}`}</span>
    </>
  )
}

/** From how many points on a lead is hot or warm. */
function Bands() {
  const { say, formats } = useSpeech()
  const client = useQueryClient()
  const rows = useQuery(rowsQuery('scoreBand', { filter: { field: 'object', is: 'equals', value: 'lead' }, fields: ['rating', 'from'], limit: 20 }))
  const [typed, setTyped] = useState<{ readonly hot?: string; readonly warm?: string }>({})
  const rowOf = (rating: string): Row | undefined => rows.data?.rows.filter((row) => row['rating'] === rating).at(-1)
  const from = (rating: 'hot' | 'warm') => typed[rating] ?? String(Number(rowOf(rating)?.['from'] ?? (rating === 'hot' ? 70 : 40)))
  const save = useMutation({
    mutationFn: async () => {
      for (const rating of ['hot', 'warm'] as const) {
        const row = rowOf(rating)
        if (typed[rating] === undefined) continue
        if (row === undefined) await createRecord('scoreBand', { object: 'lead', rating, from: Number(typed[rating]) })
        else await updateRecord('scoreBand', row.id, row.version, { from: Number(typed[rating]) })
      }
      await refresh(client, 'scoreBand')
    },
    onSuccess: () => setTyped({}),
    onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }),
  })
  const change = (rating: 'hot' | 'warm', value: string) => setTyped((before) => ({ ...before, [rating]: value.replace(/\D/g, '').slice(0, 3) }))
  return (
    <section className="settings-section stack" aria-label={say(words.bands)}>
      <h2>{say(words.bands)}</h2>
      <p className="muted small">{say(words.bandsAbout, { hot: formats.number(Number(from('hot')), 0), warm: formats.number(Number(from('warm')), 0) })}</p>
      <div className="settings-pair">
        <Labelled label={say(words.hotFrom)}>{(props) => <TextInput {...props} inputMode="numeric" value={from('hot')} onChange={(event) => change('hot', event.target.value)} />}</Labelled>
        <Labelled label={say(words.warmFrom)}>{(props) => <TextInput {...props} inputMode="numeric" value={from('warm')} onChange={(event) => change('warm', event.target.value)} />}</Labelled>
      </div>
      <div><Button disabled={Object.keys(typed).length === 0} busy={save.isPending} onClick={() => save.mutate()}>{say(startWords.save)}</Button></div>
    </section>
  )
}
