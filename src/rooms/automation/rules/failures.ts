import { isProblem, type Problem } from '../../../lib/problem.ts'
import { say, type WordValues, type Words } from '../../../lib/words.ts'
import { runWords } from '../../../model/words/ui/automation.ts'
import { sql, type Transaction } from '../../../platform/database/index.ts'
import type { Context } from '../../../records/context.ts'
import type { Failure } from './bench.ts'

const minute = 60_000
/** Pauses before what may go otherwise later is tried again: about two days in all. */
const pauses = [minute, 5 * minute, 30 * minute, 2 * 60 * minute, 6 * 60 * minute, 12 * 60 * minute, 24 * 60 * minute] as const

/** When to try again after so many tries; undefined: never. */
export function nextTry(tries: number, now: number): number | undefined {
  const pause = pauses[tries - 1]
  return pause === undefined ? undefined : now + pause
}

/** In the bin, or made one with another. */
const nowhere: ReadonlySet<string> = new Set(['in-bin', 'merged-away', 'parent-in-bin'])

/** What a problem means for a run, in words for both languages. */
export function failureOf(problem: Problem, person: Context): Failure {
  const { status, kind, title, values, fields } = problem.details
  const first = fields?.[0]
  const why = first === undefined ? inBoth(title, values) : { en: `${first.path.slice(1)}: ${say(first.message, 'en', first.values)}`, zh: `${first.path.slice(1)}：${say(first.message, 'zh', first.values)}` }
  if (kind === 'in-approval') return { because: 'locked', why, again: true }
  if (status === 404 || nowhere.has(kind)) return gone(person)
  if (status === 403) return { because: 'noRights', why, again: false }
  if (status === 422) return { because: 'invalid', why, again: false }
  return { because: status >= 500 || status === 429 ? 'fault' : 'refused', why, again: status >= 500 || status === 429 || kind === 'version-conflict' }
}

export function gone({ actor }: Context): Failure {
  return { because: 'gone', why: inBoth(runWords.gone, { name: actor.name }), again: false }
}

export function inBoth(words: Words, values?: WordValues): Words {
  return { en: say(words, 'en', values), zh: say(words, 'zh', values) }
}

/** Runs something that may be refused; then nothing of it is left. */
export async function attempt<Done>(tx: Transaction, person: Context, run: () => Promise<Done>): Promise<{ readonly done: Done } | { readonly failed: Failure }> {
  await tx.run(sql`savepoint automation_step`)
  try {
    const done = await run()
    await tx.run(sql`release savepoint automation_step`)
    return { done }
  } catch (error) {
    if (!isProblem(error)) throw error
    await tx.run(sql`rollback to savepoint automation_step`)
    return { failed: failureOf(error, person) }
  }
}
