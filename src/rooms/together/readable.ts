import { isProblem } from '../../lib/problem.ts'
import { fieldRightOn } from '../../model/define/rights.ts'
import type { Context } from '../../records/context.ts'
import type { TogetherGiven } from './ports.ts'

/** What people of one workspace may read at this moment; each person is looked up once. */
export interface Readable {
  context(person: string): Promise<Context | undefined>
  /** Those of the records that the person may read, in the bin or not. */
  ids(person: string, object: string, ids: readonly string[]): Promise<ReadonlySet<string>>
  /** Those of the fields that the person may read, masked ones too: a name is told, never a value. */
  fields(person: string, object: string, names: readonly string[]): Promise<readonly string[]>
}

const most = 200

export function readableIn({ contextOf, reader }: Pick<TogetherGiven, 'contextOf' | 'reader'>, workspaceId: number): Readable {
  const contexts = new Map<string, Promise<Context | undefined>>()
  const context = (person: string) => {
    let found = contexts.get(person)
    if (found === undefined) {
      found = contextOf(workspaceId, person)
      contexts.set(person, found)
    }
    return found
  }
  return {
    context,
    async ids(person, object, ids) {
      const eyes = await context(person)
      const found = new Set<string>()
      if (eyes === undefined) return found
      for (let from = 0; from < ids.length; from += most) {
        const asked = { field: 'id', is: 'in', value: ids.slice(from, from + most) } as const
        for (const bin of [false, true]) {
          // Whoever has no right to the object at all is refused rather than shown nothing.
          const { rows } = await reader.list(eyes, object, { filter: asked, fields: [], limit: most, bin }).catch((error: unknown) => {
            if (!isProblem(error) || error.details.status >= 500) throw error
            return { rows: [] }
          })
          for (const { id } of rows) if (typeof id === 'string') found.add(id)
        }
      }
      return found
    },
    async fields(person, object, names) {
      const eyes = await context(person)
      return eyes === undefined ? [] : names.filter((name) => fieldRightOn(eyes.actor.permissions, object, name) !== 'none')
    },
  }
}
