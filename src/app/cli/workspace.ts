import { type Command, required, UsageError } from './command.ts'

/** Companies of this installation: list them, add one. */
export const workspaceCommand: Command = {
  name: 'workspace',
  summary: 'List the workspaces, or add another company',
  usage: 'workspace list | workspace create --company NAME --name NAME --email ADDRESS [--password PASSWORD] [--language zh|en] [--zone ZONE] [--currency CODE]',
  run: async ({ words, options, program, say, result }) => {
    const [verb] = words
    const { program: { access, founding } } = await program()
    if (verb === 'list') {
      const rows = (await access.listWorkspaces()).map(({ id, name, slug }) => ({ id, name, slug }))
      for (const { id, name, slug } of rows) say(`${id}\t${name}\t${slug}`)
      result(rows)
      return 0
    }
    if (verb !== 'create') throw new UsageError('list or create?')
    const { password } = options
    const founded = await access.createWorkspace({
      companyName: required(options, 'company'), name: required(options, 'name'), email: required(options, 'email'), ...(password === undefined ? {} : { password }),
      language: options['language'] === 'en' ? 'en' : 'zh', zone: options['zone'] ?? 'Asia/Shanghai', baseCurrency: options['currency'] ?? 'CNY',
    }, founding)
    say(`The workspace is ready: number ${founded.workspaceId}.`)
    result(founded)
    return 0
  },
}
