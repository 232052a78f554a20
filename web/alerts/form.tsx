import { useQuery } from '@tanstack/react-query'
import { watchedPeriods } from '../../src/model/define/kpis.ts'
import { resolvePath } from '../../src/model/filter/path.ts'
import { isDated } from '../../src/model/metrics/kpi.ts'
import { metricOf } from '../../src/model/metrics/library.ts'
import { choiceLabelOn } from '../../src/model/words/labels.ts'
import { alertWords as words } from '../../src/model/words/ui/alerts.ts'
import { useMe, useRights } from '../data/me.ts'
import { rowsQuery } from '../data/records.ts'
import { textOf } from '../data/values.ts'
import { MetricChoice, MetricNumber } from '../fields/number/metric-edit.tsx'
import { SumInput } from '../fields/shared/sum-input.tsx'
import { segments } from '../insight/controls.tsx'
import { previewQuery } from '../insight/data.ts'
import { dimensionText, keyText } from '../insight/values.ts'
import { model } from '../model.ts'
import { Labelled, Select, TextInput } from '../parts/inputs.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { boundOf, type Draft, whens } from './asked.ts'

interface FormProps { readonly draft: Draft; readonly onChange: (draft: Draft) => void }
const mostValues = 200

/** What is watched, when it is told, and whose figures they are. */
export function AlertForm({ draft, onChange }: FormProps) {
  const { say } = useSpeech()
  const { workspace } = useMe()
  const alert = model.object('metricAlert')
  const metric = metricOf(draft.metric)
  const dated = metric === undefined || isDated(metric)
  const set = (changes: Partial<Draft>) => onChange({ ...draft, ...changes })
  const change = (name: keyof Draft) => ({ target: { value } }: { readonly target: { readonly value: string } }) => set({ [name]: value })
  const choose = (key: string) => { const next = metricOf(key); set({ metric: key, cutBy: '', cutTo: '', ...(next !== undefined && !isDated(next) && draft.alertWhen === 'unusual' ? { alertWhen: 'below' } : {}) }) }
  const hint = metric?.unit === 'money' ? { hint: say(words.boundIn, { currency: workspace.baseCurrency }) } : {}
  return (
    <>
      <Labelled label={say(words.metric)}>{(props) => <MetricChoice id={props.id} value={draft.metric} onChange={choose} />}</Labelled>
      <Labelled label={say(words.when)}>{(props) => <Select {...props} value={draft.alertWhen} options={whens.map((value) => ({ value, label: say(choiceLabelOn(alert, 'alertWhen', value)), disabled: value === 'unusual' && !dated }))} onChange={change('alertWhen')} />}</Labelled>
      {draft.alertWhen !== 'unusual' && <Labelled label={say(words.bound)} required {...hint}>{(props) => (metric?.unit === 'rate' ? <MetricNumber id={props.id} metric={draft.metric} value={boundOf(draft)} onChange={(next) => set({ threshold: next === null ? '' : String(next) })} /> : <SumInput {...props} value={draft.threshold} onChange={(threshold) => set({ threshold })} />)}</Labelled>}
      {draft.alertWhen === 'unusual' && (
        <>
          <Labelled label={say(words.deviations)} hint={say(words.deviationsAbout)}>{(props) => <TextInput {...props} type="number" min={1} max={10} step={0.5} value={draft.deviations} onChange={change('deviations')} />}</Labelled>
          <div className="alert-pair">
            <Labelled label={say(words.periodsBefore)}>{(props) => <TextInput {...props} type="number" min={4} max={26} value={draft.periodsBefore} onChange={change('periodsBefore')} />}</Labelled>
            <Labelled label={say(words.usualFrom)}>{(props) => <Select {...props} value={draft.usualFrom} options={(['before', 'yearAgo'] as const).map((value) => ({ value, label: say(choiceLabelOn(alert, 'usualFrom', value)) }))} onChange={change('usualFrom')} />}</Labelled>
          </div>
        </>
      )}
      <Labelled label={say(words.every)} hint={say(words.everyAbout)}>{(props) => <Select {...props} value={draft.measuredOver} options={watchedPeriods.map((value) => ({ value, label: say(words[value]) }))} onChange={change('measuredOver')} />}</Labelled>
      <Whose draft={draft} onChange={onChange} />
    </>
  )
}

