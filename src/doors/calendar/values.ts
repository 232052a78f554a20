import type { Json } from '../../lib/json.ts'
import type { Row } from '../../records/engine.ts'

// What a row says, for a file that leaves the house: nothing that is masked for its reader, not even the mask.

export function clearText(row: Row, field: string): string | undefined {
  const masked = row['masked']
  const value = row[field]
  return typeof value === 'string' && value !== '' && !(Array.isArray(masked) && masked.includes(field)) ? value : undefined
}

export function idOf(value: Row[string] | undefined): string | undefined {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string' ? value.id : undefined
}

export function titleOf(value: Row[string] | undefined): string | undefined {
  return typeof value === 'object' && value !== null && 'title' in value && typeof value.title === 'string' ? value.title : undefined
}

/** Records that a row is linked with. */
export function linksOf(row: Row, field: string): readonly { readonly object: string; readonly id: string; readonly title: string }[] {
  const links = row[field]
  return (Array.isArray(links) ? links : []).flatMap((link: Json) => {
    const id = idOf(link)
    return id !== undefined && typeof link === 'object' && link !== null && 'object' in link && typeof link.object === 'string' ? [{ object: link.object, id, title: titleOf(link) ?? '' }] : []
  })
}
