import type { JsonObject } from '../../../lib/json.ts'
import type { Related } from '../path.ts'
import type { RelatedRecords } from '../match.ts'
import type { FilterViewer } from '../viewer.ts'
import { lookupName, toyRegistry } from './model.ts'

/** The id of a row by its letter: 'a' is 0000000a-…; letters beyond f by their place in the alphabet. */
export function idOfLetter(letter: string): string {
  const digits = [...letter].map((each) => each.charCodeAt(0).toString(16)).join('').padStart(8, '0')
  return `${digits}-0000-7000-8000-000000000000`
}

export interface ToyRow { readonly object: string; readonly letter: string; readonly binned?: boolean; /** Outside the viewer's scope. */ readonly hidden?: boolean; readonly values: JsonObject }

const cny = (amount: number) => ({ amount, currency: 'CNY', base: amount, rate: 1, rateDate: '2026-01-01' })
const usd = (amount: number) => ({ amount, currency: 'USD', base: Math.round(amount * 7.2), rate: 7.2, rateDate: '2026-01-01' })
const ref = (letter: string) => ({ id: idOfLetter(letter), title: null })
const texts = (text: string) => ({ name: text, remark: text, body: text, street: text, shout: text })

const things: readonly ToyRow[] = [
  {
    object: 'thing', letter: 'a', values: {
      ...texts('Harbour Steel 100%'), site: 'https://a.example/x_1', mail: 'li.na@x.cn', call: '+8613800138000', code: 'T-0001', size: 5, weight: 1.25, price: cny(10_000), share: 0.1, stars: 1, length: 60,
      // 23:59:59.999 on 31 January in Shanghai, one millisecond before February.
      day: '2026-01-31', at: '2026-01-31T15:59:59.999Z', opens: '08:30', active: true, kind: 'textile', colours: ['red', 'blue'], tags: ['vip', '老客户'],
      spot: { latitude: 31.2304, longitude: 121.4737, datum: 'WGS-84' }, parent: ref('b'), about: { object: 'thing', id: idOfLetter('b'), title: null },
      peers: [{ object: 'thing', id: idOfLetter('b') }, { object: 'thing', id: idOfLetter('c') }], picture: ref('p'), owner: ref('u'), department: ref('m'),
      doubled: 10, worth: { amount: 10_000, currency: 'CNY', base: 10_000 }, big: false, nextDay: '2026-02-01',
      partCount: 2, partPrice: { amount: 300, currency: 'CNY', base: 300 }, lastDone: '2026-03-30', firstAt: '2026-03-01T00:00:00.000Z', firstTitle: 'Alpha', lastKind: 'steel',
    },
  },
  {
    object: 'thing', letter: 'b', values: {
      ...texts('云帆科技 steel_works'), site: 'http://b.example/', mail: 'wang@y.cn', call: '+16502530000', code: 'T-0002', size: 7, weight: 2.5, price: usd(2_000), share: 0.25, stars: 3, length: 3600,
      day: '2026-02-28', at: '2026-01-31T16:00:00.000Z', opens: '09:00', active: false, kind: 'steel', colours: ['blue'], tags: ['vip'],
      // The same pavement as a, as a Chinese map draws it.
      spot: { latitude: 31.228478, longitude: 121.478245, datum: 'GCJ-02' }, parent: ref('c'), about: { object: 'user', id: idOfLetter('u'), title: null },
      peers: [{ object: 'thing', id: idOfLetter('a') }], picture: ref('q'), owner: ref('u'), department: ref('n'),
      doubled: 14, worth: { amount: 14_400, currency: 'CNY', base: 14_400 }, big: true, nextDay: '2026-03-01',
      partCount: 2, partPrice: { amount: 900, currency: 'CNY', base: 900 }, lastDone: '2026-03-31', firstAt: '2026-03-31T08:00:00.000Z', firstTitle: 'beta', lastKind: 'paper',
    },
  },
  {
    object: 'thing', letter: 'c', values: {
      ...texts('harbour light'), site: 'https://c.example/x%1', mail: 'li@z.com', call: '123456', code: 'X-9', size: 7, weight: -0.5, price: usd(-500), share: 1, stars: 5, length: 0,
      // 04:30 UTC: half past midnight in New York's summer time, 12:30 in Shanghai, on the last day of March.
      day: '2026-03-31', at: '2026-03-31T04:30:00.000Z', opens: '23:59', active: true, kind: 'paper', colours: ['green', 'red'], tags: ['new'],
      spot: { latitude: 39.9042, longitude: 116.4074, datum: 'WGS-84' }, parent: ref('x'), about: { object: 'thing', id: idOfLetter('v'), title: null },
      peers: [{ object: 'thing', id: idOfLetter('x') }], picture: ref('p'), owner: ref('w'), department: ref('m'),
      doubled: 14, worth: { amount: -3_600, currency: 'CNY', base: -3_600 }, big: true, nextDay: '2026-04-01',
      partCount: 0, partPrice: { amount: 0, currency: 'CNY', base: 0 },
    },
  },
  {
    object: 'thing', letter: 'd', values: {
      ...texts('Ünal & Söhne Σίγμα'), site: 'https://d.example/%E4', mail: "o'neil@x.cn", call: '+8613900139000;ext=12', code: 'T-10000', size: -3, weight: 0, price: cny(0), share: 0, stars: 3, length: 86_400,
      day: '2027-01-01', at: '2026-03-08T07:00:00.000Z', opens: '00:00', active: false, kind: 'steel', colours: ['red', 'green', 'blue'], tags: ['a,b', "d'e"],
      spot: { latitude: -33.8568, longitude: 151.2153, datum: 'WGS-84' }, parent: ref('a'), about: { object: 'thing', id: idOfLetter('a'), title: null },
      peers: [{ object: 'thing', id: idOfLetter('a') }, { object: 'thing', id: idOfLetter('b') }, { object: 'thing', id: idOfLetter('d') }], picture: ref('q'), owner: ref('u'), department: ref('o'),
      doubled: -6, worth: { amount: 0, currency: 'CNY', base: 0 }, big: false, nextDay: '2027-01-02',
      partCount: 1, partPrice: { amount: 70, currency: 'CNY', base: 70 }, lastDone: '2025-12-31', firstAt: '2025-12-31T00:00:00.000Z', firstTitle: 'Gamma', lastKind: 'textile',
    },
  },
  { object: 'thing', letter: 'e', values: { partCount: 0 } },
  { object: 'thing', letter: 'x', binned: true, values: { ...texts('Harbour binned'), size: 5, kind: 'steel', parent: ref('a'), about: { object: 'thing', id: idOfLetter('a') }, peers: [{ object: 'thing', id: idOfLetter('a') }], active: true, tags: ['vip'] } },
  { object: 'thing', letter: 'v', hidden: true, values: { ...texts('Harbour hidden'), size: 5, kind: 'steel', parent: ref('a'), about: { object: 'thing', id: idOfLetter('a') }, peers: [{ object: 'thing', id: idOfLetter('a') }], active: true, tags: ['vip'] } },
]

