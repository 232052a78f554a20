import type { WarehouseStatus } from '../../rooms/insight/index.ts'
import type { Command, CommandCall } from './command.ts'
import { type Place, placeOf } from './place.ts'
import { table } from './terminal.ts'

/** The columnar copy for analysis. */
export const warehouseCommands: readonly Command[] = [
  { name: 'warehouse status', summary: 'How far the warehouse has come, and how large it is', usage: 'warehouse status [--workspace NUMBER]', run: status },
  {
    name: 'warehouse rebuild', summary: 'Fill the warehouse of a workspace anew', usage: 'warehouse rebuild [--workspace NUMBER]', run: rebuild,
    details: () => ['By the program that runs, where one does: the old copy answers until the new one is whole. Otherwise by this command itself.'],
  },
]

async function status(call: CommandCall): Promise<number> {
  return kept(call, async (place) => {
    const found = await place.program.warehouse.status(place.workspace.id)
    tell(call, found)
    return 0
  })
}

async function rebuild(call: CommandCall): Promise<number> {
  return kept(call, async (place, catchUp) => {
    const { program, workspace } = place
    const before = (await program.warehouse.status(workspace.id)).filledAt
    await program.warehouse.rebuild(workspace.id)
    for (;;) {
      await catchUp()
      call.signal.throwIfAborted()
      const found = await program.warehouse.status(workspace.id)
      if (found.filledAt !== null && found.filledAt !== before) { tell(call, found); return 0 }
      call.progress(found.state)
      await new Promise((resolve) => { setTimeout(resolve, 300) })
    }
  })
}

/** With this command as its keeper, where no program runs that is. */
async function kept(call: CommandCall, run: (place: Place, catchUp: () => Promise<void>) => Promise<number>): Promise<number> {
  const place = await placeOf(call)
  const { program } = place
  const faults: unknown[] = []
  const keeper = await program.warehouse.keep((error) => { faults.push(error) })
  try {
    await keeper.decided
    // The first question of a copy that nobody has asked yet tells nothing: it is not filled for a look at it.
    return await run(place, async () => {
      const [fault] = faults.splice(0)
      if (fault !== undefined) throw fault
      await keeper.catchUp()
    })
  } finally {
    await keeper.stop()
  }
}

function tell(call: CommandCall, found: WarehouseStatus): void {
  call.say(`${found.kind}: ${found.state}${found.position === null ? '' : ` at position ${found.position}, ${found.behind.entries} entries and ${found.behind.seconds} s behind`}${found.filledAt === null ? '' : `, filled ${found.filledAt}`}${found.bytes === null ? '' : `, ${(found.bytes / 1e6).toFixed(1)} MB`}`)
  for (const line of table(['table', 'rows'], found.tables.filter(({ rows }) => rows > 0).map(({ table: name, rows }) => [name, rows]))) call.say(line)
  call.result(found)
}
