import { useNavigate } from '@tanstack/react-router'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { ruleWords as words } from '../../../src/model/words/ui/rules.ts'
import { Select } from '../../parts/inputs.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'

/** Of which object a page of the settings tells; its name stands in the address. */
export function ObjectSelect({ page, chosen, objects }: { readonly page: string; readonly chosen: string; readonly objects: readonly ResolvedObject[] }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const navigate = useNavigate()
  return <Select className="rules-object" aria-label={say(words.object)} value={chosen} options={objects.map((object) => ({ value: object.name, label: labels.many(object) }))} onChange={(event) => void navigate({ to: '/settings/$page/$id', params: { page, id: event.target.value } })} />
}