const part = (letter: string, thing: string, values: JsonObject, kept: Pick<ToyRow, 'binned' | 'hidden'> = {}): ToyRow => ({ object: 'part', letter, ...kept, values: { thing: ref(thing), ...values } })

const parts: readonly ToyRow[] = [
  part('pa', 'a', { title: 'Alpha', quantity: 2, price: cny(100), done: '2026-03-01', at: '2026-03-01T00:00:00.000Z', kind: 'paper', hours: 1.5, opens: '08:00', doer: ref('u') }),
  part('pb', 'a', { title: 'Omega', quantity: 3, price: cny(200), done: '2026-03-30', at: '2026-03-30T00:00:00.000Z', kind: 'steel', hours: 2.25, opens: '10:00', doer: ref('w') }),
  part('pc', 'b', { title: 'beta', quantity: 10, price: usd(100), done: '2026-03-31', at: '2026-03-31T08:00:00.000Z', kind: 'paper', doer: ref('u') }),
  part('pd', 'b', { title: 'binned', quantity: 100, price: cny(180), done: '2026-03-31', kind: 'steel' }, { binned: true }),
  part('pe', 'b', { title: 'hidden', quantity: 100, price: cny(180), done: '2026-04-15', kind: 'steel' }, { hidden: true }),
  part('pf', 'c', { title: 'hidden', quantity: 7, kind: 'steel' }, { hidden: true }),
  part('pg', 'd', { title: 'Gamma', quantity: 4, price: cny(70), done: '2025-12-31', at: '2025-12-31T00:00:00.000Z', kind: 'textile' }),
  part('ph', 'd', { title: 'undated' }),
]

/** One for each thing, one for nothing, one for a binned and one for a hidden thing: the last three look up nothing. */
const peeks: readonly ToyRow[] = ['a', 'b', 'c', 'd', 'e', 'x', 'v'].map((letter) => ({ object: 'peek', letter: `k${letter}`, values: { title: letter, thing: ref(letter) } }))
export const emptyPeeks: readonly string[] = ['kv', 'kx', 'kz']

export const toyRows: readonly ToyRow[] = [...things, ...parts, ...peeks, { object: 'peek', letter: 'kz', values: { title: 'z' } }]

/** In Shanghai it is 16:30 on 31 March 2026, the last day of a month and a quarter, a Tuesday. */
export const toyViewer: FilterViewer = {
  userId: idOfLetter('u'), departmentId: idOfLetter('m'), departmentIds: [idOfLetter('m'), idOfLetter('n')], teamIds: [], now: Date.parse('2026-03-31T08:30:00Z'),
  zone: 'Asia/Shanghai', weekStart: 1, fiscalStart: 1, baseCurrency: 'CNY',
}

/** A row as the matcher takes it. */
export function asRecord({ letter, values }: ToyRow): JsonObject {
  return { id: idOfLetter(letter), ...values }
}

const seen = toyRows.filter((row) => row.binned !== true && row.hidden !== true)
export const seenRows = (object: string): readonly ToyRow[] => seen.filter((row) => row.object === object)

/** Related records of the toy, as the viewer sees them. */
export const toyRelated: RelatedRecords = (object, row, related) => seenRows(related.object).map(asRecord).filter((other) => isRelated(object, row, related, other))

function isRelated(object: string, row: JsonObject, related: Related, other: JsonObject): boolean {
  if (related.way === 'relation') return idIn(row[related.field]).includes(ownId(other))
  if (related.way === 'linked') return idIn(row[related.field]).includes(ownId(other))
  const value = other[related.field]
  const points = idIn(value).includes(ownId(row))
  return points && (related.kind !== 'target' || JSON.stringify(value).includes(`"object":"${object}"`))
}

const ownId = (row: JsonObject): string => (typeof row['id'] === 'string' ? row['id'] : '')

function idIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each: unknown) => idIn(each))
  return typeof value === 'object' && value !== null && 'id' in value ? [String(value.id)] : []
}

export { lookupName, toyRegistry }
