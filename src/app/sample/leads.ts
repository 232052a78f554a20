import { resultOf } from './activities.ts'
import { type Profile, phoneOf } from './customers.ts'
import { type Draft, linkTo, ref, type Step } from './draft.ts'
import { type Draw, drawOf } from './draw.ts'
import { latinOf } from './latin.ts'
import { departmentOfCity, industries } from './places.ts'
import { sampleWords } from './words.ts'
import { days, type World } from './world.ts'

/** The lead from which a customer came, on one customer in four: kept as converted. */
export function convertedLeadDrafts(world: World, profile: Profile): Draft[] {
  const { draw, since, name, contacts, owner, key, city, index, isPerson, campaign } = profile
  if (isPerson || !draw.chance(0.25)) return []
  const made = Math.max(0, since - draw.whole(3, 30))
  const at = world.instant(since, 17)
  const own = drawOf(world.options.seed, 'lead of', key, world.options.language)
  const called = Math.min(since, made + 2)
  return [{
    object: 'lead', key: `${key}:lead`, at: Math.min(at, world.instant(made, 10)),
    values: {
      name: world.words.fullName(draw.pick(world.words.surnames), draw.pick(world.words.givenNames)), company: name, title: draw.pick(world.words.jobTitles), phone: phoneOf(world.options.language, 'contact', index, 0), status: 'qualified',
      source: campaign === undefined ? draw.pick(['website', 'search', 'telephone', 'referral']) : 'exhibition', rating: draw.pick(['hot', 'warm']), industry: profile.industry, region: city.region, city: city.city, need: own.pick(sampleWords[world.options.language].needs), email: `lead${index}@mail.example`,
      ...(own.chance(0.6) ? { budget: world.money(own.whole(10, 160) * 1000) } : {}), ...(own.chance(0.6) ? { interests: [linkTo('product', own.pick(world.products).key)] } : {}),
      owner: ref(owner.key), department: ref(`department:${owner.department}`), ...(campaign === undefined ? {} : { campaign: ref(campaign) }),
    },
    steps: [{ action: 'lead.convert', at, values: { status: 'converted', convertedAt: new Date(at).toISOString(), convertedCustomer: ref(key), ...(contacts[0] === undefined ? {} : { convertedContact: ref(contacts[0]) }) } }],
  }, ...(own.chance(0.85) ? [{
    object: 'activity', key: `${key}:lead:call`, at: world.instant(called, 14),
    values: { kind: 'call', subject: own.pick(world.words.callSubjects), status: 'done', doneAt: new Date(world.instant(called, 14.5)).toISOString(), ...resultOf(world, own, 'call'), target: linkTo('lead', `${key}:lead`), owner: ref(owner.key), department: ref(`department:${owner.department}`) },
  }] : [])]
}

const sources = { website: 28, exhibition: 22, search: 16, social: 10, telephone: 9, advertisement: 9, referral: 6 } as const
const refusals = { noNeed: 26, unreachable: 24, noBudget: 20, wrongTime: 14, wrongContact: 9, competitor: 4, spam: 3 } as const

function scoreOf(draw: Draw, rating: 'hot' | 'warm' | 'cold'): number {
  return { hot: draw.whole(70, 98), warm: draw.whole(40, 75), cold: draw.whole(8, 42) }[rating]
}

/** A lead that has not become a customer: fresh, being called, qualified, or given up with a reason. */
export function leadDrafts(world: World, index: number): Draft[] {
  const { options: { seed, language, trade }, words } = world
  const draw = drawOf(seed, 'lead', index, language, trade)
  // Two thirds came within the last quarter: what is older has been settled.
  const day = draw.chance(0.65) ? days - Math.floor(draw.between(0, 95)) : Math.floor(draw.between(0, days))
  const age = days - day
  const status = age > 90 ? (draw.chance(0.9) ? 'unqualified' : 'qualified') : age > 20 ? draw.share({ contacting: 45, qualified: 25, unqualified: 30 }) : draw.share({ new: 60, contacting: 40 })
  const city = draw.weighted(words.cities, ({ weight }) => weight)
  const industry = draw.weighted(industries, ({ weight }) => weight).name
  const field = world.people.filter(({ department }) => department === departmentOfCity[city.city])
  const owner = draw.pick(field.length === 0 ? world.people : field)
  const name = words.fullName(draw.pick(words.surnames), draw.pick(words.givenNames))
  const company = words.companyName(draw.pick(words.companyRoots), city.city, draw.pick(words.trades[industry]), draw.whole(0, 3))
  const source = draw.share(sources)
  const campaign = source === 'exhibition' ? world.campaigns.findLast(({ start }) => start < day) : undefined
  const key = `lead:${index}`
  const gone = Math.min(days, day + draw.whole(4, 30))
  const steps: Step[] = status === 'unqualified' ? [{ action: 'lead.disqualify', at: world.instant(gone, 16), values: { status, unqualifiedReason: draw.share(refusals) } }] : []
  const rating = status === 'qualified' ? draw.pick(['hot', 'warm'] as const) : draw.pick(['hot', 'warm', 'warm', 'cold'] as const)
  const common = { owner: ref(owner.key), department: ref(`department:${owner.department}`) }
  return [
    {
      object: 'lead', key, at: world.instant(day, draw.between(8, 21)), steps,
      values: {
        name, company, title: draw.pick(words.jobTitles), phone: phoneOf(language, 'lead', index, 0), email: `${latinOf(name, language)}${index}@mail.example`, status: status === 'unqualified' ? 'contacting' : status,
        source, rating, score: scoreOf(draw, rating), industry, region: city.region, city: city.city, need: draw.pick(sampleWords[language].needs), ...common,
        ...(draw.chance(0.4) ? { budget: world.money(draw.whole(5, 120) * 1000) } : {}), ...(campaign === undefined ? {} : { campaign: ref(campaign.key) }),
        ...(draw.chance(0.4) ? { interests: [linkTo('product', draw.pick(world.products).key)] } : {}),
      },
    },
    ...(status === 'new' ? [] : [{
      object: 'activity', key: `${key}:call`, at: world.instant(Math.min(days, day + 2), draw.between(9, 18)),
      values: {
        kind: 'call', subject: draw.pick(words.callSubjects), status: 'done', doneAt: new Date(world.instant(Math.min(days, day + 2), 15)).toISOString(), ...resultOf(world, draw, 'call'),
        target: linkTo('lead', key), ...common,
      },
    }]),
    ...(status === 'unqualified' || !draw.chance(0.5) ? [] : [{
      object: 'activity', key: `${key}:next`, at: world.instant(Math.min(days, day + 1), draw.between(9, 18)),
      values: {
        kind: 'call', subject: sampleWords[language].nextContact, status: 'open', due: new Date(world.moment(days + (draw.chance(0.25) ? -draw.whole(1, 14) : draw.whole(0, 12)), draw.whole(18, 34) / 2)).toISOString(),
        priority: rating === 'hot' ? 'high' : 'normal', target: linkTo('lead', key), ...common,
      },
    }]),
  ]
}
