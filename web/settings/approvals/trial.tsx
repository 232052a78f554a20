import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Words } from '../../../src/lib/words.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { approvalWords as words } from '../../../src/model/words/ui/approvals.ts'
import { request } from '../../data/client.ts'
import { useMe } from '../../data/me.ts'
import { RecordPicker } from '../../fields/shared/record-picker.tsx'
import { Button } from '../../parts/button.tsx'
import { Labelled } from '../../parts/inputs.tsx'
import { Failure } from '../../parts/states.tsx'
import { useSpeech } from '../../words/language.tsx'
import { type FlowDraft, toFlow } from './draft.ts'

interface Tried { readonly applies: boolean; readonly steps: readonly { readonly key: string; readonly passedBy: boolean; readonly people: readonly { readonly name: string; readonly because: readonly Words[] }[] }[] }

/** 'Who would have to approve this?', asked of a record with the flow as it is drawn now; nothing is written. */
export function FlowTrial({ object, draft }: { readonly object: ResolvedObject; readonly draft: FlowDraft }) {
  const { say, language } = useSpeech()
  const { user } = useMe()
  const [record, setRecord] = useState<{ readonly id: string; readonly title: string }>()
  const [person, setPerson] = useState({ id: user.id, title: user.name })
  const run = useMutation({
    mutationFn: () => {
      const { condition = null, steps = [] } = toFlow(draft)
      return request<Tried>('/approval-flows/try', { body: { object: object.name, record: record?.id, requester: person.id, condition, steps, ownApproval: draft.ownApproval }, asks: true })
    },
  })
  const joined = language === 'zh' ? '、' : ', '
  return (
    <section className="stack">
      <h2 className="flow-try-title">{say(words.try)}</h2>
      <div className="settings-pair">
        <Labelled label={say(words.tryRecord)}>{({ id, 'aria-describedby': describedBy }) => <RecordPicker id={id} describedBy={describedBy} object={object.name} shown={record?.title ?? ''} onChoose={(chosen) => setRecord(chosen === undefined ? undefined : { id: chosen.id, title: chosen.title ?? '' })} />}</Labelled>
        <Labelled label={say(words.tryAs)}>{({ id, 'aria-describedby': describedBy }) => <RecordPicker id={id} describedBy={describedBy} object="user" shown={person.title} onChoose={(chosen) => { if (chosen !== undefined) setPerson({ id: chosen.id, title: chosen.title ?? '' }) }} />}</Labelled>
      </div>
      <div><Button busy={run.isPending} disabled={record === undefined} onClick={() => run.mutate()}>{say(words.tryButton)}</Button></div>
      {run.isError && <Failure error={run.error} />}
      {run.data !== undefined && (run.data.applies
        ? (
          <ol className="flow-tried" aria-live="polite">
            {run.data.steps.map(({ key, passedBy, people }) => (
              <li key={key}>
                <span className="strong">{draft.steps.find((step) => step.key === key)?.label ?? key}</span>{': '}
                {passedBy ? <span className="muted">{say(words.passedBy)}</span> : people.length === 0 ? <span className="bad">{say(words.nobody)}</span> : people.map(({ name, because }, index) => (
                  // oxlint-disable-next-line react/no-array-index-key -- one person may be asked twice
                  <span key={index}>{index > 0 && joined}{name}{because.length > 0 && <span className="muted"> ({because.map((why) => say(why)).join(joined)})</span>}</span>
                ))}
              </li>
            ))}
          </ol>
        )
        : <p className="muted" aria-live="polite">{say(words.notConcerned)}</p>)}
    </section>
  )
}
