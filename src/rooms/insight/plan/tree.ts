import { permissionOn } from '../../../access/permissions.ts'
import { asText, isJsonObject, type Json } from '../../../lib/json.ts'
import type { Doing } from '../../../records/act/index.ts'

/** The company, a department or a person, with the people whose sales are its own. */
export interface Place { readonly of: 'company' | 'department' | 'person'; readonly id: string; readonly title: string; readonly depth: number; readonly parent: string; readonly people: readonly string[] }

interface Unit { readonly id: string; readonly name: string; readonly parent: string }
interface Person { readonly id: string; readonly name: string; readonly department: string; readonly active: boolean }

/** Who works where, as far as the caller's role reaches over targets, from the top down. People count where they work now. */
export async function placesOf({ context, list }: Pick<Doing, 'context' | 'list'>): Promise<readonly Place[]> {
  const units = (await list('department', { sort: [{ field: 'order' }, { field: 'name' }], fields: ['name', 'parent'] })).map((row): Unit => ({ id: asText(row['id']), name: asText(row['name']), parent: idOf(row['parent']) }))
  const all = (await list('user', { sort: [{ field: 'name' }], fields: ['name', 'department', 'status'] })).map((row): Person => ({ id: asText(row['id']), name: asText(row['name']), department: idOf(row['department']), active: row['status'] === 'active' }))
  const { actor } = context
  const reach = permissionOn(actor.permissions, 'salesTarget').read
  const seen = (department: string) => reach === 'all' || (reach === 'below' ? actor.departmentIds.includes(department) : reach === 'department' && department === actor.departmentId)
  const people = all.filter(({ id, department }) => id === actor.userId || (reach === 'all' ? true : department !== '' && seen(department)))
  const known = new Set(units.map(({ id }) => id))
  const below = (id: string): readonly string[] => [id, ...units.filter(({ parent }) => parent === id).flatMap((unit) => below(unit.id))]
  const peopleIn = (ids: readonly string[]) => people.filter(({ department }) => ids.includes(department)).map(({ id }) => id)
  const personsOf = (department: string, depth: number): readonly Place[] => people.filter((one) => one.department === department && one.active).map(({ id, name }) => ({ of: 'person', id, title: name, depth, parent: department, people: [id] }))
  const unitsFrom = (parent: string, depth: number): readonly Place[] => units.filter((unit) => (parent === '' ? !known.has(unit.parent) : unit.parent === parent)).flatMap((unit): readonly Place[] => {
    const shown = seen(unit.id)
    const deeper = unitsFrom(unit.id, shown ? depth + 1 : depth)
    return [...(shown ? [{ of: 'department', id: unit.id, title: unit.name, depth, parent, people: peopleIn(below(unit.id)) } as const] : []), ...personsOf(unit.id, shown ? depth + 1 : depth), ...deeper]
  })
  const company: readonly Place[] = reach === 'all' ? [{ of: 'company', id: '', title: '', depth: 0, parent: '', people: all.map(({ id }) => id) }] : []
  return [...company, ...unitsFrom('', company.length)]
}

const idOf = (value: Json | undefined): string => (value !== undefined && isJsonObject(value) ? asText(value['id']) : asText(value))
