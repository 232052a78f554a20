import type { GivenValue, GivenValues } from '../../../src/model/define/automation.ts'
import type { Field } from '../../../src/model/define/field.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { automationWords as words } from '../../../src/model/words/ui/automationRules.ts'
import { isEditable } from '../../fields/index.ts'
import { fieldNamed } from '../../model.ts'
import { IconButton } from '../../parts/button.tsx'
import { Select } from '../../parts/inputs.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { Given } from './given.tsx'

interface ValuesProps {
  readonly about: ResolvedObject
  readonly target: ResolvedObject
  readonly values: GivenValues
  readonly onChange: (values: GivenValues) => void
  /** form: all fields of a verb's form. create, update: those of an object, chosen one by one. */
  readonly mode: 'form' | 'create' | 'update'
}

/** The fields that a step fills, each with how it is given. */
export function GivenFields({ about, target, values, onChange, mode }: ValuesProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const needed = mode === 'update' ? [] : Object.keys(target.fields).filter((name) => isNeeded(fieldNamed(target, name)))
  const offered = Object.keys(target.fields).filter((name) => mayFill(fieldNamed(target, name), mode))
  const others = mode === 'update' ? [] : ['owner', 'department'].filter((name) => fieldNamed(target, name) !== undefined && mode === 'create' && target.access !== 'shared')
  const shown = mode === 'form' ? offered : [...new Set([...needed, ...Object.keys(values)])]
  const left = [...offered, ...others].filter((name) => !shown.includes(name))
  const set = (name: string, given: GivenValue) => onChange({ ...values, [name]: given })
  const drop = (name: string) => onChange(Object.fromEntries(Object.entries(values).filter(([each]) => each !== name)))
  // What was left empty in the form of a verb is not given to it.
  const change = (name: string, given: GivenValue) => { if (mode === 'form' && 'value' in given && (given.value === null || given.value === '')) drop(name); else set(name, given) }
  return (
    <div className="rule-values">
      {shown.map((name) => (
        <div key={name} className="rule-value" role="group" aria-label={labels.field(target, name)}>
          <span className="rule-value-name">{labels.field(target, name)}{isNeeded(fieldNamed(target, name)) && mode !== 'update' && <span className="bad" aria-hidden="true"> *</span>}</span>
          <Given about={about} target={target} name={name} given={values[name]} onChange={(given) => change(name, given)} />
          {mode !== 'form' && !needed.includes(name) && <IconButton icon="close" iconSize={14} label={say(words.removeStep)} onClick={() => drop(name)} />}
        </div>
      ))}
      {mode !== 'form' && left.length > 0 && (
        <Select className="rule-add" aria-label={say(words.addField)} value="" empty={say(words.addField)} options={left.map((name) => ({ value: name, label: labels.field(target, name) }))} onChange={(event) => { if (event.target.value !== '') set(event.target.value, { value: null }) }} />
      )}
    </div>
  )
}

function isNeeded(field: Field | undefined): boolean {
  return field?.required === true && field.default === undefined && field.shownWhen === undefined && field.writtenBy === undefined && field.type !== 'autoNumber'
}

function mayFill(field: Field | undefined, mode: ValuesProps['mode']): boolean {
  return field !== undefined && isEditable(field) && (mode !== 'update' || field.immutable !== true)
}
