import type { Config } from '../../platform/config.ts'
import { sql } from '../../platform/database/index.ts'
import { type Command, type CommandCall, oneOf, required, UsageError, word } from './command.ts'
import { type Place, placeOf, userOf } from './place.ts'
import { asCell, table } from './terminal.ts'

const at = '[--workspace NUMBER] [--as ADDRESS]'

/** The people of a workspace. */
export const userCommands: readonly Command[] = [
  { name: 'user list', summary: 'List the users', usage: `user list ${at}`, run: list },
  { name: 'user invite', summary: 'Invite a user; answers with the link by which he joins', usage: `user invite --name NAME --email ADDRESS --role KEY[,KEY] [--department NAME] [--language zh|en] ${at}`, run: invite },
  { name: 'user deactivate', summary: 'End all sessions of a user and hand his book over', usage: `user deactivate ADDRESS --hand-to ADDRESS ${at}`, run: deactivate },
  { name: 'user reactivate', summary: 'Let a user sign in again', usage: `user reactivate ADDRESS ${at}`, run: reactivate },
  {
    name: 'user reset', summary: 'A link for a new password, or the new password itself', usage: `user reset ADDRESS [--set] ${at}`,
    details: () => ['With --set the password is set at once (read from GUANXI_PASSWORD, the standard input, or asked for): for who is locked out.'], run: reset,
  },
]

/** Where people reach the program. */
const addressOf = ({ publicUrl, host, port }: Config) => publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`

async function list(call: CommandCall): Promise<number> {
  const { program, workspace } = await placeOf(call)
  const rows = await program.database.read<{ id: string; name: string; email: string; status: string; department: string | null; roles: readonly string[] }>({ workspaceId: workspace.id }, sql`
    select u.id, u.name, u.email, u.status, d.name as department, array(
      select r.key from record_link l join role r on r.workspace_id = l.workspace_id and r.id = l.to_id
      where l.workspace_id = u.workspace_id and l.from_object = 'user' and l.from_id = u.id and l.field = 'roles' order by r.key) as roles
    from "user" u left join department d on d.workspace_id = u.workspace_id and d.id = u.department_id
    where u.workspace_id = ${workspace.id} and u.deleted_at is null order by u.created_at, u.id`)
  for (const line of table(['name', 'e-mail', 'status', 'roles', 'department'], rows.map(({ name, email, status, roles, department }) => [name, email, status, roles, department]))) call.say(line)
  call.result(rows)
  return 0
}

async function invite(call: CommandCall): Promise<number> {
  const { options } = call
  const given = { name: required(options, 'name'), email: required(options, 'email'), language: oneOf(options, 'language', ['zh', 'en']) }
  const keys = required(options, 'role').split(',')
  const place = await placeOf(call)
  const roles = await idsBy(place, 'role', 'key', keys)
  const department = options['department'] === undefined ? {} : { department: (await idsBy(place, 'department', 'name', [options['department']]))[0] ?? '' }
  const { result } = await place.program.acts.act(place.context, 'user.invite', { input: { ...given, ...department, roles: roles.map((id) => ({ object: 'role', id })) } })
  const { config } = await call.program()
  call.say(`The link is good once, until ${asCell(result?.['expiresAt'])}:\n${addressOf(config)}${asCell(result?.['path'])}`)
  call.result(result)
  return 0
}

async function idsBy({ program, workspace }: Place, object: 'role' | 'department', field: 'key' | 'name', values: readonly string[]): Promise<readonly string[]> {
  const rows = await program.database.read<{ id: string; value: string }>({ workspaceId: workspace.id }, sql`
    select id, ${sql.identifier(field)} as value from ${sql.identifier(object)} where workspace_id = ${workspace.id} and deleted_at is null and ${sql.identifier(field)} is not null`)
  return values.map((value) => {
    const id = rows.find((row) => row.value === value)?.id
    if (id === undefined) throw new UsageError(`There is no ${object} ${value}. There are: ${rows.map((row) => row.value).join(', ')}`)
    return id
  })
}

async function deactivate(call: CommandCall): Promise<number> {
  const [who, heir] = [word(call, 0, 'The e-mail of the user'), required(call.options, 'hand-to')]
  const place = await placeOf(call)
  const { result } = await place.program.acts.act(place.context, 'user.deactivate', { id: await userOf(place, who), input: { handTo: await userOf(place, heir) } })
  const moved = Object.entries(typeof result?.['moved'] === 'object' && result['moved'] !== null ? result['moved'] : {})
  call.say(moved.length === 0 ? `${who} is deactivated; there was nothing to hand over.` : `${who} is deactivated. To ${heir} went: ${moved.map(([object, count]) => `${object} ${asCell(count)}`).join(', ')}.`)
  call.result(result ?? {})
  return 0
}

async function reactivate(call: CommandCall): Promise<number> {
  const who = word(call, 0, 'The e-mail of the user')
  const place = await placeOf(call)
  const id = await userOf(place, who)
  await place.program.acts.act(place.context, 'user.reactivate', { id })
  call.say(`${who} may sign in again.`)
  call.result({ id })
  return 0
}

async function reset(call: CommandCall): Promise<number> {
  const who = word(call, 0, 'The e-mail of the user')
  if (call.options['set'] !== undefined) {
    const password = await call.password()
    const { program } = await call.program()
    if (!(await program.access.setPasswordByOperator({ email: who, password }))) throw new UsageError(`There is no account ${who}`)
    call.say('The password is set; all sessions have ended.')
    call.result({ email: who })
    return 0
  }
  const place = await placeOf(call)
  const { token, expiresAt } = await place.program.access.resetPasswordByAdministrator(place, await userOf(place, who))
  const { config } = await call.program()
  call.say(`The link is good once, until ${expiresAt}:\n${addressOf(config)}/invitations/${token}`)
  call.result({ path: `/invitations/${token}`, expiresAt })
  return 0
}
