import type { Json } from '../../../lib/json.ts'

/** How somebody came, as an address or a page says; nothing of it is to be believed. */
export interface Touch {
  readonly source?: string | undefined
  readonly medium?: string | undefined
  readonly campaign?: string | undefined
  readonly term?: string | undefined
  readonly content?: string | undefined
  readonly page?: string | undefined
  readonly referrer?: string | undefined
  /** ISO instant, of the first touch. */
  readonly at?: string | undefined
}

/** Longest texts, as the fields of a lead take them. */
const longest = { source: 120, medium: 120, campaign: 200, term: 200, content: 200 } as const
const year = 366 * 86_400_000

/** The fields of a lead that say how it came first and last. Whoever came only once came first and last at once. Pure. */
export function touchesOf(first: Touch | undefined, last: Touch, now: number): Record<string, Json> {
  const came = first === undefined || isEmpty(first) ? last : first
  return { ...fieldsOf('first', came, instantOf(came.at, now)), ...fieldsOf('last', last, now) }
}

/** What the address of a page says of how one came to it (the parameters utm_*, as Google Analytics named them), and who led there. */
export function touchIn(page: URL | undefined, referrer: string | undefined): Touch {
  const parameter = (name: string) => page?.searchParams.get(`utm_${name}`) ?? undefined
  const from = webAddress(referrer)
  const isOwn = from !== undefined && page !== undefined && from.host === page.host
  return {
    source: parameter('source') ?? (from === undefined || isOwn ? undefined : from.hostname),
    medium: parameter('medium') ?? (from === undefined || isOwn ? undefined : 'referral'),
    campaign: parameter('campaign'), term: parameter('term'), content: parameter('content'), page: page?.href, referrer: isOwn ? undefined : from?.href,
  }
}

/** An address of the web without name and password; undefined for any other text. */
export function webAddress(text: string | undefined): URL | undefined {
  if (text === undefined || text.length > 4000 || !URL.canParse(text)) return undefined
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined
  url.username = ''
  url.password = ''
  return url
}

function isEmpty({ source, medium, campaign, referrer, page }: Touch): boolean {
  return [source, medium, campaign, referrer, page].every((value) => value === undefined || value === '')
}

function fieldsOf(which: 'first' | 'last', touch: Touch, at: number): Record<string, Json> {
  const texts = Object.entries(longest).map(([name, max]): [string, Json] => [name, plain(touch[name as keyof typeof longest], max)])
  const links = [['page', touch.page], ['referrer', touch.referrer]] as const
  const values = [...texts, ...links.map(([name, value]): [string, Json] => [name, link(value)]), ['at', new Date(at).toISOString()] as const]
  return Object.fromEntries(values.filter(([, value]) => value !== null).map(([name, value]) => [`${which}Touch${name.slice(0, 1).toUpperCase()}${name.slice(1)}`, value]))
}

/** One line of text that can be stored, cut where it is too long: what an advertisement's link says must never keep somebody out. */
function plain(value: string | undefined, max: number): string | null {
  const text = (value ?? '').replace(/[\p{Cc}\p{Cs}\p{Cf}]+/gu, ' ').trim()
  return text === '' ? null : [...text].slice(0, max).join('').trim()
}

function link(value: string | undefined): string | null {
  const url = webAddress(value)
  if (url === undefined) return null
  url.hash = ''
  if (url.href.length <= 500) return url.href
  url.search = ''
  return url.href.length <= 500 ? url.href : url.origin
}

/** When the first touch was, as the page remembers it: not in the future, and not longer ago than a year. */
function instantOf(text: string | undefined, now: number): number {
  const at = text === undefined ? Number.NaN : Date.parse(text)
  return Number.isNaN(at) || at > now || now - at > year ? now : at
}
