import { createHash } from 'node:crypto'
import { formActor } from '../../../access/index.ts'
import type { Json, JsonObject } from '../../../lib/json.ts'
import { isProblem, type Problem } from '../../../lib/problem.ts'
import { type Language, say } from '../../../lib/words.ts'
import { fieldRules } from '../../../model/words/fieldRules.ts'
import { fieldLabel } from '../../../model/words/labels.ts'
import { formWords } from '../../../model/words/ui/forms.ts'
import type { Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import { notePair } from '../../../records/duplicates/note.ts'
import { readAnswers, told, type Wrong } from './answers.ts'
import { campaignNamed } from './campaign.ts'
import { findKnown, type Known } from './known.ts'
import { ownContext } from './open.ts'
import type { FormsGiven, OpenForm } from './ports.ts'
import { judgeStamp, readStamp } from './stamp.ts'
import { type Touch, touchesOf } from './touches.ts'

/** What came in by the page of a form. */
export interface Sent {
  /** What was typed, by field. */
  readonly typed: ReadonlyMap<string, readonly string[]>
  /** Ways that were ticked. */
  readonly consents: readonly string[]
  /** As the page carried it. */
  readonly stamp: string
  /** A field that no person sees was filled in. */
  readonly baited: boolean
  readonly language: Language
  readonly first: Touch | undefined
  readonly last: Touch
}

/** taken: also where nothing was kept because a machine sent it. again: the page is shown once more with what was typed. */
export type Taken =
  | { readonly kind: 'taken' }
  | { readonly kind: 'again'; readonly because: 'tooFast' | 'stale' }
  | { readonly kind: 'wrong'; readonly fields: ReadonlyMap<string, Wrong> }

/** Under this name a missing consent is told. */
export const consentField = 'consent'

/**
 * Makes a lead of what was sent. The same page sent twice makes one. Whoever is known already is told nothing else than anybody: a
 * new lead is made, linked with what we have, and goes to whoever looks after that.
 * @throws Problem where a lead cannot be made for a reason that whoever fills in the form cannot mend.
 */
export async function takeAnswers(given: FormsGiven, form: OpenForm, sent: Sent): Promise<Taken> {
  if (sent.baited) return { kind: 'taken' }
  const stamp = readStamp(given.secret, form.address, sent.stamp)
  const judged = judgeStamp(stamp, given.clock.now())
  if (judged !== 'good' || stamp === undefined) return { kind: 'again', because: judged === 'tooFast' ? 'tooFast' : 'stale' }
  const { language, zone, baseCurrency } = form.workspace
  const answers = readAnswers(form.registry, form.shown.questions, sent.typed, { language, zone, baseCurrency })
  const consents = (form.shown.consent?.channels ?? []).map(({ value }) => value).filter((channel) => sent.consents.includes(channel))
  const wrong = new Map(answers.wrong)
  if (form.shown.consent?.required === true && consents.length === 0) wrong.set(consentField, { message: fieldRules.required })
  if (wrong.size > 0) return { kind: 'wrong', fields: wrong }
  const key = createHash('sha256').update(JSON.stringify([stamp.nonce, answers.values, consents])).digest('base64url')
  return write(given, form, { ...sent, consents, values: answers.values, key })
}

interface Writing extends Sent { readonly values: Readonly<Record<string, Json>>; readonly key: string }

/** What another record has alone is written into the need instead: whether somebody has it is not told. */
async function write(given: FormsGiven, form: OpenForm, writing: Writing): Promise<Taken> {
  try {
    await make(given, form, writing)
    return { kind: 'taken' }
  } catch (error) {
    if (!isProblem(error)) throw error
    const taken = namedIn(error, ({ rule }) => rule === 'unique').filter((name) => Object.hasOwn(writing.values, name) && form.registry.object('lead').fields[name]?.required !== true)
    if (taken.length > 0) return write(given, form, { ...writing, values: withoutTaken(form, writing.values, taken) })
    const asked = new Set(form.shown.questions.map(({ field }) => field))
    const fields = (error.details.fields ?? []).filter(({ path, rule }) => rule !== 'unique' && asked.has(path.slice(1).split('/')[0] ?? ''))
    if (fields.length === 0) throw error
    return { kind: 'wrong', fields: new Map(fields.map(({ path, message, values }): [string, Wrong] => [path.slice(1).split('/')[0] ?? '', { message, ...(values === undefined ? {} : { values }) }])) }
  }
}

function namedIn({ details }: Problem, meant: (field: { readonly rule: string }) => boolean): readonly string[] {
  return (details.fields ?? []).filter(meant).map(({ path }) => path.slice(1))
}

function withoutTaken({ registry, workspace: { language } }: OpenForm, values: Writing['values'], taken: readonly string[]): Writing['values'] {
  const { fields } = registry.object('lead')
  const lines = taken.map((name) => `${say(fieldLabel('lead', fields[name], name), language)}: ${told(registry, name, values[name] ?? null, language)}`)
  const need = [values['need'], ...lines].filter((line) => typeof line === 'string').join('\n').slice(0, 2000)
  return { ...Object.fromEntries(Object.entries(values).filter(([name]) => !taken.includes(name))), need }
}

async function make(given: FormsGiven, form: OpenForm, writing: Writing): Promise<void> {
  const { database, writer } = given
  const own = ownContext(given, form.workspace)
  const outside: Context = { ...own, actor: formActor(say(formWords.byForm, form.workspace.language, { form: form.name }), form.workspace), idempotencyKey: writing.key }
  await database.transaction({ workspaceId: form.workspace.id }, (tx) => writer.once(tx, outside, `leadForm ${form.id}`, async () => {
    const known = await findKnown(tx, form.registry, writing.values)
    const { id } = await writer.create(tx, outside, 'lead', { ...await leadFrom(given, own, form, writing, known) })
    if (known !== undefined) await link(given, tx, own, form, id, known)
    await keepConsents(given, tx, outside, form, id, writing)
    return null
  }))
}

/** Whoever looks after the one that is known gets the lead, else whom the form says. */
async function leadFrom(given: FormsGiven, own: Context, form: OpenForm, { values, first, last }: Writing, known: Known | undefined): Promise<JsonObject> {
  const campaign = form.campaign ?? (form.registry.objects.has('campaign') ? await campaignNamed(given, own, last.campaign) : undefined)
  const owner = known?.owner ?? (form.goesTo?.kind === 'person' ? form.goesTo.id : undefined)
  return {
    ...values, ...touchesOf(first, last, own.now), form: form.id, source: form.source ?? null, ...(campaign === undefined ? {} : { campaign }),
    owner: owner ?? null, ...(owner === undefined && form.goesTo?.kind === 'pool' ? { pool: form.goesTo.id } : {}),
  }
}

/** The program's own doing, after the lead is made: whoever filled in the form could neither see nor name the other record. */
async function link({ writer }: FormsGiven, tx: Transaction, own: Context, { registry }: OpenForm, lead: string, known: Known): Promise<void> {
  await writer.update(tx, own, 'lead', lead, { knownAs: { object: known.object, id: known.id } })
  if (known.object === 'lead') await notePair({ registry, writer }, tx, own, 'lead', known.id, lead)
}

/** What was agreed to, word for word, in the language in which it was read. */
async function keepConsents({ writer }: FormsGiven, tx: Transaction, outside: Context, form: OpenForm, lead: string, { consents, language }: Writing): Promise<void> {
  const wording = form.shown.consent?.wording[language]
  for (const channel of consents) {
    await writer.create(tx, outside, 'consent', { target: { object: 'lead', id: lead }, channel, state: 'given', wording: wording ?? null, form: form.id }, { action: 'create', rights: 'action' })
  }
}
