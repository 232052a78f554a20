import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { dataScopes, nothing, type ObjectPermission, readOnly, within } from '../../../src/model/define/permission.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import type { Words } from '../../../src/lib/words.ts'
import { configurationWords as words } from '../../../src/model/words/ui/configuration.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { refresh, rowsQuery, updateRecord } from '../../data/records.ts'
import { type Row, textOf } from '../../data/values.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Select } from '../../parts/inputs.tsx'
import { Failure, Skeleton } from '../../parts/states.tsx'
import { toast } from '../../parts/toast.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { readRights, writtenRights } from '../roles/rights.ts'

/** Rights by a word, the ones that most roles have; all others are set under Roles. */
const usual: readonly { readonly name: string; readonly label: Words; readonly permission: ObjectPermission }[] = [
  { name: 'none', label: words.noRight, permission: nothing }, { name: 'read', label: words.rightRead, permission: readOnly() },
  { name: 'own', label: words.rightOwn, permission: within('own') }, { name: 'department', label: words.rightDepartment, permission: within('department') },
  { name: 'below', label: words.rightBelow, permission: within('below', { export: true }) }, { name: 'all', label: words.rightAll, permission: within('all', { export: true, import: true }) },
]

/** Who works with an object that the company made, all roles at once. */
export function RightsDialog({ object, onClose }: { readonly object: ResolvedObject; readonly onClose: () => void }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const client = useQueryClient()
  const roles = useQuery(rowsQuery('role', { sort: [{ field: 'name' }], limit: 200 }))
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({})
  const others = (roles.data?.rows ?? []).filter((row) => readRights(row['permissions']).administrator !== true)
  const save = useMutation({
    mutationFn: async () => {
      for (const row of others) {
        const permission = usual.find(({ name }) => name === chosen[row.id])?.permission
        if (permission === undefined) continue
        const rights = readRights(row['permissions'])
        await updateRecord('role', row.id, row.version, { permissions: writtenRights({ ...rights, objects: { ...rights.objects, [object.name]: permission } }) })
      }
    },
    onSuccess: () => { toast({ text: say(words.rightsSaved) }); onClose() },
    onSettled: () => refresh(client, 'role'),
  })
  return (
    <Dialog title={say(words.rightsTitle, { objects: labels.many(object) })} onClose={onClose} foot={<><Button onClick={onClose}>{say(words.later)}</Button><Button tone="primary" disabled={roles.data === undefined} busy={save.isPending} onClick={() => save.mutate()}>{say(startWords.save)}</Button></>}>
      <div className="stack">
        <p className="muted">{say(words.rightsAbout)}</p>
        {roles.isPending && <Skeleton lines={5} />}
        {roles.isError && <Failure error={roles.error} retry={() => void roles.refetch()} />}
        {save.isError && <Failure error={save.error} />}
        <ul className="lines">
          {others.map((row) => {
            const standing = standingOf(row, object.name)
            return (
              <li key={row.id} className="row objects-line"><span className="spring clip">{textOf(row['name'])}</span>
                <Select className="rights-select" aria-label={textOf(row['name'])} value={chosen[row.id] ?? standing} options={[...usual.map(({ name, label }) => ({ value: name, label: say(label) })), ...(standing === '' ? [{ value: '', label: say(words.rightOther) }] : [])]} onChange={(event) => setChosen({ ...chosen, [row.id]: event.target.value })} />
              </li>
            )
          })}
        </ul>
      </div>
    </Dialog>
  )
}

/** What a role may do now, by the word for it; '' where it is none of the usual. */
function standingOf(row: Row, object: string): string {
  const rights = readRights(row['permissions'])
  const permission = rights.objects[object] ?? rights.otherwise
  const same = (each: ObjectPermission) => JSON.stringify(flat(each)) === JSON.stringify(flat(permission))
  return usual.find((each) => same(each.permission))?.name ?? ''
}

function flat({ read, create, update, delete: remove, export: out, import: into, actions, fields }: ObjectPermission): readonly unknown[] {
  return [dataScopes.indexOf(read), create, dataScopes.indexOf(update), dataScopes.indexOf(remove), out, into, actions ?? {}, fields ?? {}]
}
