import { type Command, type CommandCall, UsageError, word } from './command.ts'
import { placeOf, userOf } from './place.ts'

const at = '[--workspace NUMBER] [--as ADDRESS]'

/** How people sign in, for whoever is locked out and sits at the machine. */
export const signInCommands: readonly Command[] = [
  {
    name: 'sign-in show', summary: 'Show how people must sign in', usage: `sign-in show ${at}`,
    run: async (call) => {
      const place = await placeOf(call)
      const { providers } = place.program.access
      const rules = await providers.readRules(place)
      const rows = await providers.list(place)
      call.say(`Single sign-on only: ${rules.enforced ? 'yes' : 'no'}`)
      for (const { kind, name, active } of rows) call.say(`${kind}  ${active ? 'in use' : 'not in use'}  ${name}`)
      call.result({ ...rules, providers: rows.map(({ id, kind, name, active }) => ({ id, kind, name, active })) })
      return 0
    },
  },
  {
    name: 'sign-in open', summary: 'End enforced single sign-on: passwords are taken again', usage: `sign-in open ${at}`,
    details: () => ['For when the provider is away and the emergency administrator too. It stands in the audit.'],
    run: async (call) => {
      const place = await placeOf(call)
      const rules = await place.program.access.providers.changeRules(place, { enforced: false })
      call.say('Passwords are taken again.')
      call.result(rules)
      return 0
    },
  },
  { name: 'user reset-factor', summary: 'Take all second factors from a user who lost them', usage: `user reset-factor ADDRESS ${at}`, run: resetFactor },
]

async function resetFactor(call: CommandCall): Promise<number> {
  const who = word(call, 0, 'The e-mail of the user')
  const place = await placeOf(call)
  if (call.words.length > 1) throw new UsageError('One user at a time')
  const id = await userOf(place, who)
  await place.program.access.factors.reset(place, id)
  call.say(`${who} has no second factor any more; all sign-ins have ended.`)
  call.result({ id })
  return 0
}
