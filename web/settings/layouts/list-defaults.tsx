import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { ruleWords as words } from '../../../src/model/words/ui/rules.ts'
import { SortEditor } from '../../list/sort-editor.tsx'
import { Labelled, Select } from '../../parts/inputs.tsx'
import { useSpeech } from '../../words/language.tsx'
import type { DraftLayout } from './draft.ts'

interface ListDefaultsProps { readonly object: ResolvedObject; readonly draft: DraftLayout; readonly onChange: (changes: Partial<DraftLayout>) => void }

/** Which view opens first, and how the list is ordered until somebody chooses otherwise. */
export function ListDefaults({ object, draft, onChange }: ListDefaultsProps) {
  const { say } = useSpeech()
  return (
    <section className="layout-zone stack" aria-label={say(words.listDefaults)}>
      <h3>{say(words.listDefaults)}</h3>
      <Labelled label={say(words.viewFirst)}>{(props) => <Select {...props} value={draft.view} empty={say(words.viewUsual)} options={(object.views ?? []).map((view) => ({ value: view.name, label: say(view.label) }))} onChange={(event) => onChange({ view: event.target.value })} />}</Labelled>
      <div className="labelled" role="group" aria-label={say(words.sortFirst)}><span>{say(words.sortFirst)}</span><SortEditor object={object} sort={draft.sort} onChange={(sort) => onChange({ sort })} /></div>
    </section>
  )
}
