import { asText, type JsonObject } from '../../../lib/json.ts'
import { type Language, languages, say, type Words } from '../../../lib/words.ts'
import { addReadyPlaybooks, switchOffPlaybook, switchOnPlaybook } from '../../../model/actions/winBack.ts'
import { type ReadyPlaybook, readyPlaybooks } from '../../../model/automation/readyPlaybooks.ts'
import { implement } from '../../../records/act/index.ts'

/** The playbooks that come with the program become rows of the company, switched off: whoever looks after them changes them, and switches on what is to be followed. */
export const readyActions = [
  implement(addReadyPlaybooks, async ({ list, write, context }) => {
    const there = new Set((await list('playbook', { fields: ['name'] })).map(({ name }) => asText(name)))
    // In whichever language it was taken: one that is there is not made again.
    const missing = readyPlaybooks.filter(({ name }) => languages.every((language) => !there.has(name[language])))
    if (missing.length === 0) return { written: [], result: { made: 0 } }
    const { entries } = await write.createMany('playbook', missing.map((book) => rowOf(book, context.actor.language)))
    return { written: entries, result: { made: missing.length } }
  }),
  switched(switchOnPlaybook, true, { en: 'It is switched on already.', zh: '已启用。' }),
  switched(switchOffPlaybook, false, { en: 'It is switched off already.', zh: '已停用。' }),
]

function switched(verb: typeof switchOnPlaybook, active: boolean, already: Words) {
  return implement(verb, { run: () => Promise.resolve({ changes: { active } }), refuse: (record) => ((record['active'] === true) === active ? already : undefined) })
}

function rowOf({ name, aim, use, quadrants, lifecycles, goalShare, effectDays, restDays, steps }: ReadyPlaybook, language: Language): JsonObject {
  return {
    name: say(name, language), aim: say(aim, language), use, quadrants: [...quadrants ?? []], lifecycles: [...lifecycles ?? []], goalShare, effectDays, restDays, active: false,
    steps: steps.map(({ kind, afterDays, subject, body }, index): JsonObject => ({ position: index + 1, kind, afterDays, subject: say(subject, language), body: say(body, language) })),
  }
}
