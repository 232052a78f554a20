import { type Command, required } from './command.ts'

/** The first run without a browser. */
export const setupCommand: Command = {
  name: 'setup',
  summary: 'Make the first workspace and its administrator',
  usage: 'setup --company NAME --name NAME --email ADDRESS --password PASSWORD [--language zh|en] [--zone Asia/Shanghai] [--currency CNY]',
  run: async ({ options, program, say, result }) => {
    const { program: { access, founding } } = await program()
    const founded = await access.setUp({
      companyName: required(options, 'company'), name: required(options, 'name'), email: required(options, 'email'), password: required(options, 'password'),
      language: options['language'] === 'en' ? 'en' : 'zh', zone: options['zone'] ?? 'Asia/Shanghai', baseCurrency: options['currency'] ?? 'CNY',
    }, founding)
    say(`The workspace is ready: number ${founded.workspaceId}.`)
    result(founded)
    return 0
  },
}
