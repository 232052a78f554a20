/** What a signature, a chat line or an invoice title says of somebody, as far as rules can tell. */
export interface Pasted {
  readonly name?: string
  readonly title?: string
  readonly company?: string
  readonly mobile?: string
  readonly phone?: string
  readonly email?: string
  readonly website?: string
  readonly wechat?: string
  readonly address?: string
  readonly taxNumber?: string
  readonly bank?: string
  readonly bankAccount?: string
}
type Name = keyof Pasted

const bankNames = /^[\p{Script=Han}（()）]{2,30}银行|^[\p{Script=Han}]{2,20}(?:信用社|农商行)|\b(?:Bank|Sparkasse|Volksbank|Banque)\b/iu

const labels: readonly (readonly [Name, RegExp])[] = [
  ['bank', /^(?:开户(?:银)?行(?:名称)?|开户银行|银行(?:名称)?|bank(?:\s*name)?)/i],
  ['taxNumber', /^(?:税号|纳税人识别号|统一社会信用代码|tax\s*(?:id|no\.?|number))/i],
  ['company', /^(?:公司(?:名称)?|单位(?:名称)?|名称|抬头|company|organisation|organization)/i],
  ['name', /^(?:姓名|联系人|收件人|name|contact)/i],
  ['title', /^(?:职位|职务|title|position)/i],
  ['mobile', /^(?:手机(?:号码?)?|移动电话|mobile|cell|mob\.?)/i],
  ['phone', /^(?:电话|座机|联系电话|tel\.?|telephone|phone)/i],
  ['email', /^(?:邮箱|电子邮件|e-?mail|mail)/i],
  ['website', /^(?:网址|网站|website|web|url)/i],
  ['wechat', /^(?:微信(?:号)?|wechat|wx)/i],
  ['address', /^(?:(?:公司|详细|收货|注册)?地址|address|addr\.?)/i],
]
const titles = /(?:总经理|董事长|总监|经理|主任|主管|工程师|采购|销售|助理|会计|出纳|院长|校长|厂长|店长|教授|CEO|CTO|CFO|COO|Founder|Director|Manager|Engineer|President|Head of|Officer|Buyer|Purchas\w+|Sales)/i
const companies = /(?:公司|集团|工厂|厂|商行|酒店|医院|学校|大学|银行|事务所|研究院|中心)(?:$|[\s（(])|\b(?:Inc|Ltd|LLC|GmbH|Corp|Co|AG|PLC|Limited|Company|Group|Holdings|S\.A)\.?$/i
/** How a Chinese company's short name often ends. */
const trades = /^[\p{Script=Han}（()）]{4,20}(?:科技|电子|贸易|纺织|机械|食品|物流|传媒|软件|实业|股份|餐饮|教育|医疗|建材|包装|化工|服饰|家居|信息|技术|能源|生物|文化|咨询)$/u
const places = /(?:省|市|区|县|镇|路|街|道|巷|号|栋|楼|室|大厦)|\b(?:Road|Rd|Street|St|Avenue|Ave|Lane|Building|Floor|Suite)\b/i

/** Splits pasted text by rules; what is not sure is left out rather than guessed. */
export function splitPaste(text: string): Pasted {
  const found: Partial<Record<Name, string>> = {}
  const keep = (name: Name, value: string) => {
    const clean = value.trim().replace(/^[,，;；、|]+|[,，;；、|。]+$/g, '').trim()
    if (clean !== '' && found[name] === undefined) found[name] = clean
  }
  const rest = takePatterns(text.normalize('NFKC').replace(/[\u200b\ufeff]/g, ''), keep)
  for (const part of rest.split(/[\n\t|;；，、]+|,\s+|\s{2,}/)) keepPart(part.trim(), keep, found)
  return found
}

/** Takes out what has a shape of its own: mail, web address, tax number, mobile, phone; labels stay for the rest. */
function takePatterns(text: string, keep: (name: Name, value: string) => void): string {
  let rest = text
  const take = (name: Name, pattern: RegExp) => { rest = rest.replace(pattern, (whole, value: string | undefined) => { keep(name, value ?? whole); return '\n' }) }
  rest = takeInvoiceLines(rest, keep)
  take('email', /(?:(?:邮箱|电子邮件|e-?mail|mail)\s*[:：]\s*)?([\w.+-]+@[\w-]+(?:\.[\w-]+)+)/gi)
  take('taxNumber', /(?:(?:税号|纳税人识别号|统一社会信用代码|tax\s*(?:id|no\.?|number))\s*[:：]?\s*)?\b([0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10})\b/gi)
  take('website', /(?:(?:网址|网站|website|web)\s*[:：]\s*)?((?:https?:\/\/|www\.)[^\s，。,;；]+)/gi)
  take('wechat', /(?:微信(?:号)?|wechat|wx)\s*[:：]\s*([\w-]{5,32})/gi)
  take('mobile', /(?:(?:手机(?:号码?)?|电话|mobile|cell|tel\.?|phone|m|t)\s*[:：.]?\s*)?((?:\+?86[\s-]?)?1[3-9]\d[\s-]?\d{4}[\s-]?\d{4})(?!\d)/gi)
  take('phone', /(?:(?:电话|座机|联系电话|tel\.?|telephone|phone|t)\s*[:：.]?\s*)?(\(?\+?\d{1,4}\)?[\s-]\(?\d{2,5}\)?[\s-]?\d{3,4}(?:[\s-]?\d{2,4})?(?:\s*(?:转|ext\.?|x)\s*\d{1,6})?)(?!\d)/gi)
  return rest
}

/** The two lines of 开票信息 that hold two things each (地址、电话; 开户行及账号), and account numbers, which look like telephone numbers. */
function takeInvoiceLines(text: string, keep: (name: Name, value: string) => void): string {
  return text
    .replace(/(?:注册|单位|公司)?地址\s*[、及和,，/]?\s*(?:联系)?电话\s*[:：]\s*([^\n]+)/g, (_, line: string) => {
      const [, address = line, phone] = /^(.*?)[\s,，、;；]*((?:\+?\d[\d\s-]{5,16}\d)(?:\s*转\s*\d{1,6})?)\s*$/.exec(line) ?? []
      keep('address', address)
      if (phone !== undefined) keep('phone', phone)
      return '\n'
    })
    .replace(/开户(?:银)?行(?:名称)?\s*[、及和,，/]?\s*(?:银行)?(?:账|帐)[号户]\s*[:：]\s*([^\n]+)/g, (_, line: string) => {
      const [, bank = line, account] = /^(.*?)[\s,，、;；:：]*(\d[\d\s-]{6,34}\d)\s*$/.exec(line) ?? []
      keep('bank', bank)
      if (account !== undefined) keep('bankAccount', account.replace(/[\s-]/g, ''))
      return '\n'
    })
    .replace(/(?:(?:银行|开户|对公)?(?:账|帐)[号户]|account(?:\s*(?:no\.?|number))?|iban)\s*[:：]\s*([A-Z]{2}\d{2}[A-Z\d ]{10,32}|\d[\d\s-]{6,34}\d)/gi, (_, account: string) => {
      keep('bankAccount', account.replace(/[\s-]/g, ''))
      return '\n'
    })
}

function keepPart(part: string, keep: (name: Name, value: string) => void, found: Partial<Record<Name, string>>): void {
  if (part === '') return
  const label = labels.find(([, pattern]) => new RegExp(`${pattern.source}\\s*[:：]`, 'i').test(part))
  if (label !== undefined) { keep(label[0], part.replace(/^[^:：]*[:：]/, '')); return }
  if (bankNames.test(part)) { keep('bank', part); return }
  if (companies.test(part) || trades.test(part)) { keep('company', part); return }
  // '林晓峰 采购总监' and 'Feng Lin - Head of purchasing' hold two.
  const both = /^([\p{Script=Han}]{2,4}|[A-Z][\w'.-]+(?:\s[A-Z][\w'.-]+){1,2})\s*[\s\-–—/·]\s*(.+)$/u.exec(part)
  if (both?.[1] !== undefined && both[2] !== undefined && titles.test(both[2]) && !titles.test(both[1])) { keep('name', both[1]); keep('title', both[2]); return }
  if (titles.test(part) && part.length <= 40) { keep('title', part); return }
  if (places.test(part) && part.length >= 6) { keep('address', part); return }
  if (found.name === undefined && (/^[\p{Script=Han}]{2,4}$/u.test(part) || /^[A-Z][\w'.-]+(?:\s[A-Z][\w'.-]+){1,2}$/.test(part))) keep('name', part)
}