/** The people, the customers and the one value that are counted; nothing chosen is everything that one may see. */
function Whose({ draft, onChange }: FormProps) {
  const speech = useSpeech()
  const { say } = speech
  const labels = useLabels()
  const rights = useRights()
  const metric = metricOf(draft.metric)
  const reaches = ['below', 'all', 'department'].includes(rights.on('customer').read)
  const people = useQuery({ ...rowsQuery('user', { fields: ['name'], filter: { field: 'status', is: 'equals', value: 'active' }, sort: [{ field: 'name' }], limit: 200 }), retry: false, enabled: reaches })
  const units = useQuery({ ...rowsQuery('department', { fields: ['name'], sort: [{ field: 'name' }], limit: 200 }), retry: false, enabled: reaches })
  const definition = { rows: [{ field: draft.cutBy }], columns: [], measures: [{ metric: draft.metric }], chart: 'table' as const, limit: mostValues }
  const values = useQuery({ ...previewQuery({ definition, period: 'twelveMonths', against: 'none' }, draft.cutBy !== ''), retry: false })
  const set = (changes: Partial<Draft>) => onChange({ ...draft, ...changes })
  // Customers may be merged into one another: they are narrowed by what they are, not one by one.
  const dimensions = (metric?.dimensions ?? []).filter((field) => { const at = metric?.of.at?.[field] ?? field; const end = at === null || metric === undefined ? undefined : resolvePath(model, metric.of.object, at); return end !== undefined && !(end.field.type === 'relation' && ['customer', 'contact', 'lead'].includes(end.field.to)) && end.name !== 'id' })
  const options = (values.data?.rows ?? []).flatMap(({ keys: [key = null], titles: [title = null] }) => (typeof key === 'string' || typeof key === 'boolean' ? [{ value: String(key), label: keyText(definition, { field: draft.cutBy }, key, title, speech, labels) }] : []))
  return (
    <fieldset className="alert-whose">
      <legend className="small muted">{say(words.whose)}</legend>
      <div className="alert-pair">
        {people.data !== undefined && <Labelled label={say(words.person)}>{(props) => <Select {...props} value={draft.ofPerson} empty={say(words.everybody)} options={people.data.rows.map((row) => ({ value: row.id, label: textOf(row['name']) }))} onChange={(event) => set({ ofPerson: event.target.value })} />}</Labelled>}
        {units.data !== undefined && units.data.rows.length > 0 && <Labelled label={say(words.department)}>{(props) => <Select {...props} value={draft.ofDepartment} empty={say(words.everywhere)} options={units.data.rows.map((row) => ({ value: row.id, label: textOf(row['name']) }))} onChange={(event) => set({ ofDepartment: event.target.value })} />}</Labelled>}
      </div>
      {rights.mayRead('customer') && <Labelled label={say(words.segment)}>{(props) => <Select {...props} value={draft.segment} empty={say(words.allCustomers)} options={segments(say)} onChange={(event) => set({ segment: event.target.value })} />}</Labelled>}
      {dimensions.length > 0 && (
        <div className="alert-pair">
          <Labelled label={say(words.cutBy)}>{(props) => <Select {...props} value={draft.cutBy} empty={say(words.whole)} options={dimensions.map((field) => ({ value: field, label: dimensionText(definition, { field }, speech, labels) }))} onChange={(event) => set({ cutBy: event.target.value, cutTo: '' })} />}</Labelled>
          {draft.cutBy !== '' && <Labelled label={say(words.cutTo)}>{(props) => <Select {...props} value={draft.cutTo} empty={say(words.whole)} options={draft.cutTo === '' || options.some(({ value }) => value === draft.cutTo) ? options : [{ value: draft.cutTo, label: draft.cutTo }, ...options]} onChange={(event) => set({ cutTo: event.target.value })} />}</Labelled>}
        </div>
      )}
    </fieldset>
  )
}
