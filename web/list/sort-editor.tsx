import type { SortBy } from '../../src/model/define/object.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { useRights } from '../data/me.ts'
import { isSortable } from '../fields/index.ts'
import { Button, IconButton } from '../parts/button.tsx'
import { Select } from '../parts/inputs.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

const most = 4

/** By which fields a list is ordered, each up or down, one after the other. */
export function SortEditor({ object, sort, onChange }: { readonly object: ResolvedObject; readonly sort: readonly SortBy[]; readonly onChange: (sort: readonly SortBy[]) => void }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const sortable = Object.entries(object.allFields)
    .filter(([name, field]) => isSortable(object, field) && rights.field(object.name, name) !== 'none' && name !== 'version' && name !== 'deletedAt')
    .map(([name]) => ({ value: name, label: labels.field(object, name) }))
  const replace = (index: number, next: SortBy | undefined) => onChange(sort.flatMap((each, at) => (at === index ? next ?? [] : each)))
  return (
    <div className="stack">
      {sort.map((each, index) => (
        <div key={each.field} className="row">
          <Select aria-label={say(listWords.sort)} value={each.field} options={sortable.filter(({ value }) => value === each.field || !sort.some(({ field }) => field === value))} onChange={(event) => replace(index, { ...each, field: event.target.value })} />
          <Button onClick={() => replace(index, each.descending === true ? { field: each.field } : { field: each.field, descending: true })}>{say(each.descending === true ? listWords.descending : listWords.ascending)}</Button>
          <IconButton icon="close" iconSize={14} label={say(listWords.clear)} onClick={() => replace(index, undefined)} />
        </div>
      ))}
      {sort.length < most && <Select aria-label={say(listWords.sortAdd)} value="" empty={say(listWords.sortAdd)} options={sortable.filter(({ value }) => !sort.some(({ field }) => field === value))} onChange={(event) => { if (event.target.value !== '') onChange([...sort, { field: event.target.value }]) }} />}
    </div>
  )
}
