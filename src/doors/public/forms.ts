import { z } from 'zod'
import type { Clock } from '../../lib/clock.ts'
import { formWords as words } from '../../model/words/ui/forms.ts'
import { type Bound, RateLimit, type Rate } from '../rest/limits.ts'
import { type SharedBucket, SharedRateLimit } from '../rest/rates.ts'
import type { Call, Route } from '../rest/route.ts'
import { formPage, notePage, sent, type Setting, thanksPage } from './page.ts'
import type { CameBy, OpenFormHere, PublicForms } from './ports.ts'
import { type Page, pageLanguage, servePage } from './serving.ts'

export interface FormRates { readonly address: Rate; readonly form: Rate }
interface Given { readonly forms: PublicForms; readonly clock: Clock; readonly guesses: Bound; readonly sharedBucket: SharedBucket; readonly rates: FormRates | undefined }

/** One address may send as many as a stand at a fair does; a form as many as a campaign brings. */
const usualRates: FormRates = { address: { burst: 30, perSecond: 0.2 }, form: { burst: 300, perSecond: 5 } }
/** Largest body in bytes: forty answers, the longest of 5,000 characters. */
const bodyLimit = 128 * 1024
const tag = 'Public forms'
const page = { type: 'string', description: 'A page in HTML, in Chinese or English.' } as const
const about = 'Open to everybody. The form, and with it the company, is known by its address alone. '

/** The fields of a page as they were sent: names once or several times, few and short enough to be those of a form. */
const bodySchema = z.record(z.string().max(100), z.array(z.string().max(20_000)).max(60)).refine((body) => Object.keys(body).length <= 160)
type Body = z.infer<typeof bodySchema>

/** The pages of lead forms, served to everybody, and what is sent by them. */
export function publicFormRoutes({ forms, clock, guesses, sharedBucket, rates = usualRates }: Given): Route[] {
  const looks = new RateLimit({ burst: 120, perSecond: 2 }, clock)
  const senders = new SharedRateLimit('form sender', rates.address, clock, sharedBucket)
  const wholes = new SharedRateLimit('form', rates.form, clock, sharedBucket)
  const found = async (call: Call, run: (form: OpenFormHere, setting: Setting) => Promise<Page>): Promise<Page> => {
    const form = await forms.open(call.params['address'] ?? '')
    const setting = settingOf(call, form)
    if (form !== undefined) return { origins: form.shown.origins, ...await run(form, setting) }
    await guesses.take(call.request.ip)
    return { status: 404, text: notePage(setting, words.notHere, words.notHereAbout) }
  }
  return [
    {
      method: 'GET', path: '/forms/{address}', access: 'open', asksNobody: true, repeats: true,
      operation: {
        id: 'showPublicForm', tag, summary: 'The page of a lead form', about: `${about}utm_source, utm_medium, utm_campaign, utm_term and utm_content, and the page that led here, are kept with the lead.`, response: page, responseType: 'text/html', problems: [429],
        query: [{ name: 'lang', about: 'zh or en; else as the browser prefers.' }, { name: 'embed', about: '1: for a frame inside of another page.' }],
      },
      handle: (call) => serve(call, () => found(call, async (form, setting) => {
        looks.take(call.request.ip)
        return { status: 200, text: formPage({ ...setting, form, stamp: forms.stamp(form), last: cameHere(forms, call, setting.embedded) }) }
      })),
    },
    {
      method: 'POST', path: '/forms/{address}', access: 'open', asksNobody: true, takesForms: true, bodyLimit, body: bodySchema, repeats: true,
      operation: {
        id: 'sendPublicForm', tag, summary: 'Send a lead form', requestType: 'application/x-www-form-urlencoded', response: page, responseType: 'text/html', problems: [409, 413, 415, 429],
        about: `${about}The fields are those of its page, with the stamp that the page carried. The answer never tells whether somebody is known. The same page sent twice makes one lead.`,
        request: { type: 'object', additionalProperties: { type: 'string' }, required: ['stamp'], properties: { stamp: { type: 'string' }, lang: { type: 'string', enum: ['zh', 'en'] } } },
      },
      handle: (call) => serve(call, () => found(call, async (form, setting) => {
        await senders.take(call.request.ip)
        await wholes.take(form.id)
        return answer(forms, form, setting, bodySchema.parse(call.body))
      })),
    },
  ]
}

async function answer(forms: PublicForms, form: OpenFormHere, setting: Setting, body: Body): Promise<Page> {
  const typed = under(body, sent.answer)
  const consents = [...under(body, sent.consent).keys()]
  const [first, last] = [cameBy(body, sent.first), cameBy(body, sent.last) ?? {}]
  const taken = await forms.take(form, { typed, consents, first, last, stamp: body['stamp']?.[0] ?? '', baited: (body[sent.bait] ?? []).some((text) => text !== ''), language: setting.language })
  if (taken.kind === 'taken') return { status: 200, text: thanksPage({ ...setting, form }) }
  // Too fast: the same page again, which is older by then. Stale: a new one. With wrong answers the page stays good.
  const stamp = taken.kind === 'again' && taken.because === 'stale' ? forms.stamp(form) : body['stamp']?.[0] ?? ''
  return { status: taken.kind === 'wrong' ? 422 : 409, text: formPage({ ...setting, form, stamp, first, last, typed, consents, taken }) }
}

const serve = (call: Call, run: () => Promise<Page>) => servePage(call, run, {
  referrer: 'strict-origin-when-cross-origin',
  refused: ({ details: { status } }) => (status === 429 ? notePage(settingOf(call, undefined), words.later, words.laterAbout) : notePage(settingOf(call, undefined), words.failed, words.failedAbout)),
})

function settingOf(call: Call, form: OpenFormHere | undefined): Setting {
  return { language: pageLanguage(call, fieldIn(call.body, 'lang')), embedded: call.query['embed'] === '1' && form !== undefined, nonce: call.request.styleNonce }
}

function fieldIn(body: unknown, name: string): string | undefined {
  const read = bodySchema.safeParse(body)
  return read.success ? read.data[name]?.[0] : undefined
}

/** By the page's own address; inside of another page by the address of that one, as far as the browser tells it. */
function cameHere(forms: PublicForms, { request }: Call, embedded: boolean): CameBy {
  const referrer = textOf(request.headers.referer)
  const own = `${request.protocol}://${request.host}${request.url}`
  if (embedded) return forms.cameBy(addressOf(referrer), undefined)
  return forms.cameBy(addressOf(own), referrer)
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
const addressOf = (text: string | undefined): URL | undefined => (text !== undefined && text.length <= 4000 && URL.canParse(text) ? new URL(text) : undefined)

function under(body: Body, prefix: string): ReadonlyMap<string, readonly string[]> {
  return new Map(Object.entries(body).flatMap(([name, values]): [string, readonly string[]][] => (name.startsWith(prefix) ? [[name.slice(prefix.length), values]] : [])))
}

const parts = ['source', 'medium', 'campaign', 'term', 'content', 'page', 'referrer', 'at'] as const

function cameBy(body: Body, prefix: string): CameBy | undefined {
  const given = parts.flatMap((name) => { const value = body[`${prefix}${name}`]?.[0]; return value === undefined || value === '' ? [] : [[name, value] as const] })
  return given.length === 0 ? undefined : Object.fromEntries(given)
}

