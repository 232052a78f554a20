import type { Json, JsonObject } from '../../../lib/json.ts'
import { acceptPlace, checkIn, checkOut, declinePlace, largestPhoto, proposePlace } from '../../../model/actions/visit.ts'
import { asBefore, type Doing, implement, type Outcome } from '../../../records/act/index.ts'
import { addressHidden } from './hidden.ts'
import { nextContact } from '../activities/next.ts'
import { relatedId, textOf } from '../reading.ts'
import { checkedInAlready, checkedOutAlready, noPicture, notCheckedIn, nothingProposed, noVisit, photoTooLarge, reasonNeeded } from './errors.ts'
import { logActions } from './log.ts'
import { checkInsAt, lastCheck, placeJson, placeOf, type Visited, visited } from './place.ts'
import { agreedPlace, judge, type Judged } from './rules.ts'

export const visitActions = [
  ...logActions,
  implement(checkIn, {
    run: arrive,
    refuse: (record) => (record['kind'] !== 'visit' ? noVisit : textOf(record, 'checkedInAt') === undefined ? undefined : checkedInAlready),
  }),
  implement(checkOut, {
    run: leave,
    refuse: (record) => (record['kind'] !== 'visit' ? noVisit : textOf(record, 'checkedInAt') === undefined ? notCheckedIn : textOf(record, 'checkedOutAt') === undefined ? undefined : checkedOutAlready),
  }),
  implement(proposePlace, asBefore([], ({ input }) => Promise.resolve({ changes: { proposedPlace: input['place'] ?? null, proposedPlaceVisits: input['visits'] ?? null } }))),
  implement(acceptPlace, {
    refuse: (record) => (placeOf(record['proposedPlace']) === undefined ? nothingProposed : undefined),
    ...asBefore([], ({ record }) => Promise.resolve({ changes: { place: record['proposedPlace'] ?? null, ...noProposal } })),
  }),
  implement(declinePlace, {
    refuse: (record) => (placeOf(record['proposedPlace']) === undefined ? nothingProposed : undefined),
    ...asBefore([], ({ context }) => Promise.resolve({ changes: { ...noProposal, placeDeclinedAt: instant(context.now) } })),
  }),
]

const noProposal = { proposedPlace: null, proposedPlaceVisits: null } as const
const instant = (at: number) => new Date(at).toISOString()

async function arrive(doing: Doing): Promise<Outcome> {
  const { context, input } = doing
  const photo = await photoOf(doing)
  const there = await visited(doing)
  const { marks, distance, speed } = await judged(doing, there)
  await propose(doing, there)
  const changes: Record<string, Json> = {
    checkedInAt: instant(context.now), checkedInBy: context.actor.userId, place: input['place'] ?? null, checkInMarks: marks, checkInDistance: shownDistance(doing, there, distance),
    checkInPhoneTime: input['phoneTime'] ?? null, checkInReason: input['reason'] ?? null, speed: speed ?? null, ...(photo === undefined ? {} : { photo }),
  }
  return { changes, result: { marks, distance: changes['checkInDistance'] ?? null } }
}

/** A visit that is done already stays so, when it was done; else leaving with an outcome completes it. */
async function leave(doing: Doing): Promise<Outcome> {
  const { context, input, record, write } = doing
  const there = await visited(doing)
  const { marks, distance, speed } = await judged(doing, there)
  const said = Object.fromEntries(['outcome', 'result', 'nextContactOn'].flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]])))
  const next = textOf(input, 'nextContactOn')
  const follow = next === undefined ? undefined : await write.create('activity', nextContact(doing, next))
  const came = Date.parse(textOf(record, 'checkedInAt') ?? instant(context.now))
  const changes: Record<string, Json> = {
    ...said, checkedOutAt: instant(context.now), checkOutPlace: input['place'] ?? null, checkOutMarks: marks, checkOutDistance: shownDistance(doing, there, distance), checkOutPhoneTime: input['phoneTime'] ?? null,
    duration: Math.max(0, Math.round((context.now - came) / 1000)),
    ...(speed === undefined ? {} : { speed }),
    ...(record['status'] === 'open' && Object.keys(said).length > 0 ? { status: 'done', doneAt: instant(context.now) } : {}),
  }
  return { changes, result: { marks, distance: changes['checkOutDistance'] ?? null, ...(follow === undefined ? {} : { nextActivity: follow.id }) } }
}

/** @throws Problem 422 where there is neither a place nor a reason for that. */
async function judged({ context, input, tx }: Doing, there: Visited | undefined): Promise<Judged> {
  const place = placeOf(input['place'])
  if (place === undefined && textOf(input, 'reason')?.trim() === undefined) throw reasonNeeded()
  const phone = textOf(input, 'phoneTime')
  const before = await lastCheck(tx, context.actor.userId, context.now)
  return judge({ now: context.now, phoneAt: phone === undefined ? undefined : Date.parse(phone), place, customer: there?.place, before })
}

/** Whoever sees the address masked is not told how far it is: three distances would tell where. */
function shownDistance({ context }: Doing, there: Visited | undefined, distance: number | undefined): number | null {
  return distance === undefined || there === undefined || addressHidden(context, there.object) ? null : distance
}

async function photoOf({ input, read, id }: Doing): Promise<string | undefined> {
  const photo = textOf(input, 'photo')
  if (photo === undefined) return undefined
  const file: JsonObject | undefined = await read('file', photo).catch(() => undefined)
  const { mime, size } = file ?? {}
  if (file === undefined || relatedId(file, 'target') !== id || typeof mime !== 'string' || !mime.startsWith('image/')) throw noPicture()
  if (typeof size === 'number' && size > largestPhoto) throw photoTooLarge(size)
  return photo
}

/** Of a customer whose place nobody knows: what check-ins agree upon, this one with them. */
async function propose({ input, tx, act }: Doing, there: Visited | undefined): Promise<void> {
  const place = placeOf(input['place'])
  if (there === undefined || place === undefined || there.object !== 'customer' || there.place !== undefined) return
  const agreed = agreedPlace([place, ...await checkInsAt(tx, there.id, textOf(there.row, 'placeDeclinedAt'))])
  if (agreed === undefined) return
  await act('customer.proposePlace', { id: there.id, input: { place: placeJson(agreed.place), visits: agreed.visits } })
}
