import { type Draft, type DraftValues, linkTo, ref } from './draft.ts'
import { type Draw, drawOf } from './draw.ts'
import { latinOf } from './latin.ts'
import { cityPlaces, departmentOfCity, industries } from './places.ts'
import { type PastProposal, proposedTo } from './proposals.ts'
import { lifecycleOf, orderDays, type Rhythm, rhythmOf, type Scale } from './rhythm.ts'
import { sampleTags } from './company.ts'
import type { SampleIndustry } from './vocabulary.ts'
import { sampleWords } from './words.ts'
import { days, type SamplePerson, type SampleTrade, type World } from './world.ts'

/** What the generator knows of one customer, before anything is written down. */
export interface Profile {
  readonly index: number
  readonly key: string
  readonly draw: Draw
  readonly name: string
  readonly latin: string
  readonly isPerson: boolean
  readonly industry: SampleIndustry
  readonly city: World['words']['cities'][number]
  /** 0 small to 4 large. */
  readonly size: number
  readonly since: number
  readonly owner: SamplePerson
  readonly rhythm: Rhythm | undefined
  readonly orders: readonly number[]
  /** Whether nothing is proposed to be done with it, and what was, or would have been. */
  readonly heldOut: boolean
  readonly proposals: readonly PastProposal[]
  readonly lifecycle: ReturnType<typeof lifecycleOf>
  /** Keys of its contacts, the primary one first; none for a private person. */
  readonly contacts: readonly string[]
  readonly currency: string
  /** The campaign by which it came, if by one. */
  readonly campaign: string | undefined
}

const scales: Readonly<Record<SampleTrade, Scale>> = {
  factory: { interval: 78, basket: 14_000, buys: 0.74, lasts: 1300 },
  shop: { interval: 52, basket: 420, buys: 0.88, lasts: 800 },
  service: { interval: 110, basket: 42_000, buys: 0.7, lasts: 1500 },
}
const sources = { website: 18, referral: 22, exhibition: 16, telephone: 12, search: 12, social: 7, partner: 6, advertisement: 5, mail: 2 } as const

/** The customer of that number: the same for the same seed, whatever the others are. */
export function profileOf(world: World, index: number): Profile {
  const { options, words } = world
  const draw = drawOf(options.seed, 'customer', index, options.language, options.trade)
  const isPerson = options.trade === 'shop' && draw.chance(0.8)
  const industry = draw.weighted(industries, ({ weight }) => weight).name
  const city = draw.weighted(words.cities, ({ weight }) => weight)
  const size = isPerson ? 0 : draw.weighted([0, 1, 2, 3, 4], (each) => [20, 34, 27, 14, 5][each] ?? 1)
  const since = Math.floor(days * draw.between(0, 1) ** 1.35)
  const { name, root } = nameOf(world, draw, { isPerson, industry, city: city.city })
  const scale = scales[options.trade]
  const rhythm = rhythmOf(draw, size, since, { ...scale, basket: options.language === 'zh' ? scale.basket : scale.basket / 8 })
  const planned = rhythm === undefined ? [] : orderDays(draw, rhythm, industry, since, (day) => world.date(day))
  const field = world.people.filter(({ department }) => department === departmentOfCity[city.city])
  const key = `customer:${index}`
  const { orders, heldOut, proposals } = proposedTo(world, key, rhythm, planned)
  const campaign = world.campaigns.findLast(({ start, status }) => status !== 'planned' && start < since && start > since - 45)
  return {
    index, key, draw, name, isPerson, industry, city, size, since, rhythm, orders, heldOut, proposals, latin: latinOf(root, options.language).replaceAll('.', ''),
    owner: draw.pick(field.length === 0 ? world.people : field), lifecycle: lifecycleOf(orders, rhythm),
    contacts: isPerson ? [] : Array.from({ length: draw.weighted([1, 2, 3, 4], (count) => [44, 34, 16, 6][count - 1] ?? 1) }, (_, place) => `${key}:contact:${place}`),
    currency: size >= 2 && draw.chance(0.12) ? world.foreign : options.baseCurrency,
    campaign: campaign !== undefined && draw.chance(0.3) ? campaign.key : undefined,
  }
}

function nameOf({ words, names, options }: World, draw: Draw, { isPerson, industry, city }: { readonly isPerson: boolean; readonly industry: SampleIndustry; readonly city: string }): { readonly name: string; readonly root: string } {
  for (let tries = 0; ; tries += 1) {
    // When the simple names are used up, two roots make one.
    const root = tries < 6 ? draw.pick(words.companyRoots) : `${draw.pick(words.companyRoots)}${options.language === 'zh' ? '' : ' '}${draw.pick(words.companyRoots)}`
    const trade = draw.pick(words.trades[industry])
    const given = tries < 12 ? draw.pick(words.givenNames) : `${draw.pick(words.givenNames)}${options.language === 'zh' ? '' : '-'}${draw.pick(words.givenNames)}`
    const name = isPerson ? words.fullName(draw.pick(words.surnames), given) : words.companyName(root, city, trade, draw.whole(0, 3))
    // People may share a name; companies may not.
    if (isPerson && tries === 0) return { name, root: name }
    if (names.has(name)) continue
    names.add(name)
    return { name, root: isPerson ? name : `${root}${options.language === 'zh' ? '' : ' '}${trade}` }
  }
}

