import type { Command } from './command.ts'
import { setupCommand } from './setup.ts'
import { workspaceCommand } from './workspace.ts'

/** Every verb of the command line, in the order of the help. */
export const commands: readonly Command[] = [setupCommand, workspaceCommand]
