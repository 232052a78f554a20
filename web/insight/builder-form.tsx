import { chartKinds, grains, measureFunctions, type PlainMeasure, type ReportDefinition, type ReportDimension, type ReportMeasure } from '../../src/model/reports/definition.ts'
import { metrics } from '../../src/model/metrics/library.ts'
import { chartNames, functionNames, insightWords as words } from '../../src/model/words/ui/insight.ts'
import { useRights } from '../data/me.ts'
import { FilterBar } from '../filter/bar.tsx'
import { model } from '../model.ts'
import { Button, IconButton } from '../parts/button.tsx'
import { Labelled, Select, TextInput } from '../parts/inputs.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { datesOf, dimensionsFor, distinctable, measurable, usualGrain } from './choices.ts'
import { dimensionText } from './values.ts'

interface FormProps { readonly definition: ReportDefinition; readonly onChange: (definition: ReportDefinition) => void }

/** What a report counts, by what, and how it is shown; each choice is seen at once beside it. */
export function BuilderForm({ definition, onChange }: FormProps) {
  const { say, plural } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const { object: name } = definition
  const object = name === undefined ? undefined : model.object(name)
  const objects = [...model.objects.values()].filter((each) => each.trade !== undefined && each.trade !== 'settings' && each.trade !== 'insight' && rights.mayRead(each.name))
  const what = (value: string) => onChange(value === '' ? { rows: [], columns: [], chart: definition.chart, measures: [{ metric: 'sales.amount' }] } : { object: value, rows: [], columns: [], chart: definition.chart, measures: [{ function: 'count' }], period: 'all' })
  return (
    <div className="stack builder-form">
      <Labelled label={say(words.what)}>{(props) => <Select {...props} value={name ?? ''} empty={say(words.ofMetrics)} options={objects.map((each) => ({ value: each.name, label: plural(each.label) }))} onChange={(event) => what(event.target.value)} />}</Labelled>
      <Measures definition={definition} onChange={onChange} />
      <Dimensions which="rows" most={3} definition={definition} onChange={onChange} />
      <Dimensions which="columns" most={1} definition={definition} onChange={onChange} />
      {object !== undefined && <div className="labelled"><span className="small">{say(words.conditions)}</span><div className="row builder-line"><FilterBar object={object} filter={definition.filter} onChange={(filter) => onChange({ ...definition, filter })} /></div></div>}
      {object !== undefined && <Labelled label={say(words.date)}>{(props) => <Select {...props} value={definition.date ?? ''} empty={say(words.allTime)} options={datesOf(object, rights).map((value) => ({ value, label: labels.field(object, value) }))} onChange={(event) => onChange(event.target.value === '' ? { ...definition, date: undefined, period: 'all' } : { ...definition, date: event.target.value, period: definition.period === 'all' ? undefined : definition.period })} />}</Labelled>}
      <Labelled label={say(words.shownAs)}>{(props) => <Select {...props} value={definition.chart} options={chartKinds.map((value) => ({ value, label: say(chartNames[value]) }))} onChange={(event) => { const next = chartKinds.find((each) => each === event.target.value); if (next !== undefined) onChange({ ...definition, chart: next }) }} />}</Labelled>
      <Labelled label={say(words.most)}>{(props) => <TextInput {...props} type="number" min={1} max={1000} value={String(definition.limit ?? 200)} onChange={(event) => { const most = Number(event.target.value); if (Number.isInteger(most) && most >= 1 && most <= 1000) onChange({ ...definition, limit: most }) }} />}</Labelled>
    </div>
  )
}

