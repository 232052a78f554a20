import { type Language, say } from '../../../lib/words.ts'
import { managingWords as words } from '../../../model/words/ui/managing.ts'
import { figureText } from '../taking/texts.ts'

/** What a metric came to, beside the time before; undefined where it is hidden. */
export interface Came { readonly value: number | null; readonly before: number | null }

const fell = 0.05
const fewPoints = 3
const wanted = 0.8

/** What may be done, by rules that anybody can follow: each names the number that it goes by. */
export function proposalsOf(figures: ReadonlyMap<string, Came | undefined>, fallen: readonly string[], currency: string, language: Language): readonly string[] {
  const at = (key: string) => figures.get(key) ?? { value: null, before: null }
  const [sales, rate, risk, overdue, data] = [at('sales.amount'), at('sales.win_rate'), at('customer.at_risk_count'), at('money.overdue'), at('data.completeness')]
  // Where nobody was held back, by all that came of campaigns: if that is too little, what they brought is less still.
  const roi = at('marketing.roi').value ?? at('marketing.roi_attributed').value
  const points = rate.value === null || rate.before === null ? 0 : (rate.before - rate.value) * 100
  const said: string[] = []
  if (sales.value !== null && sales.before !== null && sales.value < sales.before * (1 - fell) && fallen.length > 0) said.push(say(words.salesFell, language, { names: fallen.join(language === 'zh' ? '、' : ', ') }))
  if (points >= fewPoints) said.push(say(words.winRateFell, language, { points: points.toFixed(1) }))
  if ((risk.value ?? 0) > 0) said.push(say(words.atRisk, language, { count: risk.value ?? 0 }))
  if ((overdue.value ?? 0) > 0) said.push(say(words.overdue, language, { amount: figureText(overdue.value, 'money', currency, language) }))
  if (roi !== null && roi < 0) said.push(say(words.campaigns, language))
  if (data.value !== null && data.value < wanted) said.push(say(words.data, language, { share: figureText(data.value, 'rate', currency, language) }))
  return said.length === 0 ? [say(words.steady, language)] : said
}
