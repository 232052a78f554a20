import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { settingsWords } from '../../../src/model/words/ui/settings.ts'
import { useRights } from '../../data/me.ts'
import { problemText } from '../../data/problem.ts'
import { refresh, rowsQuery, updateRecord } from '../../data/records.ts'
import { numberOf, relatedOf, type Row, textOf, textsOf } from '../../data/values.ts'
import { FieldValue } from '../../fields/value.tsx'
import { model } from '../../model.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Failure, Skeleton } from '../../parts/states.tsx'
import { toast } from '../../parts/toast.tsx'
import { EditDrawer } from '../../records/edit-drawer.tsx'
import { useCreate } from '../../shell/creation.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
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
  const client = useQueryClient()
  const stage = model.object('stage')
  const opportunity = model.object('opportunity')
  const may = rights.mayUpdate('stage')
  const exchange = async (one: Row, other: Row | undefined) => {
    if (other === undefined) return
    try {
      // Numbers are given anew where two were equal, so that an exchange always shows.
      const [low, high] = [numberOf(one['order']) ?? 0, numberOf(other['order']) ?? 0]
      await updateRecord('stage', one.id, one.version, { order: high })
      await updateRecord('stage', other.id, other.version, { order: low === high ? low + 1 : low })
    } catch (error) {
      toast({ text: problemText(error, say), tone: 'bad' })
    }
    await refresh(client, 'stage')
  }
  return (
    <section className="card pipeline">
      <header className="row"><h2>{textOf(row['name'])}</h2>{row['active'] === false && <Chip>{say(settingsWords.inactive)}</Chip>}<span className="spring" />{rights.mayUpdate('pipeline') && <IconButton icon="edit" iconSize={16} label={say(settingsWords.editPipeline, { name: textOf(row['name']) })} onClick={onEdit} />}</header>
      <div className="rights-scroll">
        <table className="settings-table">
          <thead><tr>{['name', 'kind', 'probability', 'allowedDays', 'requiredFields'].map((name) => <th key={name} scope="col" className={name === 'probability' || name === 'allowedDays' ? 'number' : ''}>{labels.field(stage, name)}</th>)}<th scope="col"><span className="unseen">{say(settingsWords.order)}</span></th></tr></thead>
          <tbody>
            {stages.map((each, index) => (
              <tr key={each.id}>
                <td><button type="button" className="strong settings-name" disabled={!may} onClick={() => onStage({ pipeline: row, stage: each })}>{textOf(each['name'])}</button></td>
                <td><FieldValue object={stage} name="kind" value={each['kind']} dense /></td>
                <td className="number">{formats.percent(numberOf(each['probability']) ?? 0)}</td>
                <td className="number"><FieldValue object={stage} name="allowedDays" value={each['allowedDays']} dense /></td>
                <td>{textsOf(each['requiredFields']).length === 0 ? <span className="muted">–</span> : formats.list(textsOf(each['requiredFields']).map((name) => labels.field(opportunity, name)))}</td>
                <td className="settings-actions">{may && <span className="row stage-moves"><IconButton icon="up" iconSize={14} disabled={index === 0} label={`${say(settingsWords.moveUp)}: ${textOf(each['name'])}`} onClick={() => void exchange(each, stages[index - 1])} /><IconButton icon="down" iconSize={14} disabled={index === stages.length - 1} label={`${say(settingsWords.moveDown)}: ${textOf(each['name'])}`} onClick={() => void exchange(each, stages[index + 1])} /></span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rights.mayCreate('stage') && <div><Button tone="text" icon="plus" onClick={() => onStage({ pipeline: row, order: Math.max(0, ...stages.map((each) => numberOf(each['order']) ?? 0)) + 1 })}>{say(settingsWords.addStage)}</Button></div>}
    </section>
  )
}