/** Turnover of the last year in units of the vocabulary's currency, about. */
export function yearly({ orders, rhythm }: Profile): number {
  return rhythm === undefined ? 0 : orders.filter((day) => day > days - 365).length * rhythm.basket
}

/** Somewhere in the city, more of them near its middle; of one in four nobody noted where. Drawn apart, so that nothing else moves. */
function placeOf({ index, city }: Profile, { options }: World): DraftValues {
  const draw = drawOf(options.seed, 'place', index, options.language, options.trade)
  const middle = cityPlaces[city.city]
  if (middle === undefined || draw.chance(0.25)) return {}
  const [away, way] = [draw.between(0, 1) ** 1.5 * 0.09, draw.between(0, 2 * Math.PI)]
  const degrees = (value: number) => Number(value.toFixed(6))
  return { place: { latitude: degrees(middle[0] + away * Math.cos(way)), longitude: degrees(middle[1] + (away * Math.sin(way)) / Math.cos((middle[0] * Math.PI) / 180)), datum: 'WGS-84' } }
}

/** The customer's own record. */
export function customerDraft(world: World, profile: Profile): Draft {
  const { index, key, draw, name, isPerson, city, size, since, owner, lifecycle } = profile
  const { words, ground, options: { language } } = world
  const level = levelOf(world, profile)
  const stage = stageOf(world, lifecycle)
  const area = words.cities.find((each) => each.city === city.city)?.area ?? ''
  const ended = lifecycle === 'ended'
  return {
    object: 'customer', key, at: world.instant(since, draw.between(8.5, 18)),
    values: {
      kind: isPerson ? 'person' : draw.chance(0.015) ? 'association' : 'company', name, city: city.city, region: city.region, owner: ref(owner.key), department: ref(`department:${owner.department}`),
      address: words.address(city.city, language === 'zh' ? `${area}${draw.pick(words.streets)}` : draw.pick(words.streets), draw.whole(1, 388)), phone: phoneOf(language, 'customer', index, 0),
      ...(level === undefined ? {} : { level }), ...(stage === undefined ? {} : { lifecycleStage: stage }),
      ...(ended ? { endedBy: draw.chance(0.85) ? 'them' : 'us', endReason: draw.pick(sampleWords[language].endReasons) } : {}),
      relationshipLevel: profile.orders.length === 0 ? draw.pick(['stranger', 'known']) : profile.orders.length > 8 ? draw.pick(['trusted', 'friend', 'strategic']) : draw.pick(['known', 'known', 'trusted']),
      source: profile.campaign === undefined ? draw.share(sources) : 'exhibition', ...(profile.campaign === undefined ? {} : { sourceCampaign: ref(profile.campaign) }),
      risk: lifecycle === 'atRisk' ? draw.pick(['medium', 'high']) : draw.pick(['low', 'low', 'low', 'medium']), language,
      preferredChannel: draw.pick(language === 'zh' ? ['phone', 'wechat', 'wechat', 'visit'] : ['phone', 'email', 'email', 'visit']),
      phoneConsent: draw.pick(['given', 'given', 'unknown']), emailConsent: draw.pick(['given', 'unknown', 'withdrawn', 'given']),
      ...(isPerson ? personOf(profile, world) : companyOf(profile, world)), ...tagsOf(profile, world),
      ...(draw.chance(0.16) ? { remark: draw.pick(words.notes) } : {}),
      ...(draw.chance(0.06) && ground.stages.length > 0 ? { partner: ref(draw.pick(world.partners)) } : {}),
      ...(draw.chance(0.3) ? { interests: draw.some(world.products, 2).map((product) => linkTo('product', product.key)) } : {}),
      ...placeOf(profile, world),
      creditLimit: world.money([0, 20_000, 100_000, 500_000, 2_000_000][size] ?? 0),
    },
  }
}

function companyOf({ draw, industry, size, latin }: Profile, world: World) {
  const employees = Math.round(draw.between([2, 12, 55, 220, 600][size] ?? 2, [9, 48, 190, 480, 4200][size] ?? 9))
  return {
    industry, size: sizeOf(employees), employees, foundedYear: draw.whole(1988, 2023), email: `info@${latin}.example`, website: `https://www.${latin}.example`,
    annualRevenue: world.money(Math.round(employees * draw.between(180, 900)) * (world.options.language === 'zh' ? 1000 : 120)),
  }
}

function sizeOf(employees: number): string {
  return employees < 10 ? 'under10' : employees < 50 ? 'from10' : employees < 200 ? 'from50' : employees < 500 ? 'from200' : employees < 2000 ? 'from500' : 'from2000'
}

