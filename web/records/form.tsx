import type { ReactNode } from 'react'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import type { Field } from '../../src/model/define/field.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import type { Me } from '../data/me.ts'
import { isEmptyValue, writable } from '../data/values.ts'
import { isEditable, partFor } from '../fields/index.ts'
import { FieldInput } from '../fields/input.tsx'
import { fieldNamed } from '../model.ts'
import { Labelled } from '../parts/inputs.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { type Demands, useDemands } from './demands.ts'

interface FieldsFormProps {
  readonly object: ResolvedObject
  readonly names: readonly string[]
  /** As they are read. */
  readonly values: JsonObject
  readonly onChange: (name: string, value: Json) => void
  /** What is wrong with a field, by name. */
  readonly problems: Readonly<Record<string, string>>
  /** The record as it was read, for what stands fast of it. */
  readonly stored?: JsonObject
  /** Fields that this form needs beside those that always are. */
  readonly needed?: readonly string[]
}

/** The inputs of some fields, in two columns; wide ones take both. */
export function FieldsForm({ object, names, values, onChange, problems, stored, needed = [] }: FieldsFormProps) {
  const labels = useLabels()
  const { say } = useSpeech()
  const demands = useDemands(object, values, stored)
  // What others hang on begins a line, so that they stand beside it.
  const begins = new Set(names.map((name) => fieldNamed(object, name)?.shownWhen?.field))
  return (
    <div className="fields-form">
      {names.filter(demands.shown).map((name) => {
        const field = fieldNamed(object, name)
        if (field === undefined || !isEditable(field)) return null
        const problem = problems[name] === '' ? say(recordWords.requiredField) : problems[name]
        const locked = demands.locked.has(name)
        const hint = locked ? say(demands.says(name) ?? recordWords.lockedField) : field.help === undefined ? undefined : say(field.help)
        return (
          <div key={name} className={partFor(object, field).part.wide === true || name === object.title ? 'wide' : field.type === 'boolean' ? 'check' : begins.has(name) ? 'begins' : ''}>
            <Labelled label={labels.field(object, name)} required={field.required === true || demands.required.has(name) || needed.includes(name)} problem={problem} {...(hint === undefined ? {} : { hint })}>
              {(props) => <Fast locked={locked}><FieldInput object={object} name={name} value={values[name]} onChange={(value) => onChange(name, value)} values={values} id={props.id} describedBy={props['aria-describedby']} invalid={props.invalid} /></Fast>}
            </Labelled>
          </div>
        )
      })}
    </div>
  )
}

/** What stands fast is seen and cannot be changed. The frame is always there: were it put around an input later, once the conditions are loaded, the input would be a new one and what was typed into it lost. */
function Fast({ locked, children }: { readonly locked: boolean; readonly children: ReactNode }) {
  return <fieldset className="fast" disabled={locked}>{children}</fieldset>
}

/** What stands in a new form: the declared defaults, as they are read. */
export function initialValues(object: ResolvedObject, names: readonly string[], { me, today }: { readonly me: Me; readonly today: string }): JsonObject {
  return Object.fromEntries(names.flatMap((name) => {
    const value = initialValue(fieldNamed(object, name)?.default, me, today)
    return value === undefined ? [] : [[name, value]]
  }))
}

function initialValue(given: Field['default'], me: Me, today: string): Json | undefined {
  if (given === undefined || given === null) return undefined
  if (typeof given !== 'object' || Array.isArray(given) || !('initial' in given)) return given as Json
  if (given.initial === 'today') return today
  if (given.initial === 'now') return new Date().toISOString()
  if (given.initial === 'me') return { id: me.user.id, title: me.user.name }
  return given.initial === 'baseCurrency' ? me.workspace.baseCurrency : undefined
}

/** The values as the API takes them; what was left empty is not sent. */
export function toWrite(values: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== '').map(([name, value]) => [name, writable(value)]))
}

/** Fields that must be filled in and are still empty, marked with an empty message. */
export function missing(object: ResolvedObject, names: readonly string[], values: JsonObject, { shown, required }: Demands): Readonly<Record<string, string>> {
  return Object.fromEntries(names.filter((name) => {
    const field = fieldNamed(object, name)
    const value = values[name]
    const asked = required.has(name) || (field?.required === true && field.default === undefined)
    return asked && field !== undefined && shown(name) && isEditable(field) && isEmptyValue(value)
  }).map((name) => [name, '']))
}
