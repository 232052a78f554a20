/** The object that all patterns of events name ('customer.create', 'customer.*'); undefined where they name several, or any. */
export function onlyObject(patterns: readonly string[]): string | undefined {
  const objects = new Set(patterns.map((each) => each.split('.')[0]))
  const [object] = objects
  return objects.size === 1 && object !== '*' ? object : undefined
}
