import type { Profile } from './customers.ts'
import { type Draft, linkTo, ref } from './draft.ts'
import type { World } from './world.ts'

const answers = { sent: 34, seen: 24, answered: 12, registered: 8, attended: 16, declined: 6 } as const

/** The campaigns that reached a customer, through its first contact, and how it took them. */
export function memberDrafts(world: World, { draw, key, since, contacts, owner }: Profile): Draft[] {
  return world.campaigns.flatMap(({ key: campaign, start, status }, place) => {
    if (start < since || !draw.chance(0.13)) return []
    const answer = status === 'finished' ? draw.share(answers) : status === 'running' ? draw.pick(['sent', 'seen', 'registered']) : 'planned'
    const answered = answer === 'answered' || answer === 'registered' || answer === 'attended'
    const contact = contacts[0]
    return [{
      object: 'campaignMember', key: `${key}:member:${place}`, at: world.instant(Math.max(since, start - 14), 11),
      values: {
        campaign: ref(campaign), target: contact === undefined ? linkTo('customer', key) : linkTo('contact', contact), status: answer, owner: ref(owner.key),
        ...(answered ? { respondedAt: new Date(world.instant(start, 15)).toISOString(), attitude: draw.pick(['supports', 'supports', 'neutral', 'against']) } : {}),
      },
    }]
  })
}
