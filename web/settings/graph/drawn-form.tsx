import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { JsonObject } from '../../../src/lib/json.ts'
import { approvalWords } from '../../../src/model/words/ui/approvals.ts'
import { recordWords } from '../../../src/model/words/ui/record.ts'
import { ruleWords } from '../../../src/model/words/ui/rules.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { createRecord, refresh, removeRecord, updateRecord } from '../../data/records.ts'
import type { Row } from '../../data/values.ts'
import { Button } from '../../parts/button.tsx'
import { Labelled, TextInput } from '../../parts/inputs.tsx'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { Refusal } from '../objects/refusal.tsx'

interface DrawnFormProps {
  readonly object: string
  /** The settings page to which it belongs. */
  readonly page: string
  /** Absent: it is new. */
  readonly row: Row | undefined
  /** What a new one is called, and what these are. */
  readonly titles: { readonly add: string; readonly all: string; readonly about: string }
  readonly name: string
  readonly onName: (name: string) => void
  /** As it is sent. */
  readonly values: () => JsonObject
  /** More buttons for one that is kept. */
  readonly actions?: ReactNode
  /** Stands above what is entered. */
  readonly above?: ReactNode
  /** What is entered beside the name. */
  readonly facts: ReactNode
  /** The rest, with why the last try to keep it was refused. */
  readonly children: (refused: unknown) => ReactNode
}

/** The frame of what is drawn as a graph: its name, to keep it, to put it into the bin, and why that was refused. */
export function DrawnForm({ object, page, row, titles, name, onName, values, actions, above, facts, children }: DrawnFormProps) {
  const { say } = useSpeech()
  const client = useQueryClient()
  const navigate = useNavigate()
  const [tried, setTried] = useState(false)
  const back = () => void navigate({ to: '/settings/$page', params: { page } })
  const save = useMutation({
    mutationFn: async () => {
      await (row === undefined ? createRecord(object, values()) : updateRecord(object, row.id, row.version, values()))
      await refresh(client, object)
    },
    onSuccess: back,
  })
  const remove = useMutation({ mutationFn: async () => { if (row !== undefined) await removeRecord(object, row.id, row.version); await refresh(client, object) }, onSuccess: back })
  const isNamed = name.trim() !== ''
  const submit = (event: FormEvent) => { event.preventDefault(); setTried(true); if (isNamed) save.mutate() }
  return (
    <form noValidate onSubmit={submit} className="flow-editor">
      <SettingsHead title={row === undefined ? titles.add : name || titles.all} about={titles.about}>
        {row !== undefined && <>{actions}<Button tone="danger" busy={remove.isPending} onClick={() => remove.mutate()}>{say(recordWords.toBin)}</Button></>}
        <Button onClick={back}>{say(startWords.cancel)}</Button>
        <Button tone="primary" type="submit" busy={save.isPending}>{say(startWords.save)}</Button>
      </SettingsHead>
      <div className="settings-body settings-wide stack flow-body">
        {[save, remove].map(({ isError, error }, index) => isError && <Refusal key={index === 0 ? 'save' : 'remove'} error={error} />)}
        {above}
        <div className="flow-facts">
          <Labelled label={say(approvalWords.name)} required problem={tried && !isNamed ? say(ruleWords.nameNeeded) : undefined}>{(props) => <TextInput {...props} maxLength={100} value={name} onChange={(event) => onName(event.target.value)} />}</Labelled>
          {facts}
        </div>
        {children(save.error)}
      </div>
    </form>
  )
}
