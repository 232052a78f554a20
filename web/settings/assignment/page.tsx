import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { isAssignable } from '../../../src/model/define/object.ts'
import { assignmentWords as words } from '../../../src/model/words/ui/assignment.ts'
import { act, recordKeys, rowsQuery } from '../../data/records.ts'
import { isJsonObject, relatedsOf, type Row, textOf } from '../../data/values.ts'
import { RecordPicker } from '../../fields/shared/record-picker.tsx'
import { FieldValue } from '../../fields/value.tsx'
import { FilterWords } from '../../filter/words.tsx'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Labelled, Select } from '../../parts/inputs.tsx'
import { Failure, Skeleton } from '../../parts/states.tsx'
import { listIn } from '../../record/looked.tsx'
import { Trace } from '../../record/why.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { RulesSection } from '../rules-section.tsx'
import { SettingsHead } from '../head.tsx'
import { filterIn } from '../rules/data.ts'
import { AssignmentForm } from './form.tsx'
import '../../records/form.css'
import '../rules/rules.css'

const fields = ['name', 'object', 'order', 'active', 'filter', 'method', 'targets', 'by', 'table', 'mostOpen', 'mostADay', 'workdays', 'hoursFrom', 'hoursUntil', 'fallback'] as const
const rules = rowsQuery('assignmentRule', { fields, sort: [{ field: 'object' }, { field: 'order' }, { field: 'name' }], limit: 200 })

/** Settings › Assignment rules: the rules in their order, a trial on a record, and what they did of late. */
export function AssignmentPage() {
  const { say } = useSpeech()
  const [opened, setOpened] = useState<{ readonly row?: Row }>()
  return (
    <>
      <SettingsHead title={say(words.title)} about={say(words.about)}><Button tone="primary" icon="plus" onClick={() => setOpened({})}>{say(words.add)}</Button></SettingsHead>
      <div className="settings-body settings-wide stack">
        <RulesSection object="assignmentRule" rules={rules} title={say(words.title)} none={say(words.none)} line={(row) => <RuleLine row={row} />} onOpen={(row) => setOpened({ row })} />
        <Trial />
        <Log />
      </div>
      {opened !== undefined && <AssignmentForm {...(opened.row === undefined ? {} : { row: opened.row })} onClose={() => setOpened(undefined)} />}
    </>
  )
}

function RuleLine({ row }: { readonly row: Row }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const object = model.objects.get(textOf(row['object']))
  const filter = filterIn(row['filter'])
  const people = relatedsOf(row['targets']).map(({ title }) => title ?? '–')
  return (
    <>
      <span className="row"><span className="strong clip">{textOf(row['name'])}</span><Chip>{object === undefined ? textOf(row['object']) : labels.many(object)}</Chip><Chip tone="info"><FieldValue object={model.object('assignmentRule')} name="method" value={row['method']} dense /></Chip><Chip tone={row['active'] === true ? 'ok' : 'neutral'} status>{say(row['active'] === true ? words.on : words.off)}</Chip></span>
      <span className="muted small">{people.length > 0 && formats.list(people)}{filter !== undefined && object !== undefined && <>{people.length > 0 && ' · '}<FilterWords object={object} filter={filter} /></>}</span>
    </>
  )
}

/** 'Who would get this?', asked of the rules as they stand; nothing is written. */
function Trial() {
  const { say } = useSpeech()
  const labels = useLabels()
  const [object, setObject] = useState('lead')
  const [record, setRecord] = useState<{ readonly id: string; readonly title: string }>()
  const run = useMutation({ mutationFn: async () => (await act('assignmentRule', 'assignmentRule.try', { object, record: record?.id ?? '' })).result ?? {} })
  const rule = run.data?.['rule']
  return (
    <section className="settings-section stack" aria-label={say(words.try)}>
      <h2>{say(words.try)}</h2>
      <p className="muted small">{say(words.tryAbout)}</p>
      <div className="settings-pair">
        <Labelled label={labels.field(model.object('assignmentRule'), 'object')}>{(props) => <Select {...props} value={object} options={[...model.objects.values()].filter(isAssignable).map((each) => ({ value: each.name, label: labels.many(each) }))} onChange={(event) => { setObject(event.target.value); setRecord(undefined); run.reset() }} />}</Labelled>
        <Labelled label={say(words.tryRecord)}>{({ id, 'aria-describedby': describedBy }) => <RecordPicker id={id} describedBy={describedBy} object={object} shown={record?.title ?? ''} onChoose={(chosen) => setRecord(chosen === undefined ? undefined : { id: chosen.id, title: chosen.title ?? '' })} />}</Labelled>
      </div>
      <div><Button busy={run.isPending} disabled={record === undefined} onClick={() => run.mutate()}>{say(model.action('assignmentRule.try').label)}</Button></div>
      {run.isError && <Failure error={run.error} />}
      {run.data !== undefined && <div aria-live="polite"><Trace open trace={{ ...run.data, rule: isJsonObject(rule) ? rule['id'] ?? null : null }} /></div>}
    </section>
  )
}

function Log() {
  const { say } = useSpeech()
  const log = useQuery({ queryKey: [...recordKeys.of('assignmentRule'), 'log'], queryFn: async () => (await act('assignmentRule', 'assignmentRule.log', {})).result ?? {} })
  const traces = listIn(log.data?.['rows'])
  return (
    <section className="settings-section stack" aria-label={say(words.log)}>
      <h2>{say(words.log)}</h2>
      {log.isPending && <Skeleton lines={2} />}
      {log.isError && <Failure error={log.error} retry={() => void log.refetch()} />}
      {log.isSuccess && traces.length === 0 && <p className="muted">{say(words.emptyLog)}</p>}
      {traces.map((trace) => <Trace key={Number(trace['id'])} trace={trace} open={false} subject={isJsonObject(trace['record']) ? textOf(trace['record']['title']) : ''} />)}
    </section>
  )
}
