import { type Draft, linkTo, ref } from './draft.ts'
import { type Draw, drawOf } from './draw.ts'
import { latinOf } from './latin.ts'
import { outside } from './outside.ts'
import { marketDrafts } from './markets.ts'
import { priceDrafts, supplyOf } from './prices.ts'
import { frameOf, type Ground, type SampleCampaign, type SampleOptions, type SamplePerson, type SampleProduct, rateOf, type World } from './world.ts'
import { sampleTrades } from './trades.ts'

/** The company itself: what must be there before its first customer, and the world that everything else is made in. */
export function companyOf(options: SampleOptions, ground: Ground): { readonly world: World; readonly drafts: readonly Draft[] } {
  const frame = frameOf(options, ground)
  const draw = drawOf(options.seed, 'company', options.language, options.trade)
  const people = peopleOf(options, frame.words, draw)
  const goods = productsOf(options, frame, draw)
  const campaigns = campaignsOf(frame, draw)
  const others = outside(frame, draw)
  const world: World = {
    ...frame, people: people.sellers, products: goods.products, campaigns: campaigns.campaigns,
    competitors: others.competitors, partners: others.partners, suppliers: others.suppliers,
  }
  return {
    world,
    drafts: [
      ...departmentsOf(frame, ground), ...people.drafts(frame, ground), ...ratesOf(frame, draw), ...tagsOf(options),
      ...others.drafts(people.sellers), ...goods.drafts(others.suppliers), ...goods.prices(ground.levels), ...campaigns.drafts(people.marketer),
      ...marketDrafts({ ...world, categories: goods.categories }),
    ],
  }
}

type Frame = ReturnType<typeof frameOf>

const marketing = { en: 'Marketing', zh: '市场部' } as const

function departmentsOf({ words, instant, options }: Frame, { company }: Ground): Draft[] {
  return [...words.departments, marketing[options.language]].map((name, index) => ({
    object: 'department', key: `department:${index}`, at: instant(0, 9),
    values: { name, order: index + 1, ...(company === undefined ? {} : { parent: company }) },
  }))
}

interface Hired { readonly key: string; readonly name: string; readonly title: { readonly en: string; readonly zh: string }; readonly role: string; readonly department: number; readonly manager?: string }

/** One salesperson for about every eighty customers, a head for each department, and those who help them. */
function peopleOf({ customers, language }: SampleOptions, words: Frame['words'], draw: Draw) {
  const taken = new Set<string>()
  const name = () => {
    let found = ''
    do found = words.fullName(draw.pick(words.surnames), draw.pick(words.givenNames))
    while (taken.has(found))
    taken.add(found)
    return found
  }
  const departments = words.departments.length
  const perDepartment = Math.max(1, Math.min(8, Math.round(customers / 80 / departments)))
  const lead: Hired = { key: 'user:lead', name: name(), title: { en: 'Head of sales', zh: '销售总监' }, role: 'headOfSales', department: 0 }
  const heads: Hired[] = words.departments.map((_, index) => ({ key: `user:head:${index}`, name: name(), title: { en: 'Regional manager', zh: '区域经理' }, role: 'headOfSales', department: index, manager: lead.key }))
  const reps: Hired[] = words.departments.flatMap((_, index) => Array.from({ length: perDepartment }, (_each, place): Hired => ({
    key: `user:rep:${index}:${place}`, name: name(), title: { en: 'Sales representative', zh: '销售代表' }, role: 'rep', department: index, manager: `user:head:${index}`,
  })))
  const marketer: Hired = { key: 'user:marketer', name: name(), title: { en: 'Marketing manager', zh: '市场经理' }, role: 'marketer', department: departments }
  const caller: Hired = { key: 'user:caller', name: name(), title: { en: 'Telesales', zh: '电话销售' }, role: 'telesales', department: departments, manager: marketer.key }
  const all = [lead, ...heads, ...reps, marketer, caller]
  const sellers: SamplePerson[] = [...reps, ...heads].map(({ key, name: called, department }) => ({ key, name: called, department }))
  const drafts = ({ instant, date, options }: Frame, { roles }: Ground): Draft[] => all.map((person, index) => {
    const role = roles.get(person.role)
    return {
      object: 'user', key: person.key, at: instant(0, 10), unique: 'email',
      values: {
        name: person.name, email: `${latinOf(person.name, language)}.${index + 1}@sample.example`, title: person.title[language], status: 'active', language, zone: options.zone,
        department: ref(`department:${person.department}`), employeeNumber: `E${String(index + 1).padStart(3, '0')}`, joinedOn: date(0),
        roles: role === undefined ? [] : [{ object: 'role', id: role }],
        ...(person.manager === undefined ? {} : { manager: ref(person.manager) }),
      },
    }
  })
  return { drafts, sellers, marketer: marketer.key }
}

