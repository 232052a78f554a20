import type { Profile } from './customers.ts'
import { type Draft, linkTo, ref } from './draft.ts'
import { drawOf } from './draw.ts'
import type { World } from './world.ts'

const answers = { sent: 42, seen: 28, answered: 7, registered: 5, attended: 10, declined: 8 } as const

/** Some like to come, again and again; whoever has bought often is more often one of them. */
const keen = { sent: 12, seen: 12, answered: 22, registered: 18, attended: 34, declined: 2 } as const

/** The campaigns that reached a customer, through its first contact, and how it took them. */
export function memberDrafts(world: World, { draw, key, since, contacts, owner, orders }: Profile): Draft[] {
  const likes = drawOf(world.options.seed, 'likes campaigns', key).chance(orders.length > 6 ? 0.6 : 0.25)
  return world.campaigns.flatMap(({ key: campaign, start, status }, place) => {
    if (start < since || !draw.chance(0.13)) return []
    // One in five is held back, so that it can be said what a campaign brought beyond what would have come anyway.
    const held = status === 'finished' && drawOf(world.options.seed, 'held back', key, place).chance(0.2)
    const answer = held ? 'planned' : status === 'finished' ? draw.share(likes ? keen : answers) : status === 'running' ? draw.pick(['sent', 'seen', 'registered']) : 'planned'
    const answered = answer === 'answered' || answer === 'registered' || answer === 'attended'
    const contact = contacts[0]
    return [{
      object: 'campaignMember', key: `${key}:member:${place}`, at: world.instant(Math.max(since, start - 14), 11),
      values: {
        campaign: ref(campaign), target: contact === undefined ? linkTo('customer', key) : linkTo('contact', contact), status: answer, owner: ref(owner.key), ...(held ? { control: true } : {}),
        ...(answered ? { respondedAt: new Date(world.instant(start, 15)).toISOString(), attitude: draw.pick(['supports', 'supports', 'neutral', 'against']) } : {}),
      },
    }]
  })
}
