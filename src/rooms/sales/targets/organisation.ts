import type { Doing } from '../../../records/act/index.ts'
import { relatedId, textOf } from '../reading.ts'

export interface Unit { readonly id: string; readonly name: string; readonly parent: string | undefined }
export interface Colleague { readonly id: string; readonly name: string; readonly department: string | undefined; readonly active: boolean }

/** The tree of departments with the people in it. */
export interface Organisation {
  readonly departments: readonly Unit[]
  readonly colleagues: readonly Colleague[]
  department(id: string): Unit | undefined
  homeOf(person: string): Colleague | undefined
  /** The department and all below it. */
  below(id: string): readonly string[]
  children(id: string): readonly Unit[]
  /** Those at the top of the tree. */
  roots(): readonly Unit[]
  /** From the top down to the department itself. */
  trail(id: string): readonly Unit[]
}

/** Reads who works where, as it is now. */
export async function organisation({ list }: Pick<Doing, 'list'>): Promise<Organisation> {
  const [units, users] = [
    await list('department', { sort: [{ field: 'order' }, { field: 'name' }], fields: ['name', 'parent'] }),
    await list('user', { sort: [{ field: 'name' }], fields: ['name', 'department', 'status'] }),
  ]
  return organisationOf(
    units.map((row) => ({ id: textOf(row, 'id') ?? '', name: textOf(row, 'name') ?? '', parent: relatedId(row, 'parent') })),
    users.map((row) => ({ id: textOf(row, 'id') ?? '', name: textOf(row, 'name') ?? '', department: relatedId(row, 'department'), active: row['status'] === 'active' })),
  )
}

export function organisationOf(departments: readonly Unit[], colleagues: readonly Colleague[]): Organisation {
  const units = new Map(departments.map((unit) => [unit.id, unit]))
  const people = new Map(colleagues.map((one) => [one.id, one]))
  const children = (id: string) => departments.filter(({ parent }) => parent === id)
  const below = (id: string): readonly string[] => [id, ...children(id).flatMap((unit) => below(unit.id))]
  return {
    departments, colleagues, below, children,
    department: (id) => units.get(id),
    homeOf: (id) => people.get(id),
    roots: () => departments.filter(({ parent }) => parent === undefined || !units.has(parent)),
    trail(id) {
      const way: Unit[] = []
      for (let unit = units.get(id); unit !== undefined && way.length < 50; unit = unit.parent === undefined ? undefined : units.get(unit.parent)) way.unshift(unit)
      return way
    },
  }
}
