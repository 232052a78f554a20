import type { Json } from '../../../src/lib/json.ts'
import { isJsonObject } from '../../data/values.ts'
import type { Option } from '../../parts/inputs.tsx'

export interface GroupRole { readonly group: string; readonly role: string }
export interface Parsed { readonly groups: readonly GroupRole[]; /** The first role that there is not. */ readonly unknown: string | undefined }

/** What is stored, one line for each group: 'Sales = Rep'. Groups of directories have '=' in their names, roles seldom do. */
export function groupLines(stored: Json | undefined, roles: readonly Option[]): string {
  if (!Array.isArray(stored)) return ''
  return stored.flatMap((each: Json) => {
    if (!isJsonObject(each)) return []
    const { group, role } = each
    return typeof group === 'string' && typeof role === 'string' ? [`${group} = ${roles.find(({ value }) => value === role)?.label ?? role}`] : []
  }).join('\n')
}

/** Read back: the role stands behind the last '='. */
export function parseGroups(lines: string, roles: readonly Option[]): Parsed {
  const groups: GroupRole[] = []
  for (const line of lines.split('\n').map((each) => each.trim()).filter((each) => each !== '')) {
    const at = line.lastIndexOf('=')
    const name = line.slice(at + 1).trim()
    const role = roles.find(({ label, value }) => label === name || value === name)?.value
    if (at < 1 || role === undefined) return { groups, unknown: at < 1 ? line : name }
    groups.push({ group: line.slice(0, at).trim(), role })
  }
  return { groups, unknown: undefined }
}
