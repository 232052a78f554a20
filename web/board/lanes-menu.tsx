import { useRights } from '../data/me.ts'
import { boardWords } from '../../src/model/words/ui/board.ts'
import type { ListState } from '../list/state.ts'
import { model } from '../model.ts'
import { Icon } from '../parts/icons.tsx'
import { Menu } from '../parts/menu.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

/** By what a board is divided: any choice, or any relation to what there are few of; kept with a saved view. */
export function LanesMenu({ state }: { readonly state: ListState }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const { object, view } = state
  const names = laneFields(state).filter((name) => ['read', 'edit'].includes(rights.field(object.name, name)))
  const current = view.lanes ?? object.state?.field ?? ''
  if (names.length < 2) return null
  return (
    <Menu
      align="start" label={say(boardWords.lanesBy)}
      groups={[{ items: names.map((name) => ({ key: name, label: labels.field(object, name), checked: name === current, perform: () => state.change({ lanes: name, stalled: undefined }) })) }]}
      trigger={(props) => <button type="button" {...props} className="filter-chip"><Icon name="board" size={14} /><span className="clip">{labels.field(object, current)}</span> <span aria-hidden="true">▾</span></button>}
    />
  )
}

/** Choices, and relations to settings or shared lists with a place of their own. */
function laneFields({ object }: ListState): readonly string[] {
  return Object.entries(object.fields).flatMap(([name, field]) => {
    if (field.type === 'choice') return [name]
    if (field.type !== 'relation' || model.objects.get(field.to) === undefined) return []
    const { trade, fields } = model.object(field.to)
    return trade === 'settings' || fields['order'] !== undefined ? [name] : []
  })
}
