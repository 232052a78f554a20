import type { Profile } from './customers.ts'
import { type Draft, linkTo, ref } from './draft.ts'
import { drawOf } from './draw.ts'
import type { World } from './world.ts'

const answers = { sent: 42, seen: 28, answered: 7, registered: 5, attended: 10, declined: 8 } as const

/** Some like to come, again and again; whoever has bought often is more often one of them. */
const keen = { sent: 12, seen: 12, answered: 22, registered: 18, attended: 34, declined: 2 } as const

/** Days after which what a campaign brought is counted, and a few more until somebody looks at it. */
const counted = 95
/** So many of all who were there are members of the campaign that went to a wide circle, beside those whom any campaign reaches. */
const wide = 0.4

/** The campaigns that reached a customer, through its first contact, and how it took them. */
export function memberDrafts(world: World, { draw, key, since, contacts, owner, orders }: Profile): Draft[] {
  const likes = drawOf(world.options.seed, 'likes campaigns', key).chance(orders.length > 6 ? 0.6 : 0.25)
  // Of the last campaign whose days are over so many are held back that it can be said what it brought.
  const widest = world.campaigns.reduce((last, { start, status }, place) => (status === 'finished' && start + counted <= world.today && start >= (world.campaigns[last]?.start ?? 0) ? place : last), -1)
  return world.campaigns.flatMap(({ key: campaign, start, status }, place) => {
    if (start < since) return []
    const isUsual = draw.chance(0.13)
    const further = place === widest ? drawOf(world.options.seed, 'wide circle', key) : undefined
    if (!isUsual && further?.chance(wide) !== true) return []
    // What a wider circle says leaves all else of the customer as it is.
    const dice = isUsual ? draw : further ?? draw
    // One in five is held back, so that it can be said what a campaign brought beyond what would have come anyway.
    const held = status === 'finished' && drawOf(world.options.seed, 'held back', key, place).chance(0.2)
    const answer = held ? 'planned' : status === 'finished' ? dice.share(likes ? keen : answers) : status === 'running' ? dice.pick(['sent', 'seen', 'registered']) : 'planned'
    const answered = answer === 'answered' || answer === 'registered' || answer === 'attended'
    const contact = contacts[0]
    return [{
      object: 'campaignMember', key: `${key}:member:${place}`, at: world.instant(Math.max(since, start - 14), 11),
      values: {
        campaign: ref(campaign), target: contact === undefined ? linkTo('customer', key) : linkTo('contact', contact), status: answer, owner: ref(owner.key), ...(held ? { control: true } : {}),
        ...(answered ? { respondedAt: new Date(world.instant(start, 15)).toISOString(), attitude: dice.pick(['supports', 'supports', 'neutral', 'against']) } : {}),
      },
    }]
  })
}
