import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { listWords } from '../../src/model/words/ui/list.ts'
import { settingsWords } from '../../src/model/words/ui/settings.ts'
import { useRights } from '../data/me.ts'
import { problemText } from '../data/problem.ts'
import { aggregateQuery, refresh, removeRecord, rowsQuery } from '../data/records.ts'
import { numberOf, relatedOf, type Row, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Button, IconButton } from '../parts/button.tsx'
import { Icon } from '../parts/icons.tsx'
import { Menu } from '../parts/menu.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { EditDrawer } from '../records/edit-drawer.tsx'
import { useCreate } from '../shell/creation.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { SettingsHead } from './head.tsx'
import { type Branch, treeOf } from './tree.ts'

/** The tree along which 'department and below' is judged, with heads and head counts. */
export function DepartmentsPage() {
  const { say } = useSpeech()
  const rights = useRights()
  const create = useCreate()
  const departments = useQuery(rowsQuery('department', { sort: [{ field: 'order' }, { field: 'name' }], limit: 200 }))
  const people = useQuery(aggregateQuery('user', { filter: { not: { field: 'status', is: 'equals', value: 'deactivated' } }, groupBy: { field: 'department' }, measures: [{ function: 'count' }] }))
  const [editing, setEditing] = useState<Row>()
  const counts = new Map((people.data ?? []).map((answer) => [textOf(answer.group), numberOf(answer.values[0]) ?? 0]))
  return (
    <>
      <SettingsHead title={say(settingsWords.departments)} about={say(settingsWords.departmentsAbout)}>{rights.mayCreate('department') && <Button tone="primary" icon="plus" onClick={() => create({ object: 'department' })}>{say(settingsWords.addDepartment)}</Button>}</SettingsHead>
      <div className="settings-body settings-wide">
        {departments.isPending && <Skeleton lines={4} />}
        {departments.isError && <Failure error={departments.error} retry={() => void departments.refetch()} />}
        <ul className="department-tree">{treeOf(departments.data?.rows ?? []).map((branch) => <DepartmentBranch key={branch.row.id} branch={branch} counts={counts} onEdit={setEditing} />)}</ul>
      </div>
      {editing !== undefined && <EditDrawer key={editing.id} object={model.object('department')} row={editing} onClose={() => setEditing(undefined)} />}
    </>
  )
}

function DepartmentBranch({ branch, counts, onEdit }: { readonly branch: Branch; readonly counts: ReadonlyMap<string, number>; readonly onEdit: (row: Row) => void }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const create = useCreate()
  const client = useQueryClient()
  const { row, children } = branch
  const name = textOf(row['name'])
  const head = relatedOf(row['head'])
  const remove = useMutation({ mutationFn: () => removeRecord('department', row.id, row.version), onSuccess: () => refresh(client, 'department'), onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }) })
  const count = counts.get(row.id) ?? 0
  return (
    <li>
      <div className="row department-row">
        <Icon name="building" size={16} />
        <button type="button" className="strong clip settings-name" onClick={() => onEdit(row)}>{name}</button>
        <span className="muted small">{say(settingsWords.headCount, { count: formats.number(count, 0) })}</span>
        <span className="spring" />
        {head !== undefined && <span className="row"><span className="muted small">{labels.field(model.object('department'), 'head')}</span><Avatar name={head.title ?? '–'} />{head.title}</span>}
        {rights.mayUpdate('department') && (
          <Menu
            label={`${say(listWords.more)}: ${name}`}
            groups={[{ items: [
              { key: 'edit', label: say(listWords.edit), icon: 'edit', perform: () => onEdit(row) },
              { key: 'add', label: say(settingsWords.addBelow), icon: 'plus', perform: () => create({ object: 'department', values: { parent: { id: row.id, title: name } } }) },
              { key: 'bin', label: say(listWords.toBin), icon: 'bin', danger: true, refused: children.length > 0 || count > 0 ? say(settingsWords.departmentFull) : undefined, perform: () => remove.mutate() },
            ] }]}
            trigger={(props) => <IconButton {...props} icon="dots" label={`${say(listWords.more)}: ${name}`} />}
          />
        )}
      </div>
      {children.length > 0 && <ul>{children.map((child) => <DepartmentBranch key={child.row.id} branch={child} counts={counts} onEdit={onEdit} />)}</ul>}
    </li>
  )
}
