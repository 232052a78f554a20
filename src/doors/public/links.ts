import { z } from 'zod'
import type { Clock } from '../../lib/clock.ts'
import { isProblem } from '../../lib/problem.ts'
import type { Language, Words } from '../../lib/words.ts'
import { linkWords as words } from '../../model/words/ui/signedLinks.ts'
import { type Bound, RateLimit } from '../rest/limits.ts'
import { type SharedBucket, SharedRateLimit } from '../rest/rates.ts'
import { problems } from '../rest/problems.ts'
import type { Call, Route } from '../rest/route.ts'
import { documentPage, type LinkSetting, localDay, noticePage, sentByLink } from './linkPage.ts'
import type { LinkHere, PublicLinks, ReplyHere } from './linkPorts.ts'
import { type Page, pageLanguage, servePage } from './serving.ts'

interface Given { readonly links: PublicLinks; readonly clock: Clock; readonly guesses: Bound; readonly sharedBucket: SharedBucket }

/** Largest body in bytes: a reason, and a remark on each of many lines. */
const bodyLimit = 256 * 1024
const tag = 'Signed links'
const html = { type: 'string', description: 'A page in HTML, in Chinese or English.' } as const
const about = 'Open to whoever has the link, which is valid for a time and is answered once. '
const language = { name: 'lang', about: 'zh or en; else as the browser prefers.' }

const bodySchema = z.record(z.string().max(100), z.array(z.string().max(5000)).max(3100)).refine((body) => Object.keys(body).length <= 3200)
type Body = z.infer<typeof bodySchema>
/** What is ticked, as the page asks for its sums while somebody chooses. */
const chosenSchema = z.string().max(120_000).transform((text) => text.split(',').filter((id) => id !== '')).pipe(z.array(z.uuid()).max(3000))

/** The pages of documents that go out by signed link, and what is answered on them. */
export function publicLinkRoutes({ links, clock, guesses, sharedBucket }: Given): Route[] {
  const looks = new RateLimit({ burst: 120, perSecond: 2 }, clock)
  const replies = new SharedRateLimit('link reply', { burst: 20, perSecond: 0.2 }, clock, sharedBucket)
  const found = async (call: Call, run: (token: string, here: LinkHere, setting: LinkSetting) => Promise<Page>): Promise<Page> => {
    const setting = settingOf(call)
    looks.take(call.request.ip)
    const token = call.params['token'] ?? ''
    const here = await links.open(token, setting.language)
    if (here !== undefined) return run(token, here, setting)
    await guesses.take(call.request.ip)
    return { status: 404, text: noticePage(setting, words.notHere, words.notHereAbout) }
  }
  return [
    {
      method: 'GET', path: '/links/{token}', access: 'open', asksNobody: true, repeats: true,
      operation: { id: 'showSignedLink', tag, summary: 'The page of a document that was sent by link', about: `${about}What was looked at, and when first, is kept.`, response: html, responseType: 'text/html', problems: [410, 429], query: [language] },
      handle: (call) => serve(call, () => found(call, (_token, here, setting) => Promise.resolve(shown(here, setting)))),
    },
    {
      method: 'GET', path: '/links/{token}/sums', access: 'open', asksNobody: true, repeats: true,
      operation: { id: 'reckonSignedLink', tag, summary: 'The sums of a document for the optional lines that are ticked', about, response: { type: 'object', properties: { sums: { type: 'array', items: { type: 'object', properties: { label: { type: 'string' }, value: { type: 'string' }, strong: { type: 'boolean' } } } } } }, problems: [410, 429], query: [language, { name: 'chosen', about: 'Ids of lines, with commas between them.' }] },
      handle: async (call) => {
        looks.take(call.request.ip)
        const chosen = chosenSchema.safeParse(call.query['chosen'] ?? '')
        const here = chosen.success ? await links.open(call.params['token'] ?? '', settingOf(call).language, chosen.data) : undefined
        if (here === undefined) {
          await guesses.take(call.request.ip)
          throw problems.notFound()
        }
        await call.reply.code(200).headers({ 'cache-control': 'no-store' }).send({ sums: here.link.state === 'open' ? here.document?.sums ?? [] : [] })
        return {}
      },
    },
    {
      method: 'POST', path: '/links/{token}', access: 'open', asksNobody: true, takesForms: true, bodyLimit, body: bodySchema, repeats: true,
      operation: {
        id: 'answerSignedLink', tag, summary: 'Answer a document that was sent by link', requestType: 'application/x-www-form-urlencoded', response: html, responseType: 'text/html', problems: [409, 410, 413, 415, 429],
        about: `${about}The name as it was typed, the time, the network address and the browser are kept as proof.`,
        request: { type: 'object', additionalProperties: { type: 'string' }, required: ['answer', 'name'], properties: { answer: { type: 'string', enum: ['yes', 'no'] }, name: { type: 'string' }, reason: { type: 'string' }, lang: { type: 'string', enum: ['zh', 'en'] } } },
      },
      handle: (call) => serve(call, () => found(call, async (token, here, setting) => {
        if (here.link.state !== 'open' || here.document === undefined || here.document.closed !== undefined) return late(here, setting)
        await replies.take(call.request.ip)
        return answer(links, token, here, setting, replyOf(call, setting.language))
      })),
    },
  ]
}

