import { useQuery } from '@tanstack/react-query'
import { useId } from 'react'
import type { Json } from '../../../src/lib/json.ts'
import type { GivenValue } from '../../../src/model/define/automation.ts'
import type { Field } from '../../../src/model/define/field.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { automationWords as words } from '../../../src/model/words/ui/automationRules.ts'
import { recordQuery } from '../../data/records.ts'
import { isJsonObject, textOf, writable } from '../../data/values.ts'
import { FieldInput } from '../../fields/input.tsx'
import { titleOf } from '../../fields/shared/record-picker.tsx'
import { fieldNamed, model } from '../../model.ts'
import { Select, TextArea, TextInput } from '../../parts/inputs.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { PathButton } from './path-button.tsx'

type Mode = 'value' | 'field' | 'template' | 'now'
const texts: ReadonlySet<Field['type']> = new Set(['text', 'longText', 'richText', 'email', 'url', 'phone'])
const dates: ReadonlySet<Field['type']> = new Set(['date', 'datetime'])

interface GivenProps {
  /** Whose records the rule is about: 'field of the record' means one of theirs. */
  readonly about: ResolvedObject
  /** Whose field is given: an object, or the form of a verb. */
  readonly target: ResolvedObject
  readonly name: string
  readonly given: GivenValue | undefined
  readonly onChange: (given: GivenValue) => void
}

/** What a step gives one field: as written, from a field of the record, a text with fields in it, or so much time from now. */
export function Given({ about, target, name, given, onChange }: GivenProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const field = fieldNamed(target, name)
  if (field === undefined) return null
  const mode = modeOf(given)
  const modes: readonly Mode[] = ['value', 'field', ...(texts.has(field.type) ? ['template' as const] : []), ...(dates.has(field.type) ? ['now' as const] : [])]
  const said = { value: words.asValue, field: words.asField, template: words.asText, now: words.asNow } as const
  const begin = (next: string): GivenValue => (next === 'field' ? { field: '' } : next === 'template' ? { template: given !== undefined && 'value' in given ? textOf(given.value) : '' } : next === 'now' ? { now: { amount: 1, unit: 'day' } } : { value: null })
  return (
    <div className="rule-given">
      <Select aria-label={say(words.howGiven, { field: labels.field(target, name) })} value={mode} options={modes.map((each) => ({ value: each, label: say(said[each]) }))} onChange={(event) => onChange(begin(event.target.value))} />
      {mode === 'value' && <PlainValue target={target} name={name} value={given === undefined ? usual(field) : 'value' in given ? given.value : null} onChange={(value) => onChange({ value })} />}
      {given !== undefined && 'field' in given && <PathButton object={about} label={say(words.chooseField)} path={given.field} onChoose={(path) => onChange({ field: path })} />}
      {given !== undefined && 'template' in given && <TextWithFields about={about} label={labels.field(target, name)} text={given.template} onChange={(template) => onChange({ template })} />}
      {given !== undefined && 'now' in given && <span className="row">
        <TextInput className="narrow" type="number" aria-label={say(words.offset)} value={given.now.amount} onChange={(event) => onChange({ now: { ...given.now, amount: Number(event.target.value) } })} />
        <Select aria-label={say(words.offset)} value={given.now.unit} options={(['day', 'hour'] as const).map((unit) => ({ value: unit, label: say(words[unit]) }))} onChange={(event) => onChange({ now: { ...given.now, unit: event.target.value === 'hour' ? 'hour' : 'day' } })} />
      </span>}
    </div>
  )
}

/** What the field holds when nothing is given. */
function usual({ default: given = null }: Field): Json {
  return typeof given === 'object' && given !== null ? null : given
}

function modeOf(given: GivenValue | undefined): Mode {
  if (given === undefined || 'value' in given) return 'value'
  return 'field' in given ? 'field' : 'template' in given ? 'template' : 'now'
}

/** A text in which {field} stands for a field of the record, with a way to put one in. */
export function TextWithFields({ about, label, text, onChange, id }: { readonly about: ResolvedObject; readonly label: string; readonly text: string; readonly onChange: (text: string) => void; readonly id?: string }) {
  const { say } = useSpeech()
  return (
    <div className="stack rule-text">
      <TextArea {...(id === undefined ? { 'aria-label': label } : { id })} rows={2} maxLength={1000} value={text} onChange={(event) => onChange(event.target.value)} />
      <span className="row"><PathButton object={about} label={say(words.insertField)} onChoose={(path) => onChange(`${text}{${path}}`)} /><span className="small muted">{say(words.templateHint, { hole: '{name}' })}</span></span>
    </div>
  )
}

/** As the field itself is edited; what is kept by id is shown by its name. */
function PlainValue({ target, name, value, onChange }: { readonly target: ResolvedObject; readonly name: string; readonly value: Json; readonly onChange: (value: Json) => void }) {
  const id = useId()
  const field = fieldNamed(target, name)
  const kept = referenceIn(field, value)
  const found = useQuery({ ...recordQuery(kept?.object ?? 'user', kept?.id ?? ''), enabled: kept !== undefined, staleTime: 300_000, retry: false })
  const title = kept === undefined || found.data === undefined ? '' : titleOf(model.object(kept.object).title, found.data)
  const shown: Json = kept === undefined ? value : { ...(field?.type === 'target' ? { object: kept.object } : {}), id: kept.id, title }
  return <FieldInput object={target} name={name} value={shown} onChange={(next) => onChange(writable(next))} values={{}} id={id} />
}

function referenceIn(field: Field | undefined, value: Json): { readonly object: string; readonly id: string } | undefined {
  if (field?.type === 'relation') return typeof value === 'string' && value !== '' ? { object: field.to, id: value } : undefined
  if (field?.type !== 'target' || !isJsonObject(value)) return undefined
  const object = textOf(value['object'])
  return model.objects.has(object) ? { object, id: textOf(value['id']) } : undefined
}
