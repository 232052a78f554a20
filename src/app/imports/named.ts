import type { Words } from '../../lib/words.ts'
import type { Registry } from '../../model/define/registry.ts'
import { metrics } from '../../model/metrics/library.ts'

/** The key of a metric or an object by its word in either language, as whoever fills in a file reads it on the screen. */
export function namedBy(registry: Registry): (naming: 'object' | 'metric') => (word: string) => string | undefined {
  const objects = new Map([...registry.objects.values()].flatMap(({ name, label }) => spellings(label, name)))
  return (naming) => (word) => (naming === 'metric' ? metricKeys : objects).get(word.toLowerCase())
}

const spellings = ({ en, zh, plural = en }: Words, key: string): (readonly [string, string])[] => [en, zh, plural].map((word) => [word.toLowerCase(), key])
const metricKeys = new Map(metrics.flatMap(({ key, label }) => spellings(label, key)))
