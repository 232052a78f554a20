import { isProblem } from '../../../lib/problem.ts'
import { say } from '../../../lib/words.ts'
import { runWords } from '../../../model/words/ui/automation.ts'
import type { Perform, Result } from './bench.ts'
import { gone, inBoth } from './failures.ts'
import { holding } from './holding.ts'
import { peopleFor } from './people.ts'
import type { RuleNews } from './ports.ts'
import { type Facts, readPaths } from './reading.ts'
import { filled, pathsIn } from './template.ts'
import { textIn } from './values.ts'

const longest = 1000
const nothing: ReadonlyMap<string, Facts> = new Map()

/** Whoever may not read records of the kind at all reads none. */
function orNothing(error: unknown): ReadonlyMap<string, Facts> {
  if (!isProblem(error)) throw error
  return nothing
}

/** Tells people of each record: every one in the words that they may read. Whoever may not see the record is told nothing. */
export const notify: Perform<'notify'> = async (bench, step, subjects) => {
  const { given, engine, tx, rule } = bench
  const people = await peopleFor(bench, step.to, subjects)
  const paths = pathsIn(step.text)
  const news: RuleNews[] = []
  const seen = new Map<string, Set<string>>()
  const shown: { name: string; text?: string }[] = []
  for (const person of new Set(people.flat())) {
    const eyes = await given.contextOf(tx.workspaceId, person)
    const theirs = subjects.filter((_subject, index) => people[index]?.includes(person) === true)
    const facts = eyes === undefined ? nothing : await readPaths({ engine, tx, person: eyes }, theirs[0]?.object ?? '', theirs.map(({ id }) => id), paths).catch(orNothing)
    for (const subject of theirs) {
      const known = facts.get(subject.id)
      if (known === undefined || eyes === undefined) continue
      const text = [...filled(step.text, (path) => textIn(known, path))].slice(0, longest).join('')
      news.push({ person, title: 'automation', target: { object: subject.object, id: subject.id }, values: { name: text }, event: `automation ${subject.key} ${step.key}`, by: rule.name })
      seen.set(subject.key, (seen.get(subject.key) ?? new Set()).add(person))
      shown.push({ name: eyes.actor.name, text })
    }
  }
  if (bench.trial === undefined) await given.notify(tx, news)
  else bench.trial.shown = { people: shown }
  return subjects.map(({ key }, index): Result => {
    const told = people[index] ?? []
    const blind = told.filter((person) => seen.get(key)?.has(person) !== true)
    const names = blind.map((person) => bench.directory?.people.get(person)?.name ?? '').join(', ')
    if (told.length === 0) return { next: step.next, skipped: true, told: { why: runWords.nobody } }
    return { next: step.next, ...(blind.length === told.length ? { skipped: true } : {}), told: { people: told.filter((person) => !blind.includes(person)), ...(blind.length === 0 ? {} : { why: inBoth(runWords.unseen, { names }) }) } }
  })
}

/** Queues what the webhook is to be told, with the commit: the room of webhooks signs it, sends it and tries again. */
export const webhook: Perform<'webhook'> = async (bench, step, subjects) => {
  const { given, tx, person, now, traceId } = bench
  const active = { field: 'active', is: 'isTrue' } as const
  const found = await holding(bench, 'webhook', [step.webhook], active).catch((error: unknown) => { if (!isProblem(error)) throw error; return new Set<string>() })
  if (!found.has(step.webhook)) return subjects.map(() => ({ failed: { because: 'noRights', why: { en: say(runWords.noWebhook, 'en', { name: person.actor.name }), zh: say(runWords.noWebhook, 'zh', { name: person.actor.name }) }, again: false } }))
  const readable = await readPaths(bench, subjects[0]?.object ?? '', subjects.map(({ id }) => id), [])
  const there = subjects.filter(({ id }) => readable.has(id))
  if (bench.trial === undefined && there.length > 0 && traceId !== '') await given.tellWebhook(tx, step.webhook, there.map(({ object, id }) => ({ object, record: id, event: `${object}.automation`, at: now })))
  return subjects.map(({ id }) => (readable.has(id) ? { next: step.next } : { failed: gone(person) }))
}
