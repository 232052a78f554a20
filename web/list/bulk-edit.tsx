import type { Json, JsonObject } from '../../src/lib/json.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { ruleWords } from '../../src/model/words/ui/rules.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { type Rights, useRights } from '../data/me.ts'
import { isEmptyValue, writable } from '../data/values.ts'
import { askedOfMany } from '../data/ways.ts'
import { isEditable } from '../fields/index.ts'
import { Labelled, Select, TextArea } from '../parts/inputs.tsx'
import { FieldsForm } from '../records/form.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

interface ChangedFieldsProps {
  readonly object: ResolvedObject
  readonly values: JsonObject
  readonly reason: string
  readonly problems: Readonly<Record<string, string>>
  readonly onChange: (values: JsonObject) => void
  readonly onReason: (reason: string) => void
}

/** The fields that many records get alike; a step to another state asks for what its drawn ways ask for. */
export function ChangedFields({ object, values, reason, problems, onChange, onReason }: ChangedFieldsProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const names = Object.keys(object.allFields).filter((name) => isChangeable(object, name, rights))
  const asked = askedOfMany(object, values)
  const further = asked.fields.filter((name) => !(name in values) && names.includes(name))
  const shown = [...Object.keys(values), ...further]
  return (
    <>
      <FieldsForm object={object} names={shown} values={values} needed={asked.fields} problems={problems} onChange={(name: string, value: Json) => onChange({ ...values, [name]: value })} />
      {asked.reason && <Labelled label={say(ruleWords.reason)}>{({ invalid, ...props }) => <TextArea {...props} invalid={invalid} value={reason} maxLength={500} onChange={(event) => onReason(event.target.value)} />}</Labelled>}
      <Labelled label={say(listWords.bulkField)}>
        {({ invalid, ...props }) => <Select {...props} invalid={invalid} value="" empty={say(startWords.choose)} options={names.filter((name) => !shown.includes(name) && !needsMetric(object, name, values)).map((name) => ({ value: name, label: labels.field(object, name) }))} onChange={(event) => { if (event.target.value !== '') onChange({ ...values, [event.target.value]: null }) }} />}
      </Labelled>
    </>
  )
}

function isChangeable({ name: object, allFields }: ResolvedObject, name: string, rights: Rights): boolean {
  const field = allFields[name]
  return field !== undefined && isEditable(field) && field.immutable !== true && field.unique !== true && rights.field(object, name) === 'edit'
}

/** A number in the unit of a metric is given with that metric: alone it would be a share to one record and money to another. */
function needsMetric({ allFields }: ResolvedObject, name: string, values: JsonObject): boolean {
  const field = allFields[name]
  return field?.type === 'number' && field.unitOf !== undefined && isEmptyValue(values[field.unitOf] ?? null)
}

/** What is written: of the fields that a way asks for only those that were filled in, as records that have a value keep it. */
export function writtenToMany(object: ResolvedObject, values: JsonObject): JsonObject {
  const asked = askedOfMany(object, values).fields
  return Object.fromEntries(Object.entries(values).filter(([name, value]) => !asked.includes(name) || !isEmptyValue(value)).map(([name, value]) => [name, writable(value)]))
}