/** What stands there by now. */
function shown(here: LinkHere, setting: LinkSetting): Page {
  const { link, document } = here
  if (link.state === 'revoked') return { status: 410, text: noticePage(setting, words.revokedTitle, words.revokedAbout, here.company) }
  if (link.state === 'expired') return { status: 410, text: noticePage(setting, words.expiredTitle, words.expiredAbout, here.company, { until: localDay(link.expiresAt, here.zone) }) }
  if (document === undefined) return { status: 404, text: noticePage(setting, words.notHere, words.notHereAbout, here.company) }
  return { status: document.closed !== undefined && link.state === 'open' ? 410 : 200, text: documentPage({ ...setting, here, document }) }
}

async function answer(links: PublicLinks, token: string, here: LinkHere, setting: LinkSetting, reply: ReplyHere): Promise<Page> {
  const { document } = here
  if (document === undefined) return shown(here, setting)
  const wrong = wrongIn(reply, document.asks)
  if (wrong.size > 0) return { status: 422, text: documentPage({ ...setting, here, document: withChoice(document, reply), reply, wrong }) }
  try {
    const taken = await links.reply(token, reply)
    if (taken === 'taken') return { status: 200, text: noticePage(setting, words.thanksTitle, reply.answer === 'yes' ? document.verbs.thanks : document.verbs.noThanks, here.company) }
  } catch (error) {
    if (!isProblem(error) || error.details.status >= 500) throw error
    return { status: error.details.status, text: documentPage({ ...setting, here, document: withChoice(document, reply), reply, wrong: new Map([['', error.details.title]]) }) }
  }
  // Somebody was faster: what stands there now says so.
  const now = await links.open(token, setting.language)
  return now === undefined ? { status: 404, text: noticePage(setting, words.notHere, words.notHereAbout) } : late(now, setting)
}

/** What stands there by now, for an answer that is taken no more: a conflict where there was an answer before. */
function late(here: LinkHere, setting: LinkSetting): Page {
  const page = shown(here, setting)
  return page.status === 200 ? { ...page, status: 409 } : page
}

function wrongIn({ answer: given, name, reason, objections }: ReplyHere, asks: 'options' | 'objections'): Map<string, Words> {
  const wrong = new Map<string, Words>()
  if (name === '') wrong.set('name', words.nameMissing)
  if (given === 'no' && asks === 'options' && reason === '') wrong.set('reason', words.reasonMissing)
  if (given === 'no' && asks === 'objections' && objections.size === 0 && reason === '') wrong.set('reason', words.objectionMissing)
  return wrong
}

function withChoice<Document extends NonNullable<LinkHere['document']>>(document: Document, { chosen }: ReplyHere): Document {
  return { ...document, lines: document.lines.map((line) => (line.optional === true ? { ...line, chosen: chosen.includes(line.id) } : line)) }
}

function replyOf({ request, body }: Call, language: Language): ReplyHere {
  const given: Body = bodySchema.parse(body)
  const one = (name: string, max: number) => (given[name]?.[0] ?? '').replace(/[\p{Cc}\p{Cf}]+/gu, ' ').trim().slice(0, max)
  const objections = Object.keys(given).flatMap((name): [string, string][] => (name.startsWith(sentByLink.objection) && one(name, 500) !== '' ? [[name.slice(sentByLink.objection.length), one(name, 500)]] : []))
  return {
    answer: one('answer', 3) === 'yes' ? 'yes' : 'no', name: one('name', 100), reason: (given['reason']?.[0] ?? '').trim().slice(0, 2000),
    chosen: (given[sentByLink.chosen] ?? []).filter((id) => z.uuid().safeParse(id).success), objections: new Map(objections), language,
    address: request.ip, agent: (request.headers['user-agent'] ?? '').replace(/[\p{Cc}]+/gu, ' ').slice(0, 300),
  }
}

const serve = (call: Call, run: () => Promise<Page>) => servePage(call, run, {
  noindex: true, lets: [`connect-src 'self'`],
  refused: ({ details: { status, title } }) => (status === 429 ? noticePage(settingOf(call), words.later, words.laterAbout) : noticePage(settingOf(call), words.refusedTitle, title)),
})

function settingOf(call: Call): LinkSetting {
  const read = bodySchema.safeParse(call.body)
  return { language: pageLanguage(call, read.success ? read.data['lang']?.[0] : undefined), nonce: call.request.styleNonce }
}
