import { type Command, type CommandCall, oneOf, required, UsageError } from './command.ts'

const where = '[--language zh|en] [--zone Asia/Shanghai] [--currency CNY]'

/** What a new company is told by the options. */
export function companyOf({ options }: Pick<CommandCall, 'options'>) {
  if (options['password'] !== undefined) throw new UsageError('A password is no argument, others could read it: give it by GUANXI_PASSWORD or on the standard input')
  return {
    companyName: required(options, 'company'), name: required(options, 'name'), email: required(options, 'email'),
    language: oneOf(options, 'language', ['zh', 'en']), zone: options['zone'] ?? 'Asia/Shanghai', baseCurrency: options['currency'] ?? 'CNY',
  }
}

/** The first run without a browser. */
export const setupCommand: Command = {
  name: 'setup',
  summary: 'Make the first workspace and its administrator',
  usage: `setup --company NAME --name NAME --email ADDRESS ${where}`,
  details: () => ['The password is read from GUANXI_PASSWORD, from the standard input, or asked for.'],
  run: async (call) => {
    const company = companyOf(call)
    const password = await call.password()
    const { program: { access, founding } } = await call.program()
    const founded = await access.setUp({ ...company, password }, founding)
    call.say(`The workspace is ready: number ${founded.workspaceId}.`)
    call.result(founded)
    return 0
  },
}