function personOf({ draw, latin, index }: Profile, world: World) {
  return {
    email: `${latin}${index}@mail.example`, sex: draw.pick(['female', 'female', 'male']), birthDate: `${draw.whole(1955, 2004)}-${String(draw.whole(1, 12)).padStart(2, '0')}-${String(draw.whole(1, 28)).padStart(2, '0')}`,
    hobbies: draw.some(['sport', 'travel', 'music', 'reading', 'food', 'tea', 'family', 'art'], 2), incomeBand: draw.pick(['lowerMiddle', 'middle', 'middle', 'upperMiddle', 'high']), occupation: draw.pick(world.words.jobTitles),
  }
}

function tagsOf({ draw, lifecycle, orders }: Profile, { options: { language } }: World) {
  const words = sampleTags[language]
  const tags = [
    ...(orders.length > 12 ? [words.key] : []), ...(draw.chance(0.07) ? [words.season] : []), ...(draw.chance(0.05) ? [words.slow] : []),
    ...(lifecycle === 'loyal' && draw.chance(0.2) ? [words.reference] : []), ...(draw.chance(0.03) ? [words.visit] : []),
  ]
  return tags.length === 0 ? {} : { tags }
}

/** By turnover of the last year, the best first; what never bought stands lowest. */
function levelOf({ ground: { levels }, options }: World, profile: Profile): string | undefined {
  const bar = scales[options.trade].basket * (options.language === 'zh' ? 1 : 1 / 8)
  const turnover = yearly(profile) / bar
  const place = turnover > 24 ? 0 : turnover > 7 ? 1 : turnover > 0 ? 2 : 3
  return levels[Math.min(place, levels.length - 1)]
}

const nearest: Readonly<Record<string, readonly string[]>> = {
  growing: ['growing', 'active', 'loyal'], active: ['active', 'growing', 'loyal'], loyal: ['loyal', 'active', 'growing'], atRisk: ['atRisk', 'dormant', 'active'], dormant: ['dormant', 'atRisk', 'ended'],
  ended: ['ended', 'dormant', 'atRisk'], onboarding: ['onboarding', 'active', 'growing'], prospect: ['prospect', 'onboarding', 'active'],
}

function stageOf({ ground: { lifecycle } }: World, kind: string): string | undefined {
  return nearest[kind]?.map((each) => lifecycle.get(each)).find((id) => id !== undefined)
}

/** What Ofcom keeps free for plays and films: a thousand numbers behind each ("Telephone numbers for use in TV and radio drama programmes"). */
const dramaAreas = ['1134960', '1144960', '1164960', '1174960', '1184960', '1214960', '1314960', '1414960', '1514960', '1614960', '2079460', '1914980', '2896496', '2920180'] as const

/** Numbers that belong to nobody, each one's own: 199 0000 and the following; or those for plays, and behind them the unused area of 01632, which is no form of a number. */
export function phoneOf(language: 'en' | 'zh', kind: 'customer' | 'contact' | 'lead', index: number, place: number): string {
  const number = (index * 5 + place) * 3 + { customer: 0, contact: 1, lead: 2 }[kind]
  if (language === 'zh') return `199${String(number % 100_000_000).padStart(8, '0')}`
  const area = dramaAreas[Math.floor(number / 1000)]
  return area === undefined ? `+441632${String(number % 1_000_000).padStart(6, '0')}` : `+44${area}${String(number % 1000).padStart(3, '0')}`
}

const roles = ['decides', 'buys', 'uses', 'influences', 'checks', 'pays'] as const

/** People at the customer. */
export function contactDrafts(world: World, { contacts, key, index, draw, since, latin, owner }: Profile): Draft[] {
  const { words, options: { language } } = world
  return contacts.map((contact, place) => {
    const name = words.fullName(draw.pick(words.surnames), draw.pick(words.givenNames))
    const day = Math.min(days, since + place * draw.whole(0, 60))
    return {
      object: 'contact', key: contact, at: world.instant(day, draw.between(9, 18)),
      values: {
        name, customer: ref(key), title: draw.pick(words.jobTitles), primary: place === 0, decisionRole: place === 0 ? draw.pick(['decides', 'buys', 'influences']) : draw.pick(roles), attitude: draw.pick(['supports', 'supports', 'neutral', 'neutral', 'against', 'unknown']),
        mobile: phoneOf(language, 'contact', index, place), email: `${latinOf(name, language)}@${latin}.example`, sex: draw.pick(['female', 'male']), owner: ref(owner.key), department: ref(`department:${owner.department}`),
        ...(draw.chance(0.35) ? { birthDate: `${draw.whole(1962, 2000)}-${String(draw.whole(1, 12)).padStart(2, '0')}-${String(draw.whole(1, 28)).padStart(2, '0')}` } : {}),
        ...(place > 0 && draw.chance(0.6) ? { reportsTo: ref(contacts[0] ?? contact) } : {}),
      },
    }
  })
}