/** A rate for the first of each month, wandering a little. */
function ratesOf({ instant, date, today, foreign, options: { baseCurrency } }: Frame, draw: Draw): Draft[] {
  const drafts: Draft[] = []
  let rate = rateOf(foreign, baseCurrency)
  for (let day = 0; day <= today; day += 1) {
    if (day > 0 && !date(day).endsWith('-01')) continue
    rate *= draw.between(0.988, 1.0125)
    drafts.push({ object: 'exchangeRate', key: `rate:${day}`, at: instant(day, 8), values: { base: baseCurrency, quote: foreign, date: date(day), rate: Number(rate.toFixed(4)), source: 'Sample' } })
  }
  return drafts
}

/** Words that customers of the sample are marked with. */
export const sampleTags = {
  en: { key: 'Key account', season: 'Seasonal', slow: 'Slow payer', reference: 'Reference', visit: 'Visit planned' },
  zh: { key: '重点客户', season: '季节性', slow: '付款偏慢', reference: '标杆客户', visit: '计划拜访' },
} as const
const tagTones = { key: 'accent', season: 'info', slow: 'warn', reference: 'ok', visit: 'plum' } as const

function tagsOf({ language, now }: SampleOptions): Draft[] {
  return Object.entries(sampleTags[language]).map(([name, label]) => ({ object: 'tag', key: `tag:${name}`, at: now, unique: 'name', values: { name: label, tone: tagTones[name as keyof typeof tagTones] } }))
}

function productsOf({ language, trade }: SampleOptions, { words, instant, money }: Frame, draw: Draw) {
  const categories = sampleTrades[trade]?.[language] ?? words.categories
  const unit = { en: 'pcs', zh: '件' }[language]
  const isService = (index: number) => trade === 'service' || (trade === 'factory' && index === categories.length - 1)
  const products: SampleProduct[] = categories.flatMap((category, index) => category.products.map((product, place) => (
    { key: `product:${index}:${place}`, name: product.name, price: product.price, category: index, unit, cost: product.price * draw.between(0.52, 0.7), taxRate: isService(index) ? 0.06 : 0.13 })))
  const drafts = (suppliers: readonly string[]): Draft[] => [
    ...categories.map(({ name }, index): Draft => ({ object: 'productCategory', key: `category:${index}`, at: instant(0, 11), values: { name, order: index + 1 } })),
    ...products.map((product, index): Draft => ({
      object: 'product', key: product.key, at: instant(0, 12), unique: 'code',
      values: {
        code: `SP-${String(index + 1).padStart(3, '0')}`, name: product.name, kind: isService(product.category) ? 'service' : 'goods', category: ref(`category:${product.category}`), status: 'active',
        unit, listPrice: money(product.price), cost: money(product.cost), taxRate: product.taxRate,
        ...(isService(product.category) ? {} : { stock: draw.whole(4, 400), warrantyMonths: draw.pick([12, 18, 24]), lifeMonths: draw.pick([36, 60, 96]), supplier: ref(draw.pick(suppliers)), ...supplyOf(index, product.price, money) }),
        ...(index < 12 ? { shownInShop: true } : {}),
        ...(product.key.endsWith(':0') ? {} : { related: [linkTo('product', `product:${product.category}:0`, 'goesWith')] }),
      },
    })),
  ]
  const prices = (levels: readonly string[]) => priceDrafts({ language, products: products.filter(({ category }) => !isService(category)), categories, levels, at: instant(0, 13), money })
  return { products, drafts, prices, categories: categories.map(({ name }) => name) }
}

const campaignKinds = ['conference', 'exhibition', 'memberDay', 'webinar', 'promotion', 'conference'] as const
const types = { en: ['Launch', 'Fair', 'Evening', 'Webinar', 'Order days', 'Conference'], zh: ['发布会', '展会', '答谢会', '公开课', '订货会', '大会'] } as const

/** Each of the vocabulary's campaigns once a year, the last ones still to come. */
function campaignsOf({ words, today, date, instant, money, options: { language } }: Frame, draw: Draw) {
  const planned = words.campaigns.flatMap((campaign, index) => [0, 1].map((year) => {
    const start = Math.min(today + 30, 40 + year * 365 + index * 58 + draw.whole(0, 14))
    const end = start + draw.whole(0, 3)
    return { ...campaign, index, start, end, key: `campaign:${index}:${year}`, status: end < today ? 'finished' : start <= today ? 'running' : 'planned' }
  }))
  const campaigns: SampleCampaign[] = planned.map(({ key, start, end, status }) => ({ key, start, end, status }))
  const drafts = (marketer: string): Draft[] => planned.map(({ key, name, place, index, start, end, status }) => {
    const budget = draw.whole(20, 120) * 1000 / 8 * (language === 'zh' ? 8 : 1)
    return {
      object: 'campaign', key, at: instant(Math.max(0, start - 40), 14),
      values: {
        name: `${name} ${date(start).slice(0, 4)}`, kind: campaignKinds[index] ?? 'other', type: types[language][index] ?? '', place, start: date(start), end: date(end), status,
        budget: money(budget), ...(status === 'planned' ? {} : { cost: money(budget * draw.between(0.8, 1.15)) }), expectedResponses: draw.whole(40, 160),
        owner: ref(marketer), department: ref(`department:${words.departments.length}`),
      },
    }
  })
  return { campaigns, drafts }
}
