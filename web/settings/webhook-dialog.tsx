import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { startWords } from '../../src/model/words/ui/start.ts'
import { webhookWords } from '../../src/model/words/ui/webhooks.ts'
import { request } from '../data/client.ts'
import { messagesByField } from '../data/problem.ts'
import { act, refresh } from '../data/records.ts'
import { type Row, textOf, textsOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Labelled, TextArea, TextInput } from '../parts/inputs.tsx'
import { Failure } from '../parts/states.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'

interface WebhookDialogProps { readonly webhook?: Row; readonly onSecret: (secret: string) => void; readonly onClose: () => void }

/** Where to and of what; a new one is given its secret at once. */
export function WebhookDialog({ webhook, onSecret, onClose }: WebhookDialogProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const client = useQueryClient()
  const object = model.object('webhook')
  const [name, setName] = useState(textOf(webhook?.['name']))
  const [url, setUrl] = useState(textOf(webhook?.['url']))
  const [events, setEvents] = useState(textsOf(webhook?.['events']).join('\n'))
  const save = useMutation({
    mutationFn: async () => {
      const body = { name, url, events: events.split(/[\s,]+/).filter((each) => each !== '') }
      if (webhook !== undefined) await request(`/webhooks/${webhook.id}`, { method: 'PATCH', body, version: webhook.version })
      else {
        const made = await request<{ readonly id: string }>('/webhooks', { body })
        onSecret(await newSecret(made.id))
      }
    },
    gcTime: 0,
    onSuccess: async () => { await refresh(client, 'webhook'); onClose() },
  })
  const problems = messagesByField(save.error)
  const submit = (event: FormEvent) => { event.preventDefault(); save.mutate() }
  const isReady = name.trim() !== '' && url.trim() !== '' && events.trim() !== ''
  return (
    <Dialog title={say(webhook === undefined ? webhookWords.add : webhookWords.change)} onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="webhook" busy={save.isPending} disabled={!isReady}>{say(webhook === undefined ? webhookWords.make : startWords.save)}</Button></>}>
      <form id="webhook" className="stack stage-form" noValidate onSubmit={submit}>
        <Labelled label={labels.field(object, 'name')} required problem={problems['name']} hint={say(webhookWords.nameHint)}>{(props) => <TextInput {...props} required maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />}</Labelled>
        <Labelled label={labels.field(object, 'url')} required problem={problems['url']} hint={say(webhookWords.addressHint)}>{(props) => <TextInput {...props} type="url" required maxLength={500} placeholder="https://" value={url} onChange={(event) => setUrl(event.target.value)} />}</Labelled>
        <Labelled label={labels.field(object, 'events')} required problem={problems['events']} hint={say(webhookWords.eventsHint)}>{(props) => <TextArea {...props} rows={4} spellCheck={false} value={events} onChange={(event) => setEvents(event.target.value)} />}</Labelled>
        {save.isError && Object.keys(problems).length === 0 && <Failure error={save.error} />}
      </form>
    </Dialog>
  )
}

/** A new signing secret, told this once. */
export async function newSecret(id: string): Promise<string> {
  const { result } = await act('webhook', 'webhook.rotateSecret', {}, id)
  return textOf(result?.['secret'])
}
