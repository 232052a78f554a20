import { type Draft, linkTo, ref } from './draft.ts'
import type { Draw } from './draw.ts'
import type { frameOf, SamplePerson } from './world.ts'
import { sampleWords } from './words.ts'

/** Those around the company: competitors and what they sell, suppliers, partners. */
export function outside({ words, instant, money, options: { language } }: ReturnType<typeof frameOf>, draw: Draw) {
  const said = sampleWords[language]
  const competitors = words.competitors.map((_, index) => `competitor:${index}`)
  const suppliers = words.suppliers.map((_, index) => `supplier:${index}`)
  const partners = said.partners.map((_, index) => `partner:${index}`)
  const cityOf = () => draw.weighted(words.cities, ({ weight }) => weight)
  const drafts = (sellers: readonly SamplePerson[]): Draft[] => [
    ...words.competitors.map((name, index): Draft => ({
      object: 'competitor', key: `competitor:${index}`, at: instant(3, 10),
      values: {
        name, status: draw.pick(['rising', 'stable', 'stable', 'declining']), threat: draw.pick(['low', 'medium', 'high']), city: cityOf().city, size: draw.pick(['from50', 'from200', 'from500']),
        fields: ['electronics', 'machinery'], strengths: draw.pick(said.strengths), weaknesses: draw.pick(said.weaknesses), strategy: draw.pick(said.strategies),
      },
    })),
    ...words.competitors.flatMap((name, index) => [0, 1].map((place): Draft => ({
      object: 'competitorProduct', key: `competitorProduct:${index}:${place}`, at: instant(5, 11),
      values: { name: `${name} ${place === 0 ? 'C1' : 'X2'}`, competitor: ref(`competitor:${index}`), product: ref(`product:${place}:0`), likeness: draw.pick(['same', 'similar', 'substitute']), price: money(draw.whole(120, 2400)) },
    }))),
    ...words.suppliers.map((name, index): Draft => ({
      object: 'supplier', key: `supplier:${index}`, at: instant(2, 10),
      values: {
        name, category: draw.pick(['materials', 'components', 'goods', 'equipment']), status: index === 5 ? 'candidate' : 'approved', city: cityOf().city, paymentDays: draw.pick([30, 45, 60, 90]),
        qualityRating: draw.whole(3, 5), deliveryRating: draw.whole(2, 5), priceRating: draw.whole(2, 5), owner: ref(draw.pick(sellers).key),
      },
    })),
    ...said.partners.map((name, index): Draft => ({
      object: 'partner', key: `partner:${index}`, at: instant(4, 10),
      values: { name, kind: draw.pick(['reseller', 'referrer', 'service']), status: 'active', city: cityOf().city, commissionRate: draw.pick([0.05, 0.08, 0.1]), rating: draw.whole(3, 5), owner: ref(draw.pick(sellers).key) },
    })),
    { object: 'comment', key: 'comment:competitor:0', at: instant(9, 15), values: { target: linkTo('competitor', 'competitor:0'), body: said.watch, owner: ref(sellers[0]?.key ?? 'user:lead') } },
  ]
  return { competitors, suppliers, partners, drafts }
}
