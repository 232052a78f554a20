import { useInfiniteQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import type { ActionDefinition } from '../../src/model/define/action.ts'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import type { Filter } from '../../src/model/filter/filter.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { settingsWords } from '../../src/model/words/ui/settings.ts'
import { request } from '../data/client.ts'
import { useMe, useRights } from '../data/me.ts'
import { listQuery } from '../data/records.ts'
import { type Row, textOf } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { model } from '../model.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Button, IconButton } from '../parts/button.tsx'
import { Checkbox, TextInput } from '../parts/inputs.tsx'
import { Menu, type MenuItem } from '../parts/menu.tsx'
import { Empty, Failure, Skeleton } from '../parts/states.tsx'
import { ActionDialog } from '../records/action-dialog.tsx'
import { EditDrawer } from '../records/edit-drawer.tsx'
import { useConfirmed } from '../security/use-confirmed.tsx'
import { LeaverDialog } from '../records/transfer-dialog.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { SettingsHead } from './head.tsx'
import { LinkDialog, type SecretLink } from './link-dialog.tsx'

const shown = ['title', 'department', 'roles', 'email', 'status', 'lastSeenAt'] as const
const working: Filter = { not: { field: 'status', is: 'equals', value: 'deactivated' } }
interface Asking { readonly action: ActionDefinition; readonly row?: Row }

/** Who works here: invite, change, let in again, let go. */
export function UsersPage() {
  const { say } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const object = model.object('user')
  const [words, setWords] = useState('')
  const [all, setAll] = useState(false)
  const late = useDeferredValue(words)
  const users = useInfiniteQuery(listQuery('user', { fields: fieldsOf(object), sort: [{ field: 'name' }], ...(all ? {} : { filter: working }), ...(late === '' ? {} : { search: late }), limit: 100 }))
  const [asking, setAsking] = useState<Asking>()
  const [editing, setEditing] = useState<Row>()
  const [link, setLink] = useState<SecretLink>()
  const invite = model.action('user.invite')
  const rows = (users.data?.pages ?? []).flatMap((page) => page.rows)
  return (
    <>
      <SettingsHead title={say(settingsWords.users)}>{rights.mayAct(invite, 'user') && <Button tone="primary" icon="plus" onClick={() => setAsking({ action: invite })}>{say(settingsWords.invite)}</Button>}</SettingsHead>
      <div className="settings-bar"><TextInput type="search" className="bar-find" aria-label={say(listWords.find)} placeholder={say(listWords.find)} value={words} onChange={(event) => setWords(event.target.value)} /><Checkbox checked={all} onChange={(event) => setAll(event.target.checked)}>{say(settingsWords.withDeactivated)}</Checkbox></div>
      <div className="settings-body settings-wide">
        {users.isPending && <Skeleton lines={6} />}
        {users.isError && <Failure error={users.error} retry={() => void users.refetch()} />}
        {users.isSuccess && rows.length === 0 && <Empty title={say(listWords.noMatchTitle)} />}
        {rows.length > 0 && (
          <table className="settings-table">
            <thead><tr><th scope="col">{labels.field(object, 'name')}</th>{shown.map((name) => <th key={name} scope="col" className={`column-${name}`}>{labels.field(object, name)}</th>)}<th scope="col"><span className="unseen">{say(listWords.more)}</span></th></tr></thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td><span className="row"><Avatar name={textOf(row['name'])} /><button type="button" className="clip strong settings-name" onClick={() => setEditing(row)}>{textOf(row['name'])}</button></span></td>
                  {shown.map((name) => <td key={name} className={`column-${name}`}><FieldValue object={object} name={name} value={row[name]} dense /></td>)}
                  <td className="settings-actions">{rights.administrator && <UserMenu row={row} onEdit={() => setEditing(row)} onAct={(action) => setAsking({ action, row })} onLink={setLink} />}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        {users.hasNextPage && <Button onClick={() => void users.fetchNextPage()}>{say(settingsWords.more)}</Button>}
      </div>
      {asking?.row !== undefined && asking.action.name === 'user.deactivate' && <LeaverDialog row={asking.row} onClose={() => setAsking(undefined)} />}
      {asking !== undefined && asking.action.name !== 'user.deactivate' && <ActionDialog action={asking.action} object="user" {...(asking.row === undefined ? {} : { id: asking.row.id })} onClose={() => setAsking(undefined)} onDone={({ result, record }) => { const path = textOf(result?.['path']); if (path !== '') setLink({ path, name: textOf(record?.['name']) || textOf(result?.['name']), kind: 'join' }) }} />}
      {editing !== undefined && <EditDrawer key={editing.id} object={object} row={editing} onClose={() => setEditing(undefined)} />}
      {link !== undefined && <LinkDialog link={link} onClose={() => setLink(undefined)} />}
    </>
  )
}

/** Links are read only where they are asked for. */
function fieldsOf({ allFields }: ResolvedObject): readonly string[] {
  return Object.entries(allFields).filter(([, field]) => field.type !== 'json').map(([name]) => name)
}

interface UserMenuProps { readonly row: Row; readonly onEdit: () => void; readonly onAct: (action: ActionDefinition) => void; readonly onLink: (link: SecretLink) => void }

function UserMenu({ row, onEdit, onAct, onLink }: UserMenuProps) {
  const { say } = useSpeech()
  const { user } = useMe()
  const name = textOf(row['name'])
  const status = textOf(row['status'])
  const { run, dialog } = useConfirmed()
  const make = (kind: SecretLink['kind']) => void run(async () => {
    const { path } = await request<{ readonly path: string }>(kind === 'join' ? '/invitations' : '/password-resets', { body: { user: row.id } })
    onLink({ path, name, kind })
  })
  const verbs = [model.action('user.endSessions'), model.action('user.deactivate'), model.action('user.reactivate')].filter(({ from }) => from?.includes(status) === true && row.id !== user.id)
  const items: readonly MenuItem[] = [
    { key: 'edit', label: say(listWords.edit), icon: 'edit', perform: onEdit },
    ...(status === 'invited' ? [{ key: 'join', label: say(settingsWords.invitation), icon: 'link' as const, perform: () => make('join') }] : []),
    ...(status === 'active' && row.id !== user.id ? [{ key: 'reset', label: say(settingsWords.resetLink), icon: 'link' as const, perform: () => make('password') }] : []),
    ...verbs.map((action) => ({ key: action.name, label: say(action.label), icon: action.tone === 'danger' ? 'exit' as const : 'check' as const, danger: action.tone === 'danger', perform: () => onAct(action) })),
  ]
  return <><Menu label={`${say(listWords.more)}: ${name}`} groups={[{ items }]} trigger={(props) => <IconButton {...props} icon="dots" label={`${say(listWords.more)}: ${name}`} />} />{dialog}</>
}
