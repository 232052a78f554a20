/** Whether an entry of the feed tells of a new record: one that another's verb or an import made is as new as one that a form made. */
export function isNewRecord({ object, action, version, before }: { readonly object: string; readonly action: string; readonly version: number | null; readonly before: unknown }): boolean {
  const [noun, verb = noun] = action.split('.')
  return before === null && version === 1 && verb !== 'purge' && (noun === verb || (noun !== object && noun !== 'record'))
}

/** The object that all patterns of events name ('customer.create', 'customer.*'); undefined where they name several, or any. */
export function onlyObject(patterns: readonly string[]): string | undefined {
  const objects = new Set(patterns.map((each) => each.split('.')[0]))
  const [object] = objects
  return objects.size === 1 && object !== '*' ? object : undefined
}
