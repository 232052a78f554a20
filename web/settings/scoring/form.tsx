import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Json, JsonObject } from '../../../src/lib/json.ts'
import { isScored } from '../../../src/model/define/object.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import type { Filter } from '../../../src/model/filter/filter.ts'
import { assignmentWords as words } from '../../../src/model/words/ui/assignment.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { useMe } from '../../data/me.ts'
import { messagesByField } from '../../data/problem.ts'
import { act, createRecord, refresh, updateRecord } from '../../data/records.ts'
import { isJsonObject, type Row, textOf, writable } from '../../data/values.ts'
import { GroupEditor } from '../../filter/editor.tsx'
import { withoutEmpty } from '../../filter/whole.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Labelled, Select } from '../../parts/inputs.tsx'
import { Failure } from '../../parts/states.tsx'
import { FieldsForm, initialValues } from '../../records/form.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { filterIn } from '../rules/data.ts'

const plain = ['name', 'points', 'order', 'active', 'decayDays'] as const

/** Makes or changes a scoring rule, with what it would do to the scores. */
export function ScoringForm({ row, onClose }: { readonly row?: Row; readonly onClose: () => void }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const me = useMe()
  const client = useQueryClient()
  const declared = model.object('scoringRule')
  const [values, setValues] = useState<JsonObject>(() => ({ ...initialValues(declared, [...plain, 'object', 'decayFrom'], { me, today: formats.today() }), ...row }))
  const [filter, setFilter] = useState<Filter | undefined>(filterIn(row?.['filter']))
  const set = (name: string, value: Json) => setValues((before) => ({ ...before, [name]: value }))
  const name = textOf(values['object'])
  const object = model.objects.get(name)
  const held = (): JsonObject | null => { const whole = filter === undefined ? undefined : withoutEmpty(filter); return whole === undefined ? null : JSON.parse(JSON.stringify(whole)) as JsonObject }
  const save = useMutation({
    mutationFn: async () => {
      const body: JsonObject = { ...Object.fromEntries(plain.filter((each) => each in values).map((each) => [each, writable(values[each])])), decayFrom: values['decayDays'] === null || textOf(values['decayFrom']) === '' ? null : textOf(values['decayFrom']), filter: held() }
      if (row === undefined) await createRecord('scoringRule', { ...body, object: name })
      else await updateRecord('scoringRule', row.id, row.version, body)
      await refresh(client, 'scoringRule')
    },
    onSuccess: onClose,
  })
  const preview = useMutation({ mutationFn: async () => (await act('scoringRule', 'scoringRule.preview', { object: name, points: Number(values['points'] ?? 0), filter: held(), ...(row === undefined ? {} : { rule: row.id }) })).result ?? {} })
  const problems = messagesByField(save.error)
  const submit = (event: FormEvent) => { event.preventDefault(); save.mutate() }
  return (
    <Dialog title={row === undefined ? say(words.add) : textOf(row['name'])} wide onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button busy={preview.isPending} onClick={() => preview.mutate()}>{say(words.preview)}</Button><Button tone="primary" type="submit" form="scoring-form" busy={save.isPending}>{say(startWords.save)}</Button></>}>
      <form id="scoring-form" className="stack" noValidate onSubmit={submit}>
        {row === undefined && <Labelled label={labels.field(declared, 'object')} required problem={problems['object']}>{(props) => <Select {...props} value={name} options={[...model.objects.values()].filter(isScored).map((each) => ({ value: each.name, label: labels.many(each) }))} onChange={(event) => set('object', event.target.value)} />}</Labelled>}
        <FieldsForm object={declared} names={[...plain]} values={values} problems={problems} onChange={set} />
        {object !== undefined && typeof values['decayDays'] === 'number' && <Labelled label={labels.field(declared, 'decayFrom')} problem={problems['decayFrom']}>{(props) => <Select {...props} empty="–" value={textOf(values['decayFrom'])} options={datesOf(object).map((each) => ({ value: each, label: labels.field(object, each) }))} onChange={(event) => set('decayFrom', event.target.value)} />}</Labelled>}
        {object !== undefined && (
          <fieldset className="form-section"><legend>{say(words.which)}</legend>
            <p className="muted small">{say(words.whichAbout)}</p>
            <GroupEditor object={object} filter={filter} onChange={setFilter} />
          </fieldset>
        )}
        {preview.isError && <Failure error={preview.error} />}
        {preview.isSuccess && <Spread found={preview.data} />}
        {save.isError && Object.keys(problems).every((each) => !(plain as readonly string[]).includes(each) && each !== 'object' && each !== 'decayFrom') && <Failure error={save.error} />}
      </form>
    </Dialog>
  )
}

function datesOf(object: ResolvedObject): readonly string[] {
  return Object.entries(object.allFields).filter(([name, field]) => name !== 'deletedAt' && (field.type === 'date' || field.type === 'datetime' || (field.type === 'rollup' && field.scope === 'all' && field.function !== 'count' && field.function !== 'sum'))).map(([name]) => name)
}

/** How the scores lie now, and how they would with the rule: ten bars each, and the bands in numbers. */
function Spread({ found }: { readonly found: JsonObject }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const lead = model.object('lead')
  const sides = [['before', say(words.now)], ['after', say(words.withRule)]] as const
  const tensOf = (side: string): readonly number[] => { const given = isJsonObject(found[side]) ? found[side]['tens'] : undefined; return Array.isArray(given) ? given.map(Number) : [] }
  const most = Math.max(1, ...sides.flatMap(([side]) => tensOf(side)))
  return (
    <div className="stack" aria-live="polite">
      <b>{say(words.finds, { count: formats.number(Number(found['count'] ?? 0), 0), of: formats.number(Number(found['of'] ?? 0), 0) })}</b>
      <div className="score-spread">
        {sides.map(([side, label]) => {
          const bands = isJsonObject(found[side]) && isJsonObject(found[side]['bands']) ? found[side]['bands'] : {}
          const told = Object.entries(bands).map(([band, count]) => `${labels.choice(lead, 'rating', band)} ${formats.number(Number(count), 0)}`)
          return (
            <div key={side} className="score-side">
              <div className="small"><b>{label}</b><span className="muted"> · {formats.list(told)}</span></div>
              <div className="score-bars" role="img" aria-label={`${label}: ${formats.list(told)}`}>{tensOf(side).map((count, index) => <span key={`${side} ${index * 10}`} title={`${index * 10}–${index === 9 ? 100 : index * 10 + 9}: ${formats.number(count, 0)}`} style={{ blockSize: `${Math.round(count / most * 100)}%` }} />)}</div>
              <div className="row small muted"><span>0</span><span className="spring" /><span>100</span></div>
            </div>
          )
        })}
      </div>
    </div>
  )
}
