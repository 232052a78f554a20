import type { Profile } from './customers.ts'
import { drawOf } from './draw.ts'
import { type Draft, type DraftValues, linkTo, ref, type Step } from './draft.ts'
import { sampleWords } from './words.ts'
import { days, type GroundStage, type World } from './world.ts'

const reasons = {
  ours: { price: 30, delivery: 20, missingFeature: 18, slowAnswer: 14, service: 10, quality: 8 },
  competitor: { competitorPrice: 45, competitorRelation: 30, competitorProduct: 25 },
  customer: { noBudget: 40, projectStopped: 25, noDecision: 20, needGone: 15 },
} as const

/** Which of the vocabulary's remarks goes with a reason. */
const remarkOf: Readonly<Record<string, number>> = {
  price: 2, competitorPrice: 2, delivery: 1, competitorRelation: 1, slowAnswer: 1, missingFeature: 3, quality: 3, competitorProduct: 3, service: 4, noDecision: 4, projectStopped: 4, noBudget: 0, needGone: 0,
}

interface Deal { readonly key: string; readonly opened: number; readonly closes: number; readonly units: number; readonly won: boolean }

/** Its opportunities: opened, moved through the stages, won or lost with a reason, or still open (some of them late). */
export function dealDrafts(world: World, profile: Profile): Draft[] {
  const stages = world.ground.stages.filter(({ kind }) => kind === 'open')
  if (stages.length === 0 || profile.isPerson) return []
  return dealsOf(profile).flatMap((deal) => dealDraft(world, profile, deal, stages))
}

function dealsOf({ draw, key, since, size, rhythm, lifecycle }: Profile): Deal[] {
  const count = draw.weighted([0, 1, 2, 3, 4], (each) => [30, 34, 20, 11, 5 + size][each] ?? 1)
  return Array.from({ length: count }, (_, place) => {
    // Half of the deals lie in the last half year: what is in play is what a board shows.
    const opened = Math.floor(Math.max(since, draw.chance(0.3) ? days - draw.between(0, 120) : draw.between(since, days)))
    return {
      key: `${key}:deal:${place}`, opened, closes: opened + Math.floor(draw.spread(62, 0.5)),
      units: Math.round(draw.spread((rhythm?.basket ?? 9000) * 2.2, 0.8) / 100) * 100 + 100,
      won: draw.chance(lifecycle === 'prospect' ? 0.12 : lifecycle === 'ended' ? 0.3 : 0.52),
    }
  })
}

function dealDraft(world: World, profile: Profile, deal: Deal, stages: readonly GroundStage[]): Draft[] {
  const { draw, key, owner, contacts, currency, campaign } = profile
  const { words, options: { language } } = world
  const first = stages[0]
  if (first === undefined) return []
  // Some slip past their date, but nobody leaves a deal open for a year.
  const slips = draw.chance(0.25)
  const isClosed = deal.closes < days && !(slips && days - deal.closes < 40)
  const title = `${quarterOf(world.date(deal.closes))} ${draw.pick(words.dealKinds)}`
  const steps = isClosed ? [...movesOf(world, profile, deal, stages, deal.won ? 1 : drawOf(world.options.seed, 'lost at', deal.key).between(0.15, 1)), closing(world, profile, deal)] : movesOf(world, profile, deal, stages, (days - deal.opened) / (deal.closes - deal.opened))
  const draft: Draft = {
    object: 'opportunity', key: deal.key, at: world.instant(deal.opened, draw.between(9, 18)), steps,
    values: {
      name: title, customer: ref(key), stage: first.id, status: 'open', amount: world.money(deal.units, currency), probability: first.probability, openedOn: world.date(deal.opened),
      expectedCloseOn: world.date(deal.closes + draw.whole(-10, 15)), kind: deal.opened - profile.since < 60 ? 'newBusiness' : draw.pick(['expansion', 'expansion', 'renewal', 'replacement']), forecastCategory: draw.pick(['pipeline', 'bestCase', 'commit']),
      source: draw.pick(['referral', 'website', 'exhibition', 'telephone']), priority: draw.whole(1, 5), owner: ref(owner.key), department: ref(`department:${owner.department}`),
      need: draw.pick(sampleWords[language].needs), ...(isClosed ? {} : { nextStep: draw.pick(sampleWords[language].nextSteps) }), ...(campaign === undefined ? {} : { campaign: ref(campaign) }),
      contacts: contacts.slice(0, 2).map((contact, place) => linkTo('contact', contact, place === 0 ? 'decides' : 'influences')),
      ...(draw.chance(0.45) ? { competitors: [linkTo('competitor', draw.pick(world.competitors), draw.pick(['leading', 'level', 'behind']))] } : {}),
      ...(draw.chance(0.5) ? { lines: linesOf(world, profile, deal) } : {}),
    },
  }
  return [draft, ...(isClosed && deal.won ? salesDrafts(world, profile, deal) : [])]
}

