import type { Command } from './command.ts'
import { placeOf } from './place.ts'
import { table } from './terminal.ts'

export const roleCommands: readonly Command[] = [{
  name: 'role list',
  summary: 'List the roles, by the keys that other commands take',
  usage: 'role list [--workspace NUMBER]',
  run: async (call) => {
    const { program, context } = await placeOf(call)
    const { rows } = await program.records.list(context, 'role', { fields: ['key', 'name', 'about'], sort: [{ field: 'name' }], limit: 200 })
    for (const line of table(['key', 'name', 'about'], rows.map((row) => [row['key'], row['name'], row['about']]))) call.say(line)
    call.result(rows)
    return 0
  },
}]
