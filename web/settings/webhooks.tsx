import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { webhookWords } from '../../src/model/words/ui/webhooks.ts'
import { request } from '../data/client.ts'
import { useRights } from '../data/me.ts'
import { problemText } from '../data/problem.ts'
import { refresh, rowsQuery } from '../data/records.ts'
import { type Row, textOf, textsOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Button, IconButton } from '../parts/button.tsx'
import { Chip } from '../parts/chip.tsx'
import { Menu, type MenuItem } from '../parts/menu.tsx'
import { Empty, Failure, Skeleton } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { useAct } from '../records/action-dialog.tsx'
import { ToldOnce } from '../records/told-once.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { SettingsHead } from './head.tsx'
import { newSecret, WebhookDialog } from './webhook-dialog.tsx'

/** The addresses that are told of what happens; what came of it is the generic list of deliveries. */
export function WebhooksPage() {
  const { say } = useSpeech()
  const rights = useRights()
  const hooks = useQuery(rowsQuery('webhook', { sort: [{ field: 'name' }], limit: 200 }))
  const [isMaking, setMaking] = useState(false)
  const [changing, setChanging] = useState<Row>()
  const [secret, setSecret] = useState<string>()
  const rows = hooks.data?.rows ?? []
  return (
    <>
      <SettingsHead title={say(webhookWords.webhooks)} about={say(webhookWords.about)}>
        <Link to="/$objects" params={{ objects: model.object('webhookDelivery').path }} className="button">{say(webhookWords.deliveries)}</Link>
        {rights.mayCreate('webhook') && <Button tone="primary" icon="plus" onClick={() => setMaking(true)}>{say(webhookWords.add)}</Button>}
      </SettingsHead>
      <div className="settings-body">
        {hooks.isPending && <Skeleton />}
        {hooks.isError && <Failure error={hooks.error} retry={() => void hooks.refetch()} />}
        {hooks.isSuccess && rows.length === 0 && <Empty title={say(webhookWords.none)} />}
        <ul className="lines settings-lines">{rows.map((row) => <WebhookLine key={row.id} row={row} onChange={() => setChanging(row)} onSecret={setSecret} />)}</ul>
      </div>
      {isMaking && <WebhookDialog onSecret={setSecret} onClose={() => setMaking(false)} />}
      {changing !== undefined && <WebhookDialog webhook={changing} onSecret={setSecret} onClose={() => setChanging(undefined)} />}
      {secret !== undefined && <ToldOnce title={say(webhookWords.secret)} note={say(webhookWords.toldOnce)} text={secret} onClose={() => setSecret(undefined)} />}
    </>
  )
}

interface LineProps { readonly row: Row; readonly onChange: () => void; readonly onSecret: (secret: string) => void }

function WebhookLine({ row, onChange, onSecret }: LineProps) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const client = useQueryClient()
  const run = useAct('webhook')
  const failed = (error: unknown) => toast({ text: problemText(error, say), tone: 'bad' })
  const isOn = row['active'] === true
  const turn = useMutation({ mutationFn: () => request(`/webhooks/${row.id}`, { method: 'PATCH', body: { active: !isOn }, version: row.version }), onSuccess: () => refresh(client, 'webhook'), onError: failed })
  const perform = (name: string) => { run(model.action(name), {}, row.id).catch(failed) }
  const rotate = () => { newSecret(row.id).then(async (made) => { onSecret(made); await refresh(client, 'webhook') }).catch(failed) }
  const label = (name: string) => say(model.action(name).label)
  const items: MenuItem[] = [
    { key: 'change', label: say(webhookWords.change), perform: onChange },
    { key: 'turn', label: say(isOn ? webhookWords.switchOff : webhookWords.switchOn), perform: () => turn.mutate() },
    { key: 'test', label: label('webhook.test'), perform: () => perform('webhook.test') },
    { key: 'secret', label: label('webhook.rotateSecret'), perform: rotate },
    ...(rights.administrator ? [{ key: 'takeOver', label: label('webhook.takeOver'), perform: () => perform('webhook.takeOver') }] : []),
  ]
  const because = textOf(row['disabledBecause'])
  return (
    <li className="row">
      <div className="spring">
        <div className="row">
          <Link to="/$objects/$id" params={{ objects: model.object('webhook').path, id: row.id }} className="link strong clip">{textOf(row['name'])}</Link>
          {!isOn && <Chip tone="bad" status>{because === '' ? say(webhookWords.off) : labels.choice(model.object('webhook'), 'disabledBecause', because)}</Chip>}
          {isOn && row['failingSince'] !== null && <Chip tone="warn" status>{say(webhookWords.failing, { when: formats.relative(textOf(row['failingSince'])) })}</Chip>}
          {row['secretSince'] === null && <Chip tone="warn" status>{say(webhookWords.unsigned)}</Chip>}
        </div>
        <div className="small muted clip">{textOf(row['url'])} · {textsOf(row['events']).join(', ')}</div>
      </div>
      {rights.mayUpdate('webhook') && <Menu label={textOf(row['name'])} groups={[{ items }]} trigger={(props) => <IconButton {...props} icon="dots" label={textOf(row['name'])} />} />}
    </li>
  )
}