/** 'Q4' of a date: what people write before the kind of a deal. */
function quarterOf(date: string): string {
  return `Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`
}

/** From stage to stage, as far as it has come. */
function movesOf(world: World, { draw }: Profile, deal: Deal, stages: readonly GroundStage[], share: number): Step[] {
  const reached = Math.min(stages.length - 1, Math.floor(Math.min(share, 1) * (stages.length - draw.between(0, 1.2))))
  const end = Math.min(days, deal.closes)
  return stages.slice(1, reached + 1).map((stage, index) => {
    const at = world.instant(deal.opened + (end - deal.opened) * (index + 1) / (reached + 1), draw.between(9, 17))
    return { action: 'opportunity.moveStage', at, values: { stage: stage.id, probability: stage.probability, stageChangedAt: new Date(at).toISOString() } }
  })
}

function closing(world: World, { draw }: Profile, deal: Deal): Step {
  const stage = world.ground.stages.find(({ kind }) => kind === (deal.won ? 'won' : 'lost'))
  const common: DraftValues = { closedOn: world.date(deal.closes), ...(stage === undefined ? {} : { stage: stage.id }), nextStep: null }
  const at = world.instant(deal.closes, 17.5)
  if (deal.won) return { action: 'opportunity.win', at, values: { ...common, status: 'won', probability: 1 } }
  const lossClass = draw.share({ ours: 30, competitor: 38, customer: 32 })
  const lossReason = draw.share<string>(reasons[lossClass])
  return {
    action: 'opportunity.lose', at,
    values: { ...common, status: 'lost', probability: 0, lossClass, lossReason, lossRemark: world.words.lossRemarks[remarkOf[lossReason] ?? 0] ?? '', ...(lossClass === 'competitor' ? { lostTo: ref(draw.pick(world.competitors)) } : {}) },
  }
}

function linesOf(world: World, { draw, currency }: Profile, deal: Deal) {
  return draw.some(world.products, draw.whole(1, 3)).map(({ key, name, price }, index, all) => ({
    position: index + 1, product: ref(key), name, unitPrice: world.money(price, currency), quantity: Math.max(1, Math.round(deal.units / all.length / price)),
  }))
}

/** What was sold within a won deal: at once or in two parts, never more than the deal and never later than today. */
function salesDrafts(world: World, { draw, owner, currency }: Profile, deal: Deal): Draft[] {
  const parts = draw.chance(0.4) ? [0.5, 0.5] : [1]
  return parts.flatMap((part, place) => {
    const day = deal.closes + place * 30
    if (day > days) return []
    return [{
      object: 'salesRecord', key: `${deal.key}:sale:${place}`, at: world.instant(day, 18),
      values: { opportunity: ref(deal.key), salesperson: owner.name, date: world.date(day), amount: world.money(deal.units * part, currency), remark: draw.pick(sampleWords[world.options.language].salesRemarks), owner: ref(owner.key) },
    }]
  })
}
