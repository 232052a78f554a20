import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { settingsWords } from '../../../src/model/words/ui/settings.ts'
import { problemText } from '../../data/problem.ts'
import { createRecord, recordQuery, refresh, rowsQuery } from '../../data/records.ts'
import { type Row, textOf, writable } from '../../data/values.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Failure, Skeleton } from '../../parts/states.tsx'
import { toast } from '../../parts/toast.tsx'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { RoleEditor } from './editor.tsx'
import { offerFor } from './offer.tsx'

/** All roles, or one of them with its rights. */
export function RolesPage({ id }: { readonly id: string | undefined }) {
  return id === undefined ? <RoleList /> : <OneRole key={id} id={id} />
}

function RoleList() {
  const { say } = useSpeech()
  const roles = useQuery(rowsQuery('role', { sort: [{ field: 'name' }], limit: 200 }))
  const copy = useCopyRole()
  return (
    <>
      <SettingsHead title={say(settingsWords.roles)} about={say(settingsWords.rolesAbout)} />
      <div className="settings-body settings-wide">
        {roles.isPending && <Skeleton lines={6} />}
        {roles.isError && <Failure error={roles.error} retry={() => void roles.refetch()} />}
        <ul className="lines settings-lines">
          {roles.data?.rows.map((row) => (
            <li key={row.id} className="row">
              <div className="spring">
                <div className="row"><Link to="/settings/$page/$id" params={{ page: 'roles', id: row.id }} className="strong settings-name">{textOf(row['name'])}</Link>{row['system'] === true && <Chip>{say(settingsWords.shipped)}</Chip>}{offerFor(row) !== undefined && <Chip tone="info">{say(settingsWords.offerNew)}</Chip>}</div>
                <div className="small muted">{textOf(row['about'])}</div>
              </div>
              <Button busy={copy.isPending && copy.variables.id === row.id} onClick={() => copy.mutate(row)}>{say(settingsWords.copyRole)}</Button>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}

function OneRole({ id }: { readonly id: string }) {
  const role = useQuery(recordQuery('role', id))
  if (role.isPending) return <div className="settings-body"><Skeleton lines={8} /></div>
  if (role.isError) return <Failure error={role.error} retry={() => void role.refetch()} />
  return <RoleEditor key={role.data.version} role={role.data} />
}

/** A role like another, to be changed freely. */
function useCopyRole() {
  const { say } = useSpeech()
  const client = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (row: Row) => createRecord('role', { name: say(settingsWords.copyOf, { name: textOf(row['name']) }).slice(0, 100), about: row['about'] ?? null, permissions: writable(row['permissions']), navigation: writable(row['navigation']), home: writable(row['home']) }),
    onSuccess: async (made) => { await refresh(client, 'role'); await navigate({ to: '/settings/$page/$id', params: { page: 'roles', id: made.id } }) },
    onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }),
  })
}
