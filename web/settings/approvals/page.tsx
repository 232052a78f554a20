import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { verbLabel } from '../../../src/model/define/verbs.ts'
import { approvalWords as words } from '../../../src/model/words/ui/approvals.ts'
import { rowsQuery } from '../../data/records.ts'
import { type Row, textOf } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Empty, Failure, Skeleton } from '../../parts/states.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { OneRecord } from '../one-record.tsx'
import { FlowEditor } from './editor.tsx'
import { FlowTemplates } from './templates.tsx'
import '../../records/form.css'
import '../graph/graph.css'
import './approvals.css'

/** Settings › Approval flows: what needs a yes, and from whom; each flow is drawn on a page of its own. */
export function ApprovalFlowsPage({ id }: { readonly id: string | undefined }) {
  return id === undefined ? <Flows /> : <OneRecord key={id} object="approvalFlow" id={id} editor={FlowEditor} />
}

function Flows() {
  const { say } = useSpeech()
  const navigate = useNavigate()
  const flows = useQuery(rowsQuery('approvalFlow', { sort: [{ field: 'position' }, { field: 'name' }], limit: 200 }))
  const open = (id: string) => void navigate({ to: '/settings/$page/$id', params: { page: 'approvals', id } })
  const rows = flows.data?.rows ?? []
  return (
    <>
      <SettingsHead title={say(words.flows)} about={say(words.flowsAbout)}><Button tone="primary" icon="plus" onClick={() => open('new')}>{say(words.addFlow)}</Button></SettingsHead>
      <div className="settings-body">
        {flows.isPending && <Skeleton />}
        {flows.isError && <Failure error={flows.error} retry={() => void flows.refetch()} />}
        {flows.isSuccess && rows.length === 0 && <Empty title={say(words.noFlows)} />}
        <ul className="lines settings-lines">{rows.map((row) => <FlowLine key={row.id} row={row} onOpen={() => open(row.id)} />)}</ul>
        {flows.isSuccess && <FlowTemplates rows={rows} />}
      </div>
    </>
  )
}

function FlowLine({ row, onOpen }: { readonly row: Row; readonly onOpen: () => void }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const object = model.objects.get(textOf(row['object']))
  return (
    <li className="row">
      <button type="button" className="flow-line spring" onClick={onOpen}>
        <span className="strong clip">{textOf(row['name'])}</span>
        <span className="small muted">{object === undefined ? textOf(row['object']) : labels.one(object)} · {say(verbLabel(model, textOf(row['verb'])))}</span>
      </button>
      <Chip tone={row['active'] === true ? 'ok' : 'neutral'} status>{say(row['active'] === true ? words.active : words.inactive)}</Chip>
    </li>
  )
}
