import type { Json } from '../../../src/lib/json.ts'
import type { FieldOf } from '../../../src/model/define/field.ts'
import { recordWords } from '../../../src/model/words/ui/record.ts'
import { isJsonObject, numberOf } from '../../data/values.ts'
import { useSpeech } from '../../words/language.tsx'
import { NumberInput } from '../shared/number-input.tsx'
import type { EditProps } from '../part.ts'

export function PlaceEdit({ value, onChange, id, describedBy, invalid = false }: EditProps<FieldOf<'place'>>) {
  const { say } = useSpeech()
  const place = isJsonObject(value) ? value : {}
  const change = (name: 'latitude' | 'longitude', next: Json) => {
    const changed = { ...place, datum: place['datum'] ?? 'WGS-84', [name]: next }
    onChange((changed['latitude'] ?? null) === null && (changed['longitude'] ?? null) === null ? null : changed)
  }
  return (
    <span className="row">
      <NumberInput id={id} label={say(recordWords.latitude)} describedBy={describedBy} invalid={invalid} value={numberOf(place['latitude'])} onChange={(next) => change('latitude', next)} />
      <NumberInput label={say(recordWords.longitude)} invalid={invalid} value={numberOf(place['longitude'])} onChange={(next) => change('longitude', next)} />
    </span>
  )
}
