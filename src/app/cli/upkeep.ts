import { rebuildSearch } from '../../records/search/index.ts'
import { examine } from '../operations/doctor.ts'
import { pack } from '../operations/pack.ts'
import type { Command } from './command.ts'
import { objectOf, placeOf } from './place.ts'

/** What an operator does now and then. */
export const upkeepCommands: readonly Command[] = [
  {
    name: 'migrate',
    summary: 'Bring the database to the state that this version needs',
    usage: 'migrate',
    details: () => ['All or nothing, after a backup; then indexes that only make it faster, one by one. Broken off, it goes on where it was when it is called again.'],
    run: async ({ program, say, result, progress, signal }) => {
      // Connecting migrates.
      const { program: { registry }, connected } = await program()
      const faults: string[] = []
      progress('indexes')
      const built = await connected.buildIndexes({ signal, onFault: ({ message }) => { faults.push(message) } })
      const ran = [...connected.migrationsRun, ...built]
      say(ran.length === 0 ? 'The database is up to date.' : `The database is up to date: ${ran.join(', ')}.`)
      for (const fault of faults) say(fault)
      result({ objects: registry.objects.size, ran, faults })
      return faults.length > 0 ? 1 : 0
    },
  },
  {
    name: 'doctor',
    summary: 'Examine the installation: database, disk, rights, backups, jobs, files',
    usage: 'doctor',
    details: () => ['Exit code 1 when something is wrong. Nothing is changed.'],
    run: async ({ program, say, result }) => {
      const { program: { database, access, clock }, config } = await program()
      const findings = await examine({ config, database, now: clock.now(), workspaces: (await access.listWorkspaces()).map(({ id }) => id) })
      for (const { name, state, detail } of findings) say(`${state === 'ok' ? 'ok   ' : state === 'wrong' ? 'WRONG' : 'look '}  ${name}: ${detail}`)
      result(findings)
      return findings.some(({ state }) => state === 'wrong') ? 1 : 0
    },
  },
  {
    name: 'pack',
    summary: 'Pack the program with its packages into an archive that installs without a registry',
    usage: 'pack [FILE.tar.gz]',
    details: () => ['For machines of the same kind of system and processor as this one. Unpack it, and npm start.'],
    run: async ({ words, say, result, progress }) => {
      const packed = await pack(words[0], progress)
      say(`${packed.path} (${Math.round(packed.bytes / 1e6)} MB) for ${packed.platform}.`)
      result(packed)
      return 0
    },
  },
  {
    name: 'search rebuild',
    summary: 'Write the search index of a workspace anew',
    usage: 'search rebuild [OBJECT ...] [--workspace NUMBER]',
    run: async (call) => {
      const { program, workspace, registry } = await placeOf(call)
      const objects = call.words.length === 0 ? [...registry.objects.keys()] : call.words
      for (const object of objects) {
        call.progress(object)
        await rebuildSearch(program.database, registry, workspace.id, [objectOf({ registry }, object).name])
      }
      call.say('The search index is written anew.')
      call.result({ objects })
      return 0
    },
  },
]
