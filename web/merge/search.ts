/** Which records are laid side by side: the object's path, the ids, and the pair of the work list that they come from. */
export interface MergeSearch { readonly object?: string; readonly ids?: string; readonly pair?: string }

const most = 11

export function mergeSearch(search: Record<string, unknown>): MergeSearch {
  const text = (name: string) => (typeof search[name] === 'string' && search[name] !== '' ? { [name]: search[name] } : {})
  return { ...text('object'), ...text('ids'), ...text('pair') }
}

/** The ids, each once; as many as one merge takes. */
export function idsOf({ ids = '' }: MergeSearch): readonly string[] {
  return [...new Set(ids.split(',').filter((id) => /^[0-9a-f-]{36}$/.test(id)))].slice(0, most)
}

/** Whether so many selected records can be merged. */
export function isMergeCount(count: number): boolean {
  return count >= 2 && count <= most
}
