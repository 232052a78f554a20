import { dayNumber } from '../../../lib/calendar.ts'
import type { JsonObject } from '../../../lib/json.ts'
import { minorDigits } from '../../../lib/money.ts'
import { seededRandom } from '../../../lib/random.ts'
import type { Reason } from '../../../analytics/learn/classifier.ts'
import { learnOutcome, splitInTime, unknown } from '../../../analytics/learn/outcome.ts'
import { pick } from '../../../analytics/learn/splits.ts'
import { categoryOf, type Column } from '../../../analytics/table/column.ts'
import { measureUplift } from '../../../analytics/uplift/measure.ts'
import { fitUplift, type UpliftModel } from '../../../analytics/uplift/model.ts'
import type { Judged } from '../../../records/scores/index.ts'
import { type MemberRow, type Members, readMembers } from '../campaigns/read.ts'
import { bandOf } from './band.ts'
import { because, type Gathered, type Gathering, kept, type RecordModel, rounded } from './model.ts'

const answered = ['answered', 'registered', 'attended']
/** Who has not answered so many days after the begin will not; and an order within so many days counts for the comparison with the control group. */
const patience = 21
const bought = 30
const leastArm = 100
const mostReasons = 3
/** What somebody of whom little is known is held to be: so many letters of the average. */
const prior = 3

/** How likely each member of a campaign answers; and where some were held back, by how much the campaign moves it to buy. */
export const responseModel: RecordModel = {
  key: 'response',
  object: 'campaignMember',
  heldByDrift: false,
  gather: async (from) => membersGathered(await readMembers(from.database, from.scope, from.asOf), from),
}

/** The judgement over members that were read; pure. */
export function membersGathered(given: Members, { asOf, currency, seed = 1 }: Pick<Gathering, 'asOf' | 'currency' | 'seed'>): Gathered {
  const today = dayNumber(asOf)
  const { members } = given
  const waiting = members.flatMap((member, row) => (outcomeOf(member, today) === unknown && (member.status === 'planned' || member.start > today - patience) ? [{ member, row }] : []))
  return {
    rows: members.length, records: waiting.length,
    judge() {
      const columns = columnsOf(given, today, 10 ** minorDigits(currency))
      const moments = Float64Array.from(members, ({ start }) => start)
      const learned = learnOutcome({ columns, outcomes: Uint8Array.from(members, (member) => outcomeOf(member, today)), moments, seed }, { yes: { en: 'members who answered', zh: '有响应的成员' }, no: { en: 'members who did not answer', zh: '未响应的成员' } })
      const moved = upliftOf(given, { columns, moments, today, seed })
      const { calibration, ...measures } = learned.measures
      return {
        parameters: kept({ learner: learned.learner, seed, ...learned.parameters, columns: [...learned.columns], patienceDays: patience, boughtWithinDays: bought }),
        quality: kept({ holdOut: measures, calibration: calibration.map((bin) => ({ ...bin })), trainingRows: learned.trainingRows, importance: learned.importance.map((each) => ({ ...each })), uplift: moved.quality }),
        judged: judged(waiting, learned, moved.model),
      }
    },
  }
}

/** Whoever was held back was not asked. */
function outcomeOf({ status, start, control }: MemberRow, today: number): number {
  if (control || start > today) return unknown
  if (answered.includes(status)) return 1
  if (status === 'declined') return 0
  return status !== 'planned' && today - start >= patience ? 0 : unknown
}

function columnsOf({ members, orders }: Members, today: number, factor: number): readonly Column[] {
  const figures = (name: string, of: (member: MemberRow, row: number) => number): Column => ({ kind: 'number', name, values: Float64Array.from(members, of) })
  const before = (member: MemberRow) => {
    const had = member.customer === null ? undefined : orders.get(member.customer)
    let [count, amount, last] = [0, 0, Number.NaN]
    for (const [place, day] of (had?.days ?? new Int32Array()).entries()) if (day < member.start) { count += 1; amount += had?.amounts[place] ?? 0; last = day }
    return { count, amount, last }
  }
  const known = members.map(before)
  const asked = askedBefore(members, today)
  return [
    categoryOf('campaignKind', members.map(({ kind }) => kind)), categoryOf('industry', members.map(({ industry }) => industry)), categoryOf('level', members.map(({ level }) => level)),
    figures('tenureDays', ({ since, start }) => (since === null ? Number.NaN : Math.max(0, start - since))),
    figures('orders', (_, row) => known[row]?.count ?? 0), figures('bought', (_, row) => (known[row]?.amount ?? 0) / factor), figures('silenceDays', ({ start }, row) => start - (known[row]?.last ?? Number.NaN)),
    figures('asked', (_, row) => asked[row]?.count ?? 0), figures('answeredShare', (_, row) => asked[row]?.share ?? Number.NaN),
  ]
}

