import { minorDigits, type Money } from '../../lib/money.ts'
import type { Language } from '../../lib/words.ts'

/**
 * An amount as contracts write it out, against alteration: 人民币壹万贰仟叁佰元整 (the way of the People's Bank: 正确填写票据和结算凭证的基本规定),
 * CNY twelve thousand three hundred only. Nothing for nothing, or for what no document holds.
 */
export function amountInWords(money: Money | undefined, language: Language): string {
  if (money === undefined || Math.abs(money.amount) >= 1e17) return ''
  return language === 'zh' ? chinese(money) : english(money)
}

const figures = '零壹贰叁肆伍陆柒捌玖'
const places = ['', '拾', '佰', '仟']
const groups = ['', '万', '亿', '万亿']
const currencies: Readonly<Record<string, string>> = { CNY: '人民币', USD: '美元', EUR: '欧元', HKD: '港币', JPY: '日元', GBP: '英镑' }

function chinese({ amount, currency }: Money): string {
  const digits = minorDigits(currency)
  const unit = 10 ** digits
  const whole = Math.floor(Math.abs(amount) / unit)
  const minor = String(Math.abs(amount) % unit).padStart(digits, '0')
  const [tenth, hundredth] = digits === 0 ? ['0', '0'] : [minor.charAt(0), minor.charAt(1)]
  const yuan = whole === 0 ? '' : `${chineseWhole(whole)}元`
  const jiao = tenth === '0' ? '' : `${figures.charAt(Number(tenth))}角`
  const fen = hundredth === '0' ? '' : `${figures.charAt(Number(hundredth))}分`
  const gap = yuan !== '' && jiao === '' && fen !== '' ? '零' : ''
  const text = yuan + jiao + gap + fen === '' ? '零元' : yuan + jiao + gap + fen
  return `${currencies[currency] ?? currency}${amount < 0 ? '负' : ''}${text}${fen === '' ? '整' : ''}`
}

function chineseWhole(whole: number): string {
  let text = ''
  let gap = false
  for (let group = 3; group >= 0; group -= 1) {
    const value = Math.floor(whole / 10 ** (group * 4)) % 10_000
    if (value === 0) { gap = text !== ''; continue }
    if (gap || (text !== '' && value < 1000)) text += '零'
    gap = false
    text += chineseGroup(value) + (groups[group] ?? '')
  }
  // 万亿 before 亿 is said once.
  return text.replace(/万亿(?=.*亿)/, '万')
}

function chineseGroup(value: number): string {
  let text = ''
  let gap = false
  for (let place = 3; place >= 0; place -= 1) {
    const figure = Math.floor(value / 10 ** place) % 10
    if (figure === 0) { gap = text !== ''; continue }
    text += `${gap ? '零' : ''}${figures.charAt(figure)}${places[place] ?? ''}`
    gap = false
  }
  return text
}

const small = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const scales = ['', ' thousand', ' million', ' billion', ' trillion', ' quadrillion']

function english({ amount, currency }: Money): string {
  const digits = minorDigits(currency)
  const unit = 10 ** digits
  const whole = Math.floor(Math.abs(amount) / unit)
  const minor = Math.abs(amount) % unit
  return `${currency} ${amount < 0 ? 'minus ' : ''}${englishWhole(whole)}${minor === 0 ? ' only' : ` and ${String(minor).padStart(digits, '0')}/${unit}`}`
}

function englishWhole(whole: number): string {
  if (whole === 0) return 'zero'
  const parts: string[] = []
  for (let rest = whole, scale = 0; rest > 0; rest = Math.floor(rest / 1000), scale += 1) if (rest % 1000 > 0) parts.unshift(`${hundreds(rest % 1000)}${scales[scale] ?? ''}`)
  return parts.join(' ')
}

function hundreds(value: number): string {
  const rest = value % 100
  const below = rest < 20 ? (rest === 0 ? '' : small[rest] ?? '') : `${tens[Math.floor(rest / 10)] ?? ''}${rest % 10 === 0 ? '' : `-${small[rest % 10] ?? ''}`}`
  const above = value < 100 ? '' : `${small[Math.floor(value / 100)] ?? ''} hundred`
  return above === '' ? below : below === '' ? above : `${above} and ${below}`
}
