import { actCommand } from './act.ts'
import { analyseCommand } from './analyse.ts'
import { apiKeyCommands } from './api-key.ts'
import { backupCommands } from './backup.ts'
import type { Command } from './command.ts'
import { configurationCommands } from './configuration.ts'
import { doorCommands } from './doors.ts'
import { exportCommands } from './export.ts'
import { importCommands } from './import.ts'
import { jobCommands } from './job.ts'
import { recordCommands } from './records.ts'
import { roleCommands } from './role.ts'
import { sampleCommands } from './sample.ts'
import { secretCommands } from './secrets.ts'
import { setupCommand } from './setup.ts'
import { signInCommands } from './sign-in.ts'
import { upkeepCommands } from './upkeep.ts'
import { userCommands } from './user.ts'
import { warehouseCommands } from './warehouse.ts'
import { workspaceCommands } from './workspace.ts'

/** Every verb of the command line, in the order of the help. */
export const commands: readonly Command[] = [
  setupCommand, ...workspaceCommands, ...userCommands, ...signInCommands, ...roleCommands, ...apiKeyCommands, ...importCommands, ...exportCommands, analyseCommand, ...sampleCommands, ...recordCommands, actCommand, ...jobCommands, ...upkeepCommands, ...warehouseCommands, ...doorCommands, ...secretCommands, ...configurationCommands, ...backupCommands,
]

/** The command that the words begin with, the longest name first, and the words that are left. */
export function commandOf(words: readonly string[]): { readonly command: Command | undefined; readonly rest: readonly string[] } {
  for (const length of [2, 1]) {
    const name = words.slice(0, length).join(' ')
    const command = words.length < length ? undefined : commands.find((each) => each.name === name)
    if (command !== undefined) return { command, rest: words.slice(length) }
  }
  return { command: undefined, rest: words }
}