/** How often each had been asked before, and what share was answered, drawn towards that of all. Members stand in the order of time. */
function askedBefore(members: readonly MemberRow[], today: number): readonly { readonly count: number; readonly share: number }[] {
  const known = members.map((member) => outcomeOf(member, today)).filter((each) => each !== unknown)
  const usual = known.length === 0 ? 0.5 : known.reduce((sum, each) => sum + each, 0) / known.length
  const past = new Map<string, { start: number; outcome: number }[]>()
  return members.map((member) => {
    const own = past.get(member.person) ?? []
    const earlier = own.filter(({ start }) => start + patience <= member.start)
    const yes = earlier.reduce((sum, { outcome }) => sum + outcome, 0)
    const outcome = outcomeOf(member, today)
    if (outcome !== unknown) past.set(member.person, [...own, { start: member.start, outcome }])
    return { count: earlier.length, share: (yes + prior * usual) / (earlier.length + prior) }
  })
}

/** By how much a campaign moves whom to buy within a month: only from campaigns that held some back. */
function upliftOf({ members, orders }: Members, { columns, moments, today, seed }: { readonly columns: readonly Column[]; readonly moments: Float64Array; readonly today: number; readonly seed: number }): { readonly model?: UpliftModel; readonly quality: JsonObject } {
  const compared = new Set(members.filter(({ control }) => control).map(({ campaign }) => campaign))
  const rows = Int32Array.from(members.keys()).filter((row) => { const member = members[row]; return member !== undefined && compared.has(member.campaign) && member.customer !== null && member.start + bought <= today })
  const treated = Uint8Array.from(members, ({ control }) => (control ? 0 : 1))
  const outcomes = Uint8Array.from(members, ({ customer, start }) => ((customer === null ? undefined : orders.get(customer))?.days.some((day) => day >= start && day < start + bought) === true ? 1 : 0))
  const arms = [0, 1].map((arm) => rows.reduce((sum, row) => sum + (treated[row] === arm ? 1 : 0), 0))
  const [others = 0, asked = 0] = arms
  const quality = { control: others, treated: asked, needed: leastArm }
  if (others < leastArm || asked < leastArm) return { quality: { ...quality, tooLittle: true } }
  const input = { method: 'two-model', learner: 'logistic', columns, outcomes, treated, seed } as const
  const [before, after] = splitInTime(rows, moments, 0.3)
  const bothArms = (part: Int32Array) => [0, 1].every((arm) => part.filter((row) => treated[row] === arm).length >= leastArm / 4)
  const halves = bothArms(before) && bothArms(after) ? [before, after] as const : [rows.filter((_, place) => place % 2 === 0), rows.filter((_, place) => place % 2 === 1)] as const
  const scores = fitUplift({ ...input, rows: halves[0] }).uplift(halves[1])
  const { tenths: _, ...measures } = measureUplift({ scores, treated: pick(treated, halves[1]), outcomes: pick(outcomes, halves[1]) }, seededRandom(seed))
  const told = JSON.parse(JSON.stringify({ ...quality, holdOut: measures })) as JsonObject
  // Where chance alone might have ranked them so, nobody is told an uplift.
  if (!(measures.qini.low > 0)) return { quality: { ...told, likeChance: true } }
  return { model: fitUplift({ ...input, rows }), quality: told }
}

function* judged(waiting: readonly { readonly member: MemberRow; readonly row: number }[], learned: ReturnType<typeof learnOutcome>, moved: UpliftModel | undefined): Generator<Judged> {
  const rows = Int32Array.from(waiting, ({ row }) => row)
  const chances = learned.probabilities(rows)
  const uplifts = moved?.uplift(rows)
  for (const [place, { member: { id: record }, row }] of waiting.entries()) {
    const chance = rounded(chances[place] ?? Number.NaN)
    const reasons = learned.reasons(row, mostReasons).flatMap((reason) => told(reason))
    yield { record, score: 'responseChance', value: bandOf(chance, learned.measures.baseRate), reasons }
    yield { record, score: 'responseProbability', value: chance, reasons }
    const uplift = uplifts?.[place]
    if (uplift !== undefined) yield { record, score: 'uplift', value: rounded(uplift), reasons: (moved?.reasons(row, mostReasons) ?? []).flatMap((reason) => told(reason)) }
  }
}

function told({ column, value, effect }: Reason): JsonObject[] {
  if (value === null) return []
  return [because(`response.${column}.${effect > 0 ? 'raises' : 'lowers'}`, typeof value === 'string' ? {} : { value: column === 'answeredShare' ? { share: rounded(value) } : rounded(value, 0) })]
}
