import type { Profile } from './customers.ts'
import { type Draft, type DraftValues, linkTo, ref } from './draft.ts'
import type { Draw } from './draw.ts'
import { sampleWords } from './words.ts'
import { days, type World } from './world.ts'

const kinds = { call: 52, visit: 18, meeting: 12, task: 12, note: 6 } as const

/** What was done with a customer since it came, and what is to be done next: some of it late. */
export function activityDrafts(world: World, profile: Profile): Draft[] {
  return [...pastDrafts(world, profile), ...nextDrafts(world, profile), ...commentDrafts(world, profile)]
}

function pastDrafts(world: World, profile: Profile): Draft[] {
  const { draw, since, rhythm, lifecycle, size, isPerson } = profile
  const cadence = draw.spread(isPerson ? 160 : 95 - size * 9, 0.4) * (rhythm === undefined ? 1.6 : 1)
  const last = lifecycle === 'ended' ? Math.min(days, (profile.orders.at(-1) ?? since) + 60) : days
  const drafts: Draft[] = []
  for (let day = since + draw.between(0, cadence * 0.5); day < last && drafts.length < 16; day += Math.max(3, cadence * draw.regular(3))) drafts.push(pastDraft(world, profile, Math.floor(day), drafts.length))
  return drafts
}

function pastDraft(world: World, profile: Profile, day: number, place: number): Draft {
  const { draw } = profile
  const kind = profile.isPerson ? draw.pick(['call', 'note'] as const) : draw.share(kinds)
  const doneAt = new Date(world.instant(day, draw.between(9, 18))).toISOString()
  const minutes = { call: draw.whole(2, 25), visit: draw.whole(45, 150), meeting: draw.whole(30, 120), task: 0, note: 0 }[kind]
  return {
    object: 'activity', key: `${profile.key}:done:${place}`, at: Date.parse(doneAt),
    values: {
      kind, subject: subjectOf(world, profile, kind), status: 'done', doneAt, ...common(profile),
      ...resultOf(world, draw, kind),
      ...(minutes === 0 ? {} : { duration: minutes * 60, start: doneAt }), ...(kind === 'visit' ? { location: profile.city.city } : {}),
    },
  }
}

const outcomes = ['reached', 'reached', 'interested', 'notReached', 'callBack', 'agreed', 'postponed'] as const
/** Which of the vocabulary's results goes with an outcome. */
const resultPlaces: Readonly<Record<(typeof outcomes)[number], readonly number[]>> = { reached: [0, 2], interested: [0], notReached: [5], callBack: [3, 2], agreed: [4], postponed: [1] }

/** What came of it: of a call the outcome with words that fit. */
export function resultOf({ words }: World, draw: Draw, kind: string): DraftValues {
  if (kind === 'note') return {}
  const outcome = draw.pick(outcomes)
  const result = words.callResults[draw.pick(resultPlaces[outcome])] ?? ''
  if (kind !== 'call') return outcome === 'notReached' ? {} : { result }
  return { direction: draw.pick(['outgoing', 'outgoing', 'outgoing', 'incoming']), outcome, result }
}

/** The next contact and now and then a task; about one in five should have been done by now. */
function nextDrafts(world: World, profile: Profile): Draft[] {
  const { draw, lifecycle, key } = profile
  const wanted = lifecycle === 'ended' ? 0.05 : lifecycle === 'prospect' ? 0.35 : 0.6
  const drafts: Draft[] = []
  if (draw.chance(wanted)) drafts.push(nextDraft(world, profile, draw.pick(['call', 'call', 'visit', 'meeting'] as const), `${key}:next`))
  if (draw.chance(wanted * 0.4)) drafts.push(nextDraft(world, profile, 'task', `${key}:task`))
  return drafts
}

function nextDraft(world: World, profile: Profile, kind: 'call' | 'visit' | 'meeting' | 'task', key: string): Draft {
  const { draw } = profile
  const day = draw.chance(0.2) ? days - draw.whole(1, 25) : days + draw.whole(0, 32)
  const due = world.moment(day, draw.whole(18, 34) / 2)
  return {
    object: 'activity', key, at: world.instant(Math.min(days, day) - draw.whole(2, 20), draw.between(9, 18)),
    values: {
      kind, subject: subjectOf(world, profile, kind), status: 'open', due: new Date(due).toISOString(), priority: draw.pick(['low', 'normal', 'normal', 'normal', 'high', 'urgent']),
      ...common(profile), ...(kind === 'visit' || kind === 'meeting' ? { start: new Date(due).toISOString(), end: new Date(due + 3_600_000).toISOString(), location: profile.city.city } : {}),
    },
  }
}

function common({ draw, key, owner, contacts }: Profile): DraftValues {
  const contact = contacts[0]
  return {
    target: linkTo('customer', key), owner: ref(owner.key), department: ref(`department:${owner.department}`),
    ...(contact !== undefined && draw.chance(0.7) ? { with: [linkTo('contact', draw.chance(0.75) ? contact : draw.pick(contacts), 'attendee')] } : {}),
  }
}

function subjectOf({ words, options: { language } }: World, { draw }: Profile, kind: 'call' | 'visit' | 'meeting' | 'task' | 'note'): string {
  switch (kind) {
    case 'call': return draw.pick(words.callSubjects)
    case 'visit': return draw.pick(words.visitSubjects)
    case 'meeting': return draw.pick(sampleWords[language].meetings)
    case 'task': return draw.pick(words.taskSubjects)
    case 'note': return draw.pick(words.notes).slice(0, 60)
  }
}

/** A word among colleagues on one customer in eight. */
function commentDrafts(world: World, profile: Profile): Draft[] {
  const { draw, key, since } = profile
  if (!draw.chance(0.12)) return []
  return [{
    object: 'comment', key: `${key}:comment`, at: world.instant(draw.between(since, days), draw.between(9, 18)),
    values: { target: linkTo('customer', key), body: draw.pick(sampleWords[world.options.language].comments), owner: ref(draw.pick(world.people).key) },
  }]
}
