import type { Option } from '../../parts/inputs.tsx'
import { model } from '../../model.ts'
import { useLabels } from '../../words/labels.ts'

const sayable: ReadonlySet<string> = new Set(['text', 'choice', 'relation', 'integer', 'date'])

/** Fields of those who are called that may stand in what is said: those that most of them have come first, none that is sensitive. */
export function useVariables(): readonly Option[] {
  const labels = useLabels()
  const target = model.object('callListEntry').fields['target']
  const objects = target?.type === 'target' ? target.to.flatMap((name) => model.objects.get(name) ?? []) : []
  const found = new Map<string, { readonly label: string; count: number }>()
  for (const object of objects) {
    for (const [name, field] of Object.entries(object.fields)) {
      if (!sayable.has(field.type) || field.sensitive === true || !/^[A-Za-z][A-Za-z0-9]*$/.test(name)) continue
      const known = found.get(name)
      if (known === undefined) found.set(name, { label: labels.field(object, name), count: 1 })
      else known.count += 1
    }
  }
  return [...found].map(([value, { label, count }]) => ({ value, label, count })).sort((a, b) => b.count - a.count).map(({ value, label }) => ({ value, label }))
}
