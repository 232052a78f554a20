import { creditCodeCheck } from '../../rooms/sales/index.ts'
import type { Profile } from './customers.ts'
import { type Draft, ref } from './draft.ts'
import { type Draw, drawOf } from './draw.ts'
import type { World } from './world.ts'

const banks = {
  zh: ['中国工商银行', '中国建设银行', '招商银行', '中国银行', '浦发银行', '宁波银行'],
  en: ['Barclays Bank', 'Deutsche Bank', 'ING Bank', 'Nordea Bank', 'Commerzbank'],
} as const

/** In whose name most of those who order are invoiced: their own, as a rule, and sometimes that of a branch besides. */
export function titleDrafts(world: World, { index, key, name, city, isPerson, orders, since }: Profile): Draft[] {
  const { language, seed, trade } = world.options
  const draw = drawOf(seed, 'title', index, language, trade)
  if (orders.length === 0 || draw.chance(0.25)) return []
  const made = (place: number, title: string): Draft => ({
    object: 'invoiceTitle', key: `${key}:title:${place}`, at: world.instant(Math.max(since, orders[0] ?? since), 9 + place),
    values: {
      customer: ref(key), name: title, kind: isPerson ? 'person' : 'company', usual: place === 0,
      ...(isPerson ? {} : { taxNumber: taxNumberOf(draw, language), bank: `${draw.pick(banks[language])}${language === 'zh' ? `${city.city}分行` : `, ${city.city}`}`, bankAccount: digits(draw, language === 'zh' ? 19 : 12) }),
    },
  })
  return [made(0, name), ...(!isPerson && draw.chance(0.12) ? [made(1, language === 'zh' ? `${name}${city.city}分公司` : `${name}, ${city.city} branch`)] : [])]
}

function taxNumberOf(draw: Draw, language: 'en' | 'zh'): string {
  if (language === 'en') return `DE${draw.whole(1, 9)}${digits(draw, 8)}`
  const first = `9${draw.pick(['1', '2', '3'])}${draw.pick(['310115', '440305', '330106', '110108'])}MA${digits(draw, 7)}`
  return `${first}${creditCodeCheck(first) ?? ''}`
}

function digits(draw: Draw, count: number): string {
  return Array.from({ length: count }, () => String(draw.whole(0, 9))).join('')
}
