import { lazy, useState } from 'react'
import { listWords } from '../../src/model/words/ui/list.ts'
import { useRights } from '../data/me.ts'
import { problemText } from '../data/problem.ts'
import { act } from '../data/records.ts'
import { model } from '../model.ts'
import { Button, IconButton } from '../parts/button.tsx'
import { Icon } from '../parts/icons.tsx'
import { Menu } from '../parts/menu.tsx'
import { Part } from '../parts/part.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { toast } from '../parts/toast.tsx'
import { usePools } from '../pools/data.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { type ExportFormat, exportFormats, exportList } from './export.ts'
import type { ListState } from './state.ts'

const PoolNote = lazy(() => import('../pools/note.tsx').then((module) => ({ default: module.PoolNote })))
const HoldingChip = lazy(() => import('../pools/holding.tsx').then((module) => ({ default: module.HoldingChip })))
const ReturningButton = lazy(() => import('../pools/returning.tsx').then((module) => ({ default: module.ReturningButton })))
const AsOfDialog = lazy(() => import('./as-of.tsx').then((module) => ({ default: module.AsOfDialog })))
const SaveViewDialog = lazy(() => import('./save-view.tsx').then((module) => ({ default: module.SaveViewDialog })))

/** The title of a list, what may be done with all of it, and its views. */
export function ListHead({ state }: { readonly state: ListState }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const [asking, setAsking] = useState<'asOf' | 'save'>()
  const { object, search, views, view } = state
  const right = rights.on(object.name)
  const pools = usePools(object)
  const inPool = search.pool !== undefined
  const take = (format: ExportFormat) => exportList(object, state.question, state.columns, format).catch((error: unknown) => toast({ text: problemText(error, say), tone: 'bad' }))
  const scanning = model.actions.get('duplicateCandidate.scan')
  const scan = () => act(object.name, 'duplicateCandidate.scan', {}).then(() => toast({ text: say(listWords.scanAsked) }), (error: unknown) => toast({ text: problemText(error, say), tone: 'bad' }))
  const label = (kind: string, text: string) => kind === 'list' ? text : <><Icon name={kind === 'board' ? 'board' : 'calendar'} size={14} />{text}</>
  return (
    <>
      <div className="head">
        <h1>{search.bin === true ? `${labels.many(object)} · ${say(listWords.bin)}` : labels.many(object)}</h1>
        <span className="spring" />
        {object.name === 'duplicateCandidate' && scanning !== undefined && rights.mayAct(scanning, object.name) && <Button onClick={() => void scan()}>{say(scanning.label)}</Button>}
        {!inPool && right.import && object.writtenBy === undefined && <a className="button small head-import" href={`/import?object=${object.name}`}>{say(listWords.import)}</a>}
        {!inPool && object.pools === true && <Part><HoldingChip object={object} /><ReturningButton object={object} /></Part>}
        {right.export && (!inPool || state.pool?.head === true || state.pool?.viewsPerDay === null) && <Menu label={say(listWords.export)} groups={[{ items: exportFormats.filter((format) => format !== 'vcf' || object.card !== undefined).map((format) => ({ key: format, label: say(listWords.exportAs, { format: format === 'vcf' ? 'vCard' : format.toUpperCase() }), icon: 'export', perform: () => void take(format) })) }]} trigger={(props) => <Button {...props} className="head-export">{say(listWords.export)}</Button>} />}
        <Menu
          label={say(listWords.more)}
          groups={[{ items: [
            { key: 'asOf', label: say(listWords.asOf), icon: 'history', perform: () => setAsking('asOf') },
            ...(object.bin === false ? [] : [{ key: 'bin', label: say(search.bin === true ? listWords.leaveBin : listWords.bin), icon: 'bin' as const, perform: () => state.change({ bin: search.bin === true ? undefined : true }) }]),
            { key: 'save', label: say(listWords.newView), icon: 'flag', perform: () => setAsking('save') },
          ] }]}
          trigger={(props) => <IconButton {...props} icon="dots" label={say(listWords.more)} />}
        />
      </div>
      <Tabs
        label={say(listWords.views)} chosen={inPool ? `pool ${search.pool ?? ''}` : view.key} onChoose={state.choose} tabs={[...views.map((each) => ({ key: each.key, label: label(each.kind, each.label) })), ...pools.map((pool) => ({ key: `pool ${pool.id}`, label: <><Icon name="people" size={14} />{pool.name}</> }))]}
        after={<IconButton icon="plus" iconSize={14} label={say(listWords.newView)} onClick={() => setAsking('save')} />}
      />
      {state.pool !== undefined && <Part><PoolNote object={object} pool={state.pool} /></Part>}
      {asking === 'asOf' && <Part onMissing={() => setAsking(undefined)}><AsOfDialog state={state} onClose={() => setAsking(undefined)} /></Part>}
      {asking === 'save' && <Part onMissing={() => setAsking(undefined)}><SaveViewDialog state={state} onClose={() => setAsking(undefined)} /></Part>}
    </>
  )
}
