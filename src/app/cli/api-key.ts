import { longestKeyDays } from '../../access/index.ts'
import { type Command, type CommandCall, required, UsageError, wholeNumber, word } from './command.ts'
import { sql } from '../../platform/database/index.ts'
import { idOf, objectOf, type Place, placeOf } from './place.ts'
import { table } from './terminal.ts'

const at = '[--workspace NUMBER] [--as ADDRESS]'

/** Keys by which programs act in the name of a user. */
export const apiKeyCommands: readonly Command[] = [
  {
    name: 'api-key create', summary: 'Make a key for a program; it is told this once', usage: `api-key create --name NAME --days DAYS [--read-only] [--role KEY] [--objects NAME,NAME] ${at}`,
    details: () => [`The key acts in the name of --as, with at most the rights of that user, for 1 to ${longestKeyDays} days.`, 'With --read-only it changes nothing; with --role it has the rights of that role alone, with --objects on these alone.'], run: create,
  },
  { name: 'api-key list', summary: 'List the keys: all for an administrator, else those of --as', usage: `api-key list ${at}`, run: list },
  { name: 'api-key revoke', summary: 'End a key at once', usage: `api-key revoke ID ${at}`, run: revoke },
]

async function create(call: CommandCall): Promise<number> {
  const name = required(call.options, 'name')
  const days = wholeNumber(call.options, 'days', { min: 1, max: longestKeyDays })
  if (days === undefined) throw new UsageError('--days is missing')
  const place = await placeOf(call)
  const { role: wanted, objects } = call.options
  const role = wanted === undefined ? undefined : await roleOf(place, wanted)
  const made = await place.program.access.createApiKey(place, {
    name, days, readOnly: call.options['read-only'] !== undefined, ...(role === undefined ? {} : { role }),
    ...(objects === undefined ? {} : { objects: objects.split(',').map((each) => objectOf(place, each.trim()).name) }),
  })
  call.say(`The key is good until ${made.expiresAt} and is shown only now:\n${made.token}`)
  call.result(made)
  return 0
}

/** The id of the role with this key, name or id. @throws UsageError. */
async function roleOf({ program, workspace }: Place, given: string): Promise<string> {
  const [row] = await program.database.read<{ id: string }>({ workspaceId: workspace.id }, sql`
    select id from role where workspace_id = ${workspace.id} and deleted_at is null and (key = ${given} or name = ${given} or id::text = ${given}) limit 1`)
  if (row === undefined) throw new UsageError(`There is no role ${given}`)
  return row.id
}

async function list(call: CommandCall): Promise<number> {
  const place = await placeOf(call)
  const rows = await place.program.access.listApiKeys(place)
  const lines = rows.map(({ id, name, prefix, user, readOnly, expiresAt, lastUsedAt }) => [id, name, `${prefix}…`, user.title, readOnly ? 'yes' : '', expiresAt, lastUsedAt])
  for (const line of table(['id', 'name', 'key', 'of', 'reads only', 'until', 'last used'], lines)) call.say(line)
  call.result(rows)
  return 0
}

async function revoke(call: CommandCall): Promise<number> {
  const id = idOf(word(call, 0, 'The id of the key'))
  const place = await placeOf(call)
  await place.program.access.revokeApiKey(place, id)
  call.say('The key is revoked.')
  call.result({ id })
  return 0
}
