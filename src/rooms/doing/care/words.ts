import type { Language, Words } from '../../../lib/words.ts'
import { say } from '../../../lib/words.ts'
import { festivalName, isFestival } from './festivals.ts'

export type CareKind = 'birthday' | 'anniversary' | 'festival' | 'afterPurchase' | 'dormant'

const reasons: Readonly<Record<CareKind, Words>> = {
  birthday: { en: 'Birthday of {name}', zh: '{name} 生日' },
  anniversary: { en: '{name}: {years} years since the first order', zh: '{name} 首次合作 {years} 周年' },
  festival: { en: '{festival}: {name}', zh: '{festival}问候：{name}' },
  afterPurchase: { en: '{name} bought on {date}', zh: '{name} 于 {date} 下单，回访' },
  dormant: { en: '{name} has not bought since {date}', zh: '{name} 自 {date} 起未再下单' },
}

const drafts: Readonly<Record<CareKind, Words>> = {
  birthday: { en: 'Dear {name}, all the best for your birthday! {owner}', zh: '{name}您好，祝您生日快乐，万事如意！{owner}' },
  anniversary: { en: 'Dear {name}, we have worked together for {years} years now. Thank you! {owner}', zh: '{name}您好，我们合作已满 {years} 年，感谢您一路的信任！{owner}' },
  festival: { en: 'Dear {name}, happy {festival}! {owner}', zh: '{name}您好，祝您{festival}快乐！{owner}' },
  afterPurchase: { en: 'Dear {name}, is everything to your liking since your order of {date}? {owner}', zh: '{name}您好，{date} 的订单使用还满意吗？有任何问题请随时联系我。{owner}' },
  dormant: { en: 'Dear {name}, we have not heard from each other for a while. May I call you? {owner}', zh: '{name}您好，好久没有联系了，近来有什么可以为您效劳的吗？{owner}' },
}

export interface Occasion { readonly kind: CareKind; readonly festival: string | null; readonly name: string; readonly owner: string; readonly occursOn: string; readonly since: string | null }

/** Why somebody is thought of, in one line. */
export function reasonOf(occasion: Occasion, language: Language): string {
  return say(reasons[occasion.kind], language, valuesOf(occasion, language)).slice(0, 300)
}

/** The words to begin with: the rule's own where it has some, with the names filled in. */
export function draftOf(occasion: Occasion, language: Language, template: string | null): string {
  const words = template === null || template.trim() === '' ? drafts[occasion.kind] : { en: template, zh: template }
  return say(words, language, valuesOf(occasion, language)).slice(0, 3000)
}

function valuesOf({ festival, name, owner, occursOn, since }: Occasion, language: Language): Readonly<Record<string, string | number>> {
  return {
    name, owner, date: since ?? occursOn, festival: festival !== null && isFestival(festival) ? festivalName(festival)[language] : '',
    years: since === null ? 0 : Number(occursOn.slice(0, 4)) - Number(since.slice(0, 4)),
  }
}
