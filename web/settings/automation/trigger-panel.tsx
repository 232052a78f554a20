import { automationLimits, type ChangedField, type Trigger, triggerKinds } from '../../../src/model/define/automation.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { verbLabel } from '../../../src/model/define/verbs.ts'
import type { FilterValue } from '../../../src/model/filter/filter.ts'
import { automationWords as words } from '../../../src/model/words/ui/automationRules.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { operatorsFor } from '../../fields/index.ts'
import { asJson } from '../../fields/shared/json.ts'
import { FieldCondition } from '../../fields/condition.tsx'
import { GroupEditor } from '../../filter/editor.tsx'
import { FilterWords } from '../../filter/words.tsx'
import { fieldNamed, model } from '../../model.ts'
import { IconButton } from '../../parts/button.tsx'
import { Checkbox, Labelled, Select, TextInput } from '../../parts/inputs.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import type { RuleDraft } from './draft.ts'
import { DateOfRecord, datesOf, TimeOfDay } from './lapse.tsx'

interface PanelProps { readonly object: ResolvedObject; readonly draft: RuleDraft; readonly onChange: (change: Partial<RuleDraft>) => void }

/** When the rule looks, and at which records. */
export function TriggerPanel({ object, draft: { trigger, condition }, onChange }: PanelProps) {
  const { say } = useSpeech()
  const set = (next: Trigger) => onChange({ trigger: next })
  return (
    <section className="flow-step-panel stack" aria-label={say(words.trigger)}>
      <Labelled label={say(words.when)}>{(props) => <Select {...props} value={trigger.on} options={triggerKinds.map((kind) => ({ value: kind, label: say(words[kind]) }))} onChange={(event) => set(beginTrigger(object, event.target.value))} />}</Labelled>
      {(trigger.on === 'changed' || trigger.on === 'saved') && <ChangedFields object={object} fields={trigger.fields} onChange={(fields) => set({ ...trigger, fields })} />}
      {trigger.on === 'acted' && <Labelled label={say(words.verb)}>{(props) => <Select {...props} value={trigger.verb} options={verbsOn(object).map((verb) => ({ value: verb, label: say(verbLabel(model, verb)) }))} onChange={(event) => set({ on: 'acted', verb: event.target.value })} />}</Labelled>}
      {trigger.on === 'date' && <DateOfRecord about={object} field={trigger.field} offset={trigger.offset} at={trigger.at} onChange={(change) => set(withoutNothing({ ...trigger, ...change }))} />}
      {trigger.on === 'schedule' && <Schedule trigger={trigger} onChange={set} />}
      <fieldset className="form-section"><legend>{say(words.onRecordsThat)}</legend>
        <GroupEditor object={object} filter={condition} onChange={(next) => onChange({ condition: next })} />
        <p className="filter-sentence small">{condition === undefined ? say(words.allRecords) : <FilterWords object={object} filter={condition} />}</p>
      </fieldset>
    </section>
  )
}

/** A trigger of that kind as it begins on an object. */
export function beginTrigger(object: ResolvedObject, kind: string): Trigger {
  if (kind === 'changed' || kind === 'saved') return { on: kind, fields: [] }
  if (kind === 'acted') return { on: 'acted', verb: verbsOn(object)[0] ?? 'record.transfer' }
  if (kind === 'date') return { on: 'date', field: datesOf(object)[0] ?? 'createdAt', offset: { amount: 0, unit: 'day' } }
  return kind === 'schedule' ? { on: 'schedule', every: 'day', days: [], at: '09:00' } : { on: 'created' }
}

const verbsOn = ({ name }: ResolvedObject) => model.actionsOn(name).filter(({ reads }) => reads !== true).map((action) => action.name)
function withoutNothing({ at, ...rest }: Extract<Trigger, { on: 'date' }>): Trigger {
  return at === undefined ? rest : { ...rest, at }
}

