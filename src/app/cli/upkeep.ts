import { rebuildSearch } from '../../records/search/index.ts'
import type { Command } from './command.ts'
import { placeOf } from './place.ts'

/** What an operator does now and then. */
export const upkeepCommands: readonly Command[] = [
  {
    name: 'migrate',
    summary: 'Bring the database to the state that this version needs',
    usage: 'migrate',
    run: async ({ program, say, result }) => {
      // Connecting migrates.
      const { program: { registry } } = await program()
      say('The database is up to date.')
      result({ objects: registry.objects.size })
      return 0
    },
  },
  {
    name: 'search rebuild',
    summary: 'Write the search index of a workspace anew',
    usage: 'search rebuild [OBJECT ...] [--workspace NUMBER]',
    run: async (call) => {
      const { program, workspace } = await placeOf(call)
      const objects = call.words.length === 0 ? [...program.registry.objects.keys()] : call.words
      for (const object of objects) {
        call.progress(object)
        await rebuildSearch(program.database, program.registry, workspace.id, [program.registry.object(object).name])
      }
      call.say('The search index is written anew.')
      call.result({ objects })
      return 0
    },
  },
]