function Measures({ definition, onChange }: FormProps) {
  const { say } = useSpeech()
  const { measures, object } = definition
  const put = (index: number, measure: ReportMeasure | undefined) => onChange({ ...definition, measures: measures.flatMap((each, at) => (at === index ? measure ?? [] : each)) })
  return (
    <div className="labelled" role="group" aria-label={say(words.measures)}>
      <span className="small">{say(words.measures)}</span>
      {measures.map((measure, index) => (
        <div key={index} className="row builder-line">
          {'metric' in measure ? <Select aria-label={say(words.measures)} value={measure.metric} options={metrics.map(({ key, label }) => ({ value: key, label: say(label) }))} onChange={(event) => put(index, { metric: event.target.value })} />
            : 'ratio' in measure ? <><PlainFields definition={definition} measure={measure.ratio.of} onChange={(of) => put(index, { ...measure, ratio: { ...measure.ratio, of } })} /><span aria-hidden="true">/</span><PlainFields definition={definition} measure={measure.ratio.over} onChange={(over) => put(index, { ...measure, ratio: { ...measure.ratio, over } })} /></>
              : <PlainFields definition={definition} measure={measure} onChange={(next) => put(index, next)} />}
          {measures.length > 1 && <IconButton icon="close" iconSize={14} label={say(words.remove)} onClick={() => put(index, undefined)} />}
        </div>
      ))}
      {measures.length < 10 && (
        <div className="row builder-line">
          <Button icon="plus" onClick={() => onChange({ ...definition, measures: [...measures, object === undefined ? { metric: metrics.find(({ key }) => !measures.some((each) => 'metric' in each && each.metric === key))?.key ?? 'sales.amount' } : { function: 'count' }] })}>{say(words.add)}</Button>
          {object !== undefined && <Button onClick={() => onChange({ ...definition, measures: [...measures, { ratio: { of: { function: 'count' }, over: { function: 'count' } } }] })}>{say(words.addRatio)}</Button>}
        </div>
      )}
    </div>
  )
}

function PlainFields({ definition, measure, onChange }: { readonly definition: ReportDefinition; readonly measure: PlainMeasure; readonly onChange: (measure: PlainMeasure) => void }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  if (definition.object === undefined) return null
  const object = model.object(definition.object)
  const fields = measure.function === 'distinct' ? distinctable(object, rights) : measurable(object, rights)
  const choose = (name: string) => {
    const how = measureFunctions.find((each) => each === name)
    if (how === undefined) return
    const possible = how === 'distinct' ? distinctable(object, rights) : measurable(object, rights)
    onChange(how === 'count' ? { function: how } : { function: how, field: measure.field !== undefined && possible.includes(measure.field) ? measure.field : possible[0] })
  }
  return (
    <>
      <Select aria-label={say(words.measures)} value={measure.function} options={measureFunctions.map((value) => ({ value, label: say(functionNames[value]) }))} onChange={(event) => choose(event.target.value)} />
      {measure.function !== 'count' && <Select aria-label={say(words.field)} value={measure.field ?? ''} options={fields.map((value) => ({ value, label: labels.field(object, value) }))} onChange={(event) => onChange({ ...measure, field: event.target.value })} />}
    </>
  )
}

function Dimensions({ which, most, definition, onChange }: FormProps & { readonly which: 'rows' | 'columns'; readonly most: number }) {
  const speech = useSpeech()
  const labels = useLabels()
  const { say } = speech
  const chosen = definition[which]
  const offered = dimensionsFor(definition, useRights())
  const label = say(which === 'rows' ? words.rows : words.column)
  const put = (next: readonly ReportDimension[]) => onChange({ ...definition, [which]: next })
  const options = offered.map(({ field, dated }) => ({ value: field, label: dimensionText(definition, { field, ...(dated && field === 'date' && definition.object === undefined ? { period: usualGrain } : {}) }, speech, labels) }))
  return (
    <div className="labelled" role="group" aria-label={label}>
      <span className="small">{label}</span>
      {chosen.map((dimension, index) => (
        <div key={`${index} ${dimension.field}`} className="row builder-line">
          <span className="clip" style={{ flex: 1 }}>{dimensionText(definition, dimension, speech, labels)}</span>
          {dimension.period !== undefined && <Select aria-label={say(words.period)} value={dimension.period} options={grains.map((value) => ({ value, label: say(words[value]) }))} onChange={(event) => { const period = grains.find((each) => each === event.target.value); if (period !== undefined) put(chosen.map((each, at) => (at === index ? { ...each, period } : each))) }} />}
          <IconButton icon="close" iconSize={14} label={say(words.remove)} onClick={() => put(chosen.filter((_, at) => at !== index))} />
        </div>
      ))}
      {chosen.length < most && <Select aria-label={`${label}: ${say(words.addDimension)}`} value="" empty={say(words.addDimension)} options={options} onChange={(event) => { const found = offered.find(({ field }) => field === event.target.value); if (found !== undefined) put([...chosen, found.dated ? { field: found.field, period: usualGrain } : { field: found.field }]) }} />}
    </div>
  )
}