function ChangedFields({ object, fields, onChange }: { readonly object: ResolvedObject; readonly fields: readonly ChangedField[]; readonly onChange: (fields: readonly ChangedField[]) => void }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const left = Object.keys(object.fields).filter((name) => !['rollup', 'lookup', 'formula', 'autoNumber'].includes(object.fields[name]?.type ?? '') && fields.every(({ field }) => field !== name))
  const all = [...left, ...['owner', 'department'].filter((name) => fieldNamed(object, name) !== undefined && fields.every(({ field }) => field !== name))]
  const change = (at: number, next: ChangedField) => onChange(fields.map((each, index) => (index === at ? next : each)))
  return (
    <fieldset className="form-section"><legend>{say(words.whichFields)}</legend>
      <div className="rule-values">
        {fields.map((changed, index) => {
          const field = fieldNamed(object, changed.field)
          const asks = field !== undefined && operatorsFor(object, field).includes('in')
          return (
            <div key={changed.field} className="rule-value" role="group" aria-label={labels.field(object, changed.field)}>
              <span className="rule-value-name">{labels.field(object, changed.field)}</span>
              <div className="rule-given">
                {asks && (['from', 'to'] as const).map((side) => (
                  <details key={side} open={changed[side] !== undefined}>
                    <summary className="small">{say(words[side])}{changed[side] === undefined && `: ${say(words.anyValue)}`}</summary>
                    <FieldCondition object={object} name={changed.field} operator="in" value={changed[side]} onChange={(value) => change(index, withValues(changed, side, value))} />
                  </details>
                ))}
              </div>
              <IconButton icon="close" iconSize={14} label={say(startWords.remove)} onClick={() => onChange(fields.filter((_, at) => at !== index))} />
            </div>
          )
        })}
        {fields.length === 0 && <p className="small muted">{say(words.anyField)}</p>}
        {fields.length < automationLimits.fields && <Select className="rule-add" aria-label={say(words.addField)} value="" empty={say(words.addField)} options={all.map((name) => ({ value: name, label: labels.field(object, name) }))} onChange={(event) => { if (event.target.value !== '') onChange([...fields, { field: event.target.value }]) }} />}
      </div>
    </fieldset>
  )
}

function withValues(changed: ChangedField, side: 'from' | 'to', value: FilterValue | undefined): ChangedField {
  const { [side]: _former, ...rest } = changed
  const values = asJson(value)
  return Array.isArray(values) && values.length > 0 ? { ...rest, [side]: values } : rest
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
type Timed = Extract<Trigger, { on: 'schedule' }>

function Schedule({ trigger, onChange }: { readonly trigger: Timed; readonly onChange: (trigger: Timed) => void }) {
  const { say } = useSpeech()
  const [days, setDays] = [trigger.days, (next: readonly number[]) => onChange({ ...trigger, days: [...new Set(next)].sort((one, other) => one - other) })]
  const every = { day: words.everyDay, week: words.everyWeek, month: words.everyMonth } as const
  const choose = (next: string) => onChange({ ...trigger, every: next === 'week' ? 'week' : next === 'month' ? 'month' : 'day', days: next === 'day' ? [] : [1] })
  return <>
    <div className="flow-facts">
      <Labelled label={say(words.every)}>{(props) => <Select {...props} value={trigger.every} options={(['day', 'week', 'month'] as const).map((each) => ({ value: each, label: say(every[each]) }))} onChange={(event) => choose(event.target.value)} />}</Labelled>
      <TimeOfDay at={trigger.at} onChange={(at) => onChange({ ...trigger, at: at ?? '09:00' })} />
      {trigger.every === 'month' && <Labelled label={say(words.monthDays)}>{(props) => <TextInput {...props} key={days.join()} defaultValue={days.join(', ')} onBlur={(event) => setDays(event.target.value.split(/[,，、\s]+/).map(Number).filter((day) => Number.isInteger(day) && day >= 1 && day <= 31))} />}</Labelled>}
    </div>
    {trigger.every === 'week' && <fieldset className="form-section"><legend>{say(words.weekdays)}</legend><div className="row flow-after">{weekdays.map((name, index) => <Checkbox key={name} checked={days.includes(index + 1)} onChange={(event) => setDays(event.target.checked ? [...days, index + 1] : days.filter((day) => day !== index + 1))}>{say(words[name])}</Checkbox>)}</div></fieldset>}
  </>
}
