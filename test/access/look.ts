import type { DataScope } from '../../src/model/define/permission.ts'
import { type Made, mayChange, mayRead } from './oracle.ts'
import { type ReadingDoor, readingDoors } from './reading.ts'
import type { Tally } from './tally.ts'
import type { Subject, Viewer, World } from './world.ts'

/** Asks for every record through every door as every viewer, and compares with what the declarations promise. */
export async function lookEverywhere(world: World, scope: DataScope, tally: Tally, viewers: readonly Viewer[] = world.viewers): Promise<void> {
  for (const viewer of viewers) {
    for (const subject of world.subjects) {
      await Promise.all(readingDoors.filter((door) => door.applies(subject)).map((door) => look(world, door, subject, viewer, scope, tally)))
    }
  }
}

async function look(world: World, door: ReadingDoor, subject: Subject, viewer: Viewer, scope: DataScope, tally: Tally): Promise<void> {
  const asked: Made = door.name === 'bin' ? subject.binned ?? subject : subject
  const expected = door.needs?.(subject) === 'change' ? mayChange(viewer, asked, scope) : mayRead(viewer, asked, scope)
  const learns = await door.learns(viewer.client, subject, world).catch((error: unknown) => String(error))
  tally.check(learns === expected, subject.object.name, door.name, `${viewer.position} with ${scope}`, () => (learns === true ? 'learns of it' : learns === false ? 'does not find it' : learns))
}
