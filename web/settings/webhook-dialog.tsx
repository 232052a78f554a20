import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { onlyObject } from '../../src/model/define/events.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { webhookWords } from '../../src/model/words/ui/webhooks.ts'
import { request } from '../data/client.ts'
import { messagesByField } from '../data/problem.ts'
import { act, refresh } from '../data/records.ts'
import { type Row, textOf, textsOf } from '../data/values.ts'
import { GroupEditor } from '../filter/editor.tsx'
import { withoutEmpty } from '../filter/whole.ts'
import { FilterWords } from '../filter/words.tsx'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Labelled, TextArea, TextInput } from '../parts/inputs.tsx'
import { Failure, Note } from '../parts/states.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { filterIn } from './rules/data.ts'

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
  const [filter, setFilter] = useState(filterIn(webhook?.['filter']))
  const patterns = events.split(/[\s,]+/).filter((each) => each !== '')
  const told = model.objects.get(onlyObject(patterns) ?? '')
  const save = useMutation({
    mutationFn: async () => {
      const body = { name, url, events: patterns, filter: filter === undefined ? null : withoutEmpty(filter) ?? null }
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
    <Dialog title={say(webhook === undefined ? webhookWords.add : webhookWords.change)} wide onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="webhook" busy={save.isPending} disabled={!isReady}>{say(webhook === undefined ? webhookWords.make : startWords.save)}</Button></>}>
      <form id="webhook" className="stack stage-form" noValidate onSubmit={submit}>
        <Labelled label={labels.field(object, 'name')} required problem={problems['name']} hint={say(webhookWords.nameHint)}>{(props) => <TextInput {...props} required maxLength={100} value={name} onChange={(event) => setName(event.target.value)} />}</Labelled>
        <Labelled label={labels.field(object, 'url')} required problem={problems['url']} hint={say(webhookWords.addressHint)}>{(props) => <TextInput {...props} type="url" required maxLength={500} placeholder="https://" value={url} onChange={(event) => setUrl(event.target.value)} />}</Labelled>
        <Labelled label={labels.field(object, 'events')} required problem={problems['events']} hint={say(webhookWords.eventsHint)}>{(props) => <TextArea {...props} rows={4} spellCheck={false} value={events} onChange={(event) => setEvents(event.target.value)} />}</Labelled>
        <fieldset className="form-section"><legend>{labels.field(object, 'filter')}</legend>
          <p className="muted small">{say(told === undefined && filter === undefined ? webhookWords.filterOneObject : webhookWords.filterHint)}</p>
          {told !== undefined && <GroupEditor object={told} filter={filter} onChange={setFilter} />}
          {told !== undefined && filter !== undefined && <p className="filter-sentence"><FilterWords object={told} filter={filter} /></p>}
          {told === undefined && filter !== undefined && <Note tone="warn" actions={<Button onClick={() => setFilter(undefined)}>{say(webhookWords.filterDrop)}</Button>}>{say(webhookWords.filterOneObject)}</Note>}
          {problems['filter'] !== undefined && <p className="bad small" role="alert">{problems['filter']}</p>}
        </fieldset>
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
