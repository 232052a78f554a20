import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { configurationWords as words } from '../../../src/model/words/ui/configuration.ts'
import { act, refresh } from '../../data/records.ts'
import { type Row, textOf } from '../../data/values.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { useLabels } from '../../words/labels.ts'
import { model } from '../../model.ts'
import { useSpeech } from '../../words/language.tsx'
import { Refusal } from './refusal.tsx'

interface RetiredProps {
  readonly object: 'customObject' | 'customField'
  readonly title: string
  readonly rows: readonly Row[]
  /** What deleting one for good means. */
  readonly asked: (row: Row) => string
}

/** What was retired: brought back as it was, or deleted for good. */
export function Retired({ object, title, rows, asked }: RetiredProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const client = useQueryClient()
  const [purging, setPurging] = useState<Row>()
  const bring = useMutation({ mutationFn: (row: Row) => act(object, 'record.restore', {}, row.id), onSuccess: () => refresh(client, object) })
  if (rows.length === 0) return null
  return (
    <section className="objects-section" aria-label={title}>
      <h2>{title}</h2>
      <p className="small muted">{say(words.retiredAbout)}</p>
      {bring.isError && <Refusal error={bring.error} />}
      <ul className="lines">
        {rows.map((row) => (
          <li key={row.id} className="row objects-line">
            <span className="clip">{nameOf(row, say)}</span><span className="small muted clip">{textOf(row['key'])}{object === 'customField' && ` · ${labels.choice(model.object('customField'), 'type', textOf(row['type']))}`}</span>
            <span className="spring" />
            <Button busy={bring.isPending && bring.variables.id === row.id} onClick={() => bring.mutate(row)}>{say(words.restore)}</Button>
            <Button tone="text" onClick={() => setPurging(row)}>{say(words.purge)}</Button>
          </li>
        ))}
      </ul>
      {purging !== undefined && <Purging object={object} row={purging} asked={asked(purging)} onClose={() => setPurging(undefined)} />}
    </section>
  )
}

function Purging({ object, row, asked, onClose }: { readonly object: string; readonly row: Row; readonly asked: string; readonly onClose: () => void }) {
  const { say } = useSpeech()
  const client = useQueryClient()
  const purge = useMutation({ mutationFn: () => act(object, 'record.purge', {}, row.id), onSuccess: async () => { await refresh(client, object); onClose() } })
  return (
    <Dialog title={`${say(words.purge)}: ${nameOf(row, say)}`} onClose={onClose} foot={<><Button data-first onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="danger" busy={purge.isPending} onClick={() => purge.mutate()}>{say(words.purge)}</Button></>}>
      <div className="stack"><p>{asked}</p>{purge.isError && <Refusal error={purge.error} />}</div>
    </Dialog>
  )
}

/** What a company called it, in the language that is spoken. */
export function nameOf(row: Row, say: (words: { readonly en: string; readonly zh: string }) => string): string {
  const label = textOf(row['label'])
  return say({ en: textOf(row['labelEn']) || label, zh: textOf(row['labelZh']) || label })
}
