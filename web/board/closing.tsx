import { useDroppable } from '@dnd-kit/core'
import { Icon } from '../parts/icons.tsx'
import type { Lane } from './lanes.ts'

/** While a card is held: where it is dropped to be closed. */
export function ClosingLanes({ lanes }: { readonly lanes: readonly Lane[] }) {
  return <div className="closing">{lanes.map((lane) => <ClosingLane key={lane.key} lane={lane} />)}</div>
}

function ClosingLane({ lane }: { readonly lane: Lane }) {
  const { setNodeRef, isOver } = useDroppable({ id: lane.key, data: { lane } })
  return <div ref={setNodeRef} className={`closing-lane ${lane.kind} ${isOver ? 'over' : ''}`}><Icon name={lane.kind === 'won' ? 'check' : 'close'} size={16} />{lane.name}</div>
}
