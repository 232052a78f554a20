import { Problem } from '../../lib/problem.ts'
import { scriptOf } from '../../model/define/callScript.ts'
import { guard } from '../../records/write/index.ts'

const wrong = { en: 'A script has steps, each with a key of its own and something to say; answers lead to steps that are there.', zh: '话术由步骤组成：每步有唯一标识和要说的话，答复须指向已有的步骤。' }

/** What a script must be to be kept. */
export const scriptGuard = guard('callScript.sound', {
  concerns: ({ after }) => after?.living === true,
  look: () => Promise.resolve({}),
  judge: (state, { after }) => (after !== undefined && scriptOf(after.values['steps']) === undefined
    ? { refused: new Problem({ kind: 'validation.failed', status: 422, title: { en: 'Some values are not valid.', zh: '部分内容无效。' }, fields: [{ path: '/steps', rule: 'script', message: wrong }] }) }
    : { state }),
})
