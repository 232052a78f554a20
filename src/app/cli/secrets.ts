import { accessSealedColumns } from '../../access/index.ts'
import { addSecretKey, createSecrets, forgetOldKeys, keptSecretColumn, readSecretKeys, resealAll } from '../../platform/secrets/index.ts'
import type { Command } from './command.ts'

/** Every column that holds something sealed. */
const columns = [keptSecretColumn, ...accessSealedColumns]

/** The keys by which stored secrets are sealed. */
export const secretCommands: readonly Command[] = [
  {
    name: 'rotate-keys',
    summary: 'Change the key by which stored secrets are sealed, and seal all of them anew',
    usage: 'rotate-keys [--only-reseal] [--forget-old]',
    details: () => [
      'May be run beside the program, broken off and run again. The old key stays in the file, so that backups open; --forget-old drops it once nothing needs it.',
      'Where the keys come from GUANXI_SECRET_KEY: put the new one before the old one there (separated by a comma), start again, and run it with --only-reseal.',
    ],
    run: async (call) => {
      const { program: { database, access }, config } = await call.program()
      const key = call.options['only-reseal'] === undefined ? addSecretKey(config.dataFolder, config.secretKey) : readSecretKeys(config.dataFolder, config.secretKey)[0]
      const secrets = createSecrets(() => readSecretKeys(config.dataFolder, config.secretKey))
      const workspaces = (await access.listWorkspaces()).map(({ id }) => id)
      const resealed = await resealAll(database, secrets, columns, workspaces)
      if (call.options['forget-old'] !== undefined) {
        // A program that was sealing while the key changed may have left one behind: looked at once more.
        await resealAll(database, secrets, columns, workspaces)
        forgetOldKeys(config.dataFolder, config.secretKey)
      }
      call.say(`Secrets are sealed by the key ${key.id}; ${resealed} were sealed anew.`)
      call.result({ key: key.id, resealed })
      return 0
    },
  },
]
