import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { settingsWords } from '../../../src/model/words/ui/settings.ts'
import { useRights } from '../../data/me.ts'
import { rowsQuery } from '../../data/records.ts'
import { numberOf, relatedOf, type Row, textOf, textsOf } from '../../data/values.ts'
import { FieldValue } from '../../fields/value.tsx'
import { model } from '../../model.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Ordered, OrderedItem } from '../../parts/ordered.tsx'
import { Failure, Skeleton } from '../../parts/states.tsx'
import { EditDrawer } from '../../records/edit-drawer.tsx'
import { useCreate } from '../../shell/creation.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { usePlaces } from '../places.ts'
import { StageDialog, type StageDraft } from './stage-dialog.tsx'

/** The ways of selling, each as a row of stages. */
export function PipelinesPage() {
  const { say } = useSpeech()
  const rights = useRights()
  const create = useCreate()
  const pipelines = useQuery(rowsQuery('pipeline', { sort: [{ field: 'order' }, { field: 'name' }], limit: 100 }))
  const stages = useQuery(rowsQuery('stage', { sort: [{ field: 'order' }], limit: 200 }))
  const [editing, setEditing] = useState<Row>()
  const [draft, setDraft] = useState<StageDraft>()
  const error = pipelines.error ?? stages.error
  return (
    <>
      <SettingsHead title={say(settingsWords.pipelines)} about={say(settingsWords.pipelinesAbout)}>{rights.mayCreate('pipeline') && <Button tone="primary" icon="plus" onClick={() => create({ object: 'pipeline' })}>{say(settingsWords.addPipeline)}</Button>}</SettingsHead>
      <div className="settings-body settings-wide pipelines">
        {error !== null && <Failure error={error} />}
        {(pipelines.isPending || stages.isPending) && <Skeleton lines={6} />}
        {stages.data !== undefined && pipelines.data?.rows.map((row) => (
          <Pipeline key={row.id} row={row} stages={stages.data.rows.filter((stage) => relatedOf(stage['pipeline'])?.id === row.id)} onEdit={() => setEditing(row)} onStage={setDraft} />
        ))}
      </div>
      {editing !== undefined && <EditDrawer key={editing.id} object={model.object('pipeline')} row={editing} onClose={() => setEditing(undefined)} />}
      {draft !== undefined && <StageDialog draft={draft} onClose={() => setDraft(undefined)} />}
    </>
  )
}

interface PipelineProps { readonly row: Row; readonly stages: readonly Row[]; readonly onEdit: () => void; readonly onStage: (draft: StageDraft) => void }

function Pipeline({ row, stages, onEdit, onStage }: PipelineProps) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const stage = model.object('stage')
  const opportunity = model.object('opportunity')
  const may = rights.mayUpdate('stage')
  const places = usePlaces('stage', stages, 'order', 1)
  return (
    <section className="card pipeline">
      <header className="row"><h2>{textOf(row['name'])}</h2>{row['active'] === false && <Chip>{say(settingsWords.inactive)}</Chip>}<span className="spring" />{rights.mayUpdate('pipeline') && <IconButton icon="edit" iconSize={16} label={say(settingsWords.editPipeline, { name: textOf(row['name']) })} onClick={onEdit} />}</header>
      <div className="rights-scroll">
        {places.error !== null && <Failure error={places.error} />}
        <Ordered ids={places.standing.map(({ id }) => id)} nameOf={(id) => textOf(places.standing.find((each) => each.id === id)?.['name'])} onOrder={places.put} onSettled={places.keep}>
        <table className="settings-table">
          <thead><tr>{may && <th scope="col" className="objects-order"><span className="unseen">{say(settingsWords.order)}</span></th>}{['name', 'kind', 'probability', 'allowedDays', 'requiredFields'].map((name) => <th key={name} scope="col" className={name === 'probability' || name === 'allowedDays' ? 'number' : ''}>{labels.field(stage, name)}</th>)}</tr></thead>
          <tbody>
            {places.standing.map((each) => (
              <OrderedItem key={each.id} id={each.id} as="tr">{(handle) => (<>
                {may && <td className="objects-order">{handle}</td>}
                <td><button type="button" className="strong settings-name" disabled={!may} onClick={() => onStage({ pipeline: row, stage: each })}>{textOf(each['name'])}</button></td>
                <td><FieldValue object={stage} name="kind" value={each['kind']} dense /></td>
                <td className="number">{formats.percent(numberOf(each['probability']) ?? 0)}</td>
                <td className="number"><FieldValue object={stage} name="allowedDays" value={each['allowedDays']} dense /></td>
                <td>{textsOf(each['requiredFields']).length === 0 ? <span className="muted">–</span> : formats.list(textsOf(each['requiredFields']).map((name) => labels.field(opportunity, name)))}</td>
              </>)}</OrderedItem>
            ))}
          </tbody>
        </table>
        </Ordered>
      </div>
      {rights.mayCreate('stage') && <div><Button tone="text" icon="plus" onClick={() => onStage({ pipeline: row, order: Math.max(0, ...stages.map((each) => numberOf(each['order']) ?? 0)) + 1 })}>{say(settingsWords.addStage)}</Button></div>}
    </section>
  )
}
