import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { apiKeyWords } from '../../src/model/words/ui/apiKeys.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { request } from '../data/client.ts'
import { Button } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Empty, Failure, Skeleton } from '../parts/states.tsx'
import { model } from '../model.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { ApiKeyDialog } from './api-key-dialog.tsx'
import { SettingsHead } from './head.tsx'

interface ApiKey {
  readonly id: string
  readonly name: string
  readonly prefix: string
  readonly user: { readonly id: string; readonly title: string }
  readonly readOnly: boolean
  readonly role: { readonly id: string; readonly title: string | null } | null
  readonly objects: readonly string[] | null
  readonly expiresAt: string
  readonly lastUsedAt: string | null
}

const queryKey = ['api-keys'] as const

/** A person's keys for programs; an administrator sees those of the whole company. */
export function ApiKeysPage() {
  const { say } = useSpeech()
  const client = useQueryClient()
  const keys = useQuery({ queryKey, queryFn: () => request<{ readonly rows: readonly ApiKey[] }>('/api-keys') })
  const [isMaking, setMaking] = useState(false)
  const [revoking, setRevoking] = useState<ApiKey>()
  const refresh = () => client.invalidateQueries({ queryKey })
  return (
    <>
      <SettingsHead title={say(apiKeyWords.apiKeys)} about={say(apiKeyWords.about)}><Button tone="primary" icon="plus" onClick={() => setMaking(true)}>{say(apiKeyWords.add)}</Button></SettingsHead>
      <div className="settings-body">
        {keys.isPending && <Skeleton />}
        {keys.isError && <Failure error={keys.error} retry={() => void keys.refetch()} />}
        {keys.data?.rows.length === 0 && <Empty title={say(apiKeyWords.none)} />}
        <ul className="lines settings-lines">{keys.data?.rows.map((key) => <KeyLine key={key.id} apiKey={key} isOver={Date.parse(key.expiresAt) <= keys.dataUpdatedAt} onRevoke={() => setRevoking(key)} />)}</ul>
      </div>
      {isMaking && <ApiKeyDialog onMade={refresh} onClose={() => setMaking(false)} />}
      {revoking !== undefined && <RevokeDialog apiKey={revoking} onDone={refresh} onClose={() => setRevoking(undefined)} />}
    </>
  )
}

function KeyLine({ apiKey, isOver, onRevoke }: { readonly apiKey: ApiKey; readonly isOver: boolean; readonly onRevoke: () => void }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const nameOf = (name: string) => { const object = model.objects.get(name); return object === undefined ? name : labels.many(object) }
  const used = apiKey.lastUsedAt === null ? say(apiKeyWords.unused) : say(apiKeyWords.used, { when: formats.relative(apiKey.lastUsedAt) })
  return (
    <li className="row">
      <div className="spring">
        <div className="row"><span className="strong clip">{apiKey.name}</span>{apiKey.readOnly && <Chip>{say(apiKeyWords.readOnly)}</Chip>}{apiKey.role !== null && <Chip>{apiKey.role.title ?? '–'}</Chip>}{apiKey.objects !== null && <Chip>{say(apiKeyWords.onObjects, { objects: apiKey.objects.map(nameOf).join(', ') })}</Chip>}{isOver && <Chip tone="warn" status>{say(apiKeyWords.expired)}</Chip>}</div>
        <div className="small muted"><code>{apiKey.prefix}…</code> · {apiKey.user.title} · {say(apiKeyWords.until, { date: formats.dateTime(apiKey.expiresAt) })} · {used}</div>
      </div>
      <Button onClick={onRevoke} aria-label={`${say(apiKeyWords.revoke)} ${apiKey.name}`}>{say(apiKeyWords.revoke)}</Button>
    </li>
  )
}

function RevokeDialog({ apiKey, onDone, onClose }: { readonly apiKey: ApiKey; readonly onDone: () => Promise<void>; readonly onClose: () => void }) {
  const { say } = useSpeech()
  const revoke = useMutation({ mutationFn: () => request(`/api-keys/${apiKey.id}`, { method: 'DELETE' }), onSuccess: async () => { await onDone(); onClose() } })
  return (
    <Dialog
      title={say(apiKeyWords.revokeNamed, { name: apiKey.name })} onClose={onClose}
      foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="danger" busy={revoke.isPending} onClick={() => revoke.mutate()}>{say(apiKeyWords.revoke)}</Button></>}
    >
      <p>{say(apiKeyWords.revokeAbout)}</p>
      {revoke.isError && <Failure error={revoke.error} />}
    </Dialog>
  )
}
