import { say, type Words } from '../../lib/words.ts'
import { scoreWords } from '../../model/words/ui/scores.ts'
import { winBackWords } from '../../model/words/ui/winBack.ts'
import type { Profile } from './customers.ts'
import { type Draft, type DraftValue, type DraftValues, linkTo, ref } from './draft.ts'
import { drawOf } from './draw.ts'
import { type PastProposal, sampleHeldOutShare } from './proposals.ts'
import { days, type World } from './world.ts'

/** Days within which a customer is to be won back. */
const patience = 75
const notWon = { en: 'No order until the day it was to come by.', zh: '截止日前未下单。' } as const

/** The cases as they were kept in the nights of the past, under the keys by which later nights know them; and what was done with those who were not held out. */
export function caseDrafts(world: World, profile: Profile): Draft[] {
  const { key, heldOut, proposals } = profile
  const seen = new Set<string>()
  return proposals.flatMap((proposal) => {
    const { kind, day, last } = proposal
    const date = world.date(day)
    const about = kind === 'contact' ? date.slice(0, 7) : world.date(last)
    const name = `${key}:${kind}:${about}`
    if (seen.has(name)) return []
    seen.add(name)
    const caseKey: DraftValue = { joined: [`${kind} `, ref(key), ` ${about}`] }
    const values: Record<string, DraftValue> = { customer: ref(key), proposal: kind, arm: heldOut ? 'heldOut' : 'treated', startedOn: date, shareThen: sampleHeldOutShare, caseKey }
    return [{ object: 'comparisonCase', key: name, at: world.instant(day, 3), values }, ...(heldOut ? [] : doneAbout(world, profile, proposal, { name, caseKey }))]
  })
}

/** A reminder is a task, as is the call of a plan to win somebody back; a contact of the day leaves nothing beside the contact. */
function doneAbout(world: World, profile: Profile, proposal: PastProposal, { name, caseKey }: { readonly name: string; readonly caseKey: DraftValue }): Draft[] {
  const { language } = world.options
  const subject = (words: Words) => `${say(words, language)} · ${profile.name}`.slice(0, 200)
  if (proposal.kind === 'repurchase') return [taskDraft(world, profile, proposal.day, { name, kind: 'task', subject: subject(scoreWords.remindTask), externalId: caseKey })]
  if (proposal.kind !== 'winBack') return []
  return [planDraft(world, profile, proposal.day, name), taskDraft(world, profile, proposal.day, { name, kind: 'call', subject: subject(winBackWords.call) })]
}

/** Done within days, as most are; what is of the last days is still to be done. */
function taskDraft(world: World, profile: Profile, day: number, { name, kind, subject, externalId }: { readonly name: string; readonly kind: 'task' | 'call'; readonly subject: string; readonly externalId?: DraftValue }): Draft {
  const draw = drawOf(world.options.seed, 'reminded', name, world.options.language, world.options.trade)
  const done = day + draw.whole(0, 4)
  const at = world.instant(day, 6)
  const state: DraftValues = done < days ? { status: 'done', doneAt: new Date(world.instant(done, draw.between(9, 18))).toISOString() } : { status: 'open' }
  return {
    object: 'activity', key: `${name}:task`, at,
    values: {
      kind, subject, ...state, due: new Date(world.moment(day + (done < days ? 1 : 4), 17)).toISOString(), target: linkTo('customer', profile.key), owner: ref(profile.owner.key), department: ref(`department:${profile.owner.department}`),
      ...(externalId === undefined ? {} : { externalId }), ...(kind === 'call' && done < days ? { outcome: draw.pick(['reached', 'interested', 'notReached']) } : {}),
    },
  }
}

/** Won back is who ordered until the last day, as the mornings judge it. */
function planDraft(world: World, { key, name: customer, orders }: Profile, day: number, name: string): Draft {
  const due = day + patience
  const bought = orders.find((each) => each >= day && each <= due)
  const state: DraftValues = bought !== undefined ? { status: 'wonBack', boughtOn: world.date(bought) } : due < days ? { status: 'notWonBack', endReason: say(notWon, world.options.language) } : { status: 'running' }
  return {
    object: 'winBackPlan', key: `${name}:plan`, at: world.instant(day, 6),
    values: { name: say(winBackWords.planFor, world.options.language, { name: customer }).slice(0, 160), customer: ref(key), startedOn: world.date(day), dueOn: world.date(due), leftOut: false, ...state },
  }
}
