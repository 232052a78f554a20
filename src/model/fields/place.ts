import { z } from 'zod'
import type { Json } from '../../lib/json.ts'
import { halfWidth } from '../../lib/halfWidth.ts'
import { checked, comparing, type FieldBehaviour, isObject } from './behaviour.ts'
import { familyOperators } from './families.ts'

const bounded = (low: number, high: number) => z.number('place').min(low, 'place').max(high, 'place').transform((value) => (value === 0 ? 0 : value))
const schema: z.ZodType<Json> = z.strictObject({
  latitude: bounded(-90, 90),
  longitude: bounded(-180, 180),
  datum: z.enum(['WGS-84', 'GCJ-02'], 'place'),
  accuracy: bounded(0, 1_000_000).optional(),
}, 'place').transform(({ accuracy, ...place }) => (accuracy === undefined ? place : { ...place, accuracy }))

/** A point on the earth in one of the two datums that maps in China use; accuracy in metres. */
export const placeBehaviour: FieldBehaviour<'place'> = {
  family: 'place',
  operators: familyOperators.place,
  written: true,
  schema: () => schema,
  json: () => ({
    type: 'object',
    properties: { latitude: { type: 'number' }, longitude: { type: 'number' }, datum: { enum: ['WGS-84', 'GCJ-02'] }, accuracy: { type: 'number', description: 'Metres.' } },
    required: ['latitude', 'longitude', 'datum'],
  }),
  parse(text) {
    if (text.trim() === '') return { value: null }
    const match = /^(-?\d+(?:\.\d+)?)\s*[, ]\s*(-?\d+(?:\.\d+)?)(?:\s*[, ]\s*(WGS-84|GCJ-02))?$/.exec(halfWidth(text).trim())
    if (match === null) return { rule: 'place' }
    return checked(schema, { latitude: Number(match[1]), longitude: Number(match[2]), datum: match[3] ?? 'WGS-84' })
  },
  format: (value) => (isObject(value) && typeof value['latitude'] === 'number' && typeof value['longitude'] === 'number'
    ? `${value['latitude']}, ${value['longitude']} ${value['datum'] === 'GCJ-02' ? 'GCJ-02' : 'WGS-84'}` : ''),
  compare: comparing((value) => (isObject(value) && typeof value['latitude'] === 'number' ? value['latitude'] : undefined)),
  sample: (random) => ({ latitude: round(random.next() * 180 - 90), longitude: round(random.next() * 360 - 180), datum: random.next() < 0.5 ? 'WGS-84' : 'GCJ-02' }),
  hostile: () => ['31,121', 1, [], {}, { latitude: 31, longitude: 121 }, { latitude: 91, longitude: 0, datum: 'WGS-84' }, { latitude: 0, longitude: 181, datum: 'WGS-84' },
    { latitude: '0', longitude: 0, datum: 'WGS-84' }, { latitude: 0, longitude: 0, datum: 'BD-09' }, { latitude: Number.NaN, longitude: 0, datum: 'WGS-84' }, { latitude: 0, longitude: 0, datum: 'WGS-84', extra: 1 }],
}

function round(value: number): number {
  return Number(value.toFixed(6))
}
