import { Link } from '@tanstack/react-router'
import { lazy, useState } from 'react'
import { isMergeable } from '../../src/model/define/object.ts'
import { isMeant } from '../../src/model/define/registry.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { useRights } from '../data/me.ts'
import type { Counted } from '../data/records.ts'
import type { Row } from '../data/values.ts'
import { isMergeCount } from '../merge/search.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Menu } from '../parts/menu.tsx'
import { Part } from '../parts/part.tsx'
import { useSpeech } from '../words/language.tsx'
import type { Selection } from './selection.ts'
import type { ListState } from './state.ts'
import type { BulkTask } from './bulk-task.ts'

const BulkDialog = lazy(() => import('./bulk-dialog.tsx').then((module) => ({ default: module.BulkDialog })))

interface BulkBarProps {
  readonly state: ListState
  readonly selection: Selection
  readonly rows: readonly Row[]
  readonly counted: Counted | undefined
}

/** The bar above the foot while something is ticked. */
export function BulkBar({ state, selection, counted }: BulkBarProps) {
  const { say, formats } = useSpeech()
  const rights = useRights()
  const [task, setTask] = useState<BulkTask>()
  const { object, question } = state
  const inBin = question.bin === true
  const all = counted === undefined ? '' : `${formats.number(counted.count, 0)}${counted.exact ? '' : '+'}`
  const count = selection.everything ? all : formats.number(selection.ids.size, 0)
  const inPool = question.pool !== undefined
  const onlyInBin = new Set(['record.restore', 'record.purge'])
  const actions = [...model.actions.values()].filter((action) => action.bulk === true && action.name !== 'record.moveToBin' && (action.on === object.name || action.on === '*') && rights.mayAct(action, object.name) && onlyInBin.has(action.name) === inBin && (action.on === object.name || isMeant(action, object)) && (action.through === 'pool') === inPool && (action.name !== 'record.assign' || state.pool?.head === true))
  const merging = model.actions.get('record.merge')
  const first = actions.filter((action) => action.name === 'record.transfer' || action.name === 'record.restore' || action.tone === 'primary').slice(0, 2)
  const others = actions.filter((action) => !first.includes(action))
  return (
    <div className="foot bulk-bar" role="toolbar" aria-label={say(listWords.selected, { count })}>
      <b>{say(listWords.selected, { count })}</b>
      {!selection.everything && counted !== undefined && counted.count > selection.ids.size && <Button tone="text" className="link" onClick={selection.takeAll}>{say(listWords.selectAll, { count: all })}</Button>}
      <span className="spring" />
      {!inBin && !inPool && !selection.everything && isMergeable(object) && isMergeCount(selection.ids.size) && merging !== undefined && rights.mayAct(merging, object.name) && <Link to="/merge" search={{ object: object.path, ids: [...selection.ids].join(',') }} className="button text small">{say(listWords.merge)}</Link>}
      {first.map((action) => <Button key={action.name} tone="text" onClick={() => setTask({ kind: 'action', action })}>{say(action.label)}</Button>)}
      {!inBin && !inPool && rights.mayUpdate(object.name) && <Button tone="text" onClick={() => setTask({ kind: 'edit' })}>{say(listWords.edit)}</Button>}
      {!inBin && !inPool && rights.on(object.name).delete !== 'none' && object.writtenBy === undefined && <Button tone="text" onClick={() => setTask({ kind: 'bin' })}>{say(listWords.toBin)}</Button>}
      {others.length > 0 && <Menu label={say(listWords.more)} groups={[{ items: others.map((action) => ({ key: action.name, label: say(action.label), danger: action.tone === 'danger', perform: () => setTask({ kind: 'action', action }) })) }]} trigger={(props) => <Button {...props} tone="text" icon="dots">{say(listWords.more)}</Button>} />}
      <Button tone="text" onClick={selection.clear}>{say(listWords.clear)}</Button>
      {task !== undefined && <Part onMissing={() => setTask(undefined)}><BulkDialog task={task} state={state} selection={selection} onClose={() => setTask(undefined)} /></Part>}
    </div>
  )
}
