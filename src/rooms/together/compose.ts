import { asText, isJsonObject, type JsonObject } from '../../lib/json.ts'
import { isProblem } from '../../lib/problem.ts'
import { type Language, say } from '../../lib/words.ts'
import type { Registry } from '../../model/define/registry.ts'
import { newsSentence } from '../../model/words/news.ts'
import { mailWords } from '../../model/words/ui/mail.ts'
import type { Letter } from '../../platform/mail/index.ts'
import type { Context } from '../../records/context.ts'
import type { Row } from '../../records/engine.ts'
import { letterHtml, letterText, type Line } from './letter.ts'
import { idIn } from './news.ts'
import type { TogetherGiven } from './ports.ts'

const most = 50
const excerpt = 500

/**
 * The mail that tells a person of these notifications, in their language, with what they may read at this moment: what was read
 * in the application meanwhile, or may not be read any more, is left out. Undefined where nothing is left.
 */
export async function composeNews(given: TogetherGiven, workspaceId: number, person: string, ids: readonly string[]): Promise<Letter | undefined> {
  const context = await given.contextOf(workspaceId, person)
  if (context === undefined) return undefined
  const registry = await given.registryOf(workspaceId)
  const to = await addressOf(given, workspaceId, person)
  if (to === undefined) return undefined
  const rows = await unread(given, context, ids.slice(0, most))
  const lines: Line[] = []
  for (const row of rows) {
    const line = await lineOf(given, registry, context, row)
    if (line !== undefined) lines.push(line)
  }
  const [first] = lines
  if (first === undefined) return undefined
  const { language } = context.actor
  const left = ids.length - most
  return {
    to, language,
    subject: oneLine(lines.length === 1 ? first.text : say(mailWords.several, language, { count: ids.length, first: first.text })),
    text: letterText({ language, lines, left, settings: linkTo(given, '/settings/notifications') }),
    html: letterHtml({ language, lines, left, settings: linkTo(given, '/settings/notifications') }),
  }
}

async function addressOf({ reader, ownContextOf }: TogetherGiven, workspaceId: number, person: string): Promise<string | undefined> {
  const own = await ownContextOf(workspaceId)
  const email = asText((await reader.read(own, 'user', person))['email'])
  return email === '' ? undefined : email
}

async function unread({ reader }: TogetherGiven, context: Context, ids: readonly string[]): Promise<readonly Row[]> {
  try {
    const { rows } = await reader.list(context, 'notification', {
      filter: { and: [{ field: 'id', is: 'in', value: ids }, { field: 'readAt', is: 'isEmpty' }] }, sort: [{ field: 'createdAt' }],
      fields: ['kind', 'title', 'values', 'target', 'from', 'createdAt'], limit: most,
    })
    return rows
  } catch (error) {
    if (isProblem(error) && error.details.status < 500) return []
    throw error
  }
}

/** Undefined where the record is not the person's to see (any more). */
async function lineOf(given: TogetherGiven, registry: Registry, context: Context, row: Row): Promise<Line | undefined> {
  const target = row['target']
  const values: JsonObject = isJsonObject(row['values']) ? row['values'] : {}
  const { language } = context.actor
  if (!isJsonObject(target)) return { text: newsSentence(registry, { title: asText(row['title']), values, who: whoOf(row, values), record: undefined, language }) }
  const object = asText(target['object'])
  const id = idIn(target)
  const record = id === undefined || !registry.objects.has(object) ? undefined : await readOrNothing(given, context, object, id)
  if (record === undefined) return undefined
  const title = asText(record[registry.object(object).title])
  const comment = idIn(values['comment'] ?? undefined)
  const said = comment === undefined ? undefined : await readOrNothing(given, context, 'comment', comment)
  return {
    text: newsSentence(registry, { title: asText(row['title']), values, who: whoOf(row, values), record: title === '' ? undefined : title, language, object }),
    ...(said === undefined ? {} : { quote: [...plainComment(said)].slice(0, excerpt).join('') }),
    link: linkTo(given, `/${registry.object(object).path}/${id ?? ''}`),
  }
}

/** The text of a comment with the names of those it mentions. */
function plainComment(comment: Row): string {
  const names = new Map<string, string>()
  const mentions = comment['mentions']
  for (const each of Array.isArray(mentions) ? mentions : []) if (isJsonObject(each)) names.set(asText(each['id']), asText(each['title']))
  return asText(comment['body']).replace(/<@([0-9a-f-]{36})>/g, (_whole, id: string) => `@${names.get(id) ?? '…'}`)
}

function whoOf(row: Row, values: JsonObject): string | undefined {
  const from = row['from']
  const name = isJsonObject(from) ? asText(from['title']) : asText(values['who'])
  return name === '' ? undefined : name
}

async function readOrNothing({ reader }: TogetherGiven, context: Context, object: string, id: string): Promise<Row | undefined> {
  try {
    return await reader.read(context, object, id)
  } catch (error) {
    if (isProblem(error) && (error.details.status === 403 || error.details.status === 404)) return undefined
    throw error
  }
}

function linkTo({ publicUrl }: TogetherGiven, path: string): string | undefined {
  return publicUrl === undefined ? undefined : `${publicUrl}${path}`
}

/** A subject is one line, whatever a record is called. */
export function oneLine(text: string): string {
  return [...text.replace(/[\s\p{Cc}]+/gu, ' ').trim()].slice(0, 150).join('')
}

/** A letter that lets somebody in, or lets them choose a new password. */
export function invitationLetter({ kind, to, name, company, link, language }: { readonly kind: 'join' | 'password'; readonly to: string; readonly name: string; readonly company: string; readonly link: string; readonly language: Language }): Letter {
  const words = kind === 'join' ? mailWords.invited : mailWords.reset
  const line: Line = { text: say(words, language, { name, company }), link }
  const given = { language, lines: [line], left: 0, settings: undefined, hint: say(kind === 'join' ? mailWords.invitedHint : mailWords.resetHint, language) }
  return { to, language, subject: oneLine(say(kind === 'join' ? mailWords.invitedSubject : mailWords.resetSubject, language, { company })), text: letterText(given), html: letterHtml(given) }
}
