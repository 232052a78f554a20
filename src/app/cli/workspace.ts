import type { Command } from './command.ts'
import { companyOf } from './setup.ts'
import { table } from './terminal.ts'

/** Companies of this installation. */
export const workspaceCommands: readonly Command[] = [
  {
    name: 'workspace list',
    summary: 'List the workspaces',
    usage: 'workspace list',
    run: async ({ program, say, result }) => {
      const { program: { access } } = await program()
      const rows = (await access.listWorkspaces()).map(({ id, name, slug, language, baseCurrency, zone }) => ({ id, name, slug, language, baseCurrency, zone }))
      for (const line of table(['number', 'short name', 'name', 'currency', 'zone'], rows.map(({ id, slug, name, baseCurrency, zone }) => [id, slug, name, baseCurrency, zone]))) say(line)
      result(rows)
      return 0
    },
  },
  {
    name: 'workspace create',
    summary: 'Add another company to the installation',
    usage: 'workspace create --company NAME --name NAME --email ADDRESS [--known] [--language zh|en] [--zone ZONE] [--currency CODE]',
    details: () => ['With --known the e-mail has an account here already and keeps its password; otherwise it is read as in setup.'],
    run: async (call) => {
      const company = companyOf(call)
      const password = call.options['known'] === undefined ? { password: await call.password() } : {}
      const { program: { access, founding } } = await call.program()
      const founded = await access.createWorkspace({ ...company, ...password }, founding)
      call.say(`The workspace is ready: number ${founded.workspaceId}.`)
      call.result(founded)
      return 0
    },
  },
]
