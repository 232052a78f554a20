import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { RuleTried, TriedStep } from '../../../src/model/define/automation.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { verbLabel } from '../../../src/model/define/verbs.ts'
import { automationWords as words } from '../../../src/model/words/ui/automationRules.ts'
import { request } from '../../data/client.ts'
import { RecordPicker } from '../../fields/shared/record-picker.tsx'
import { FieldValue } from '../../fields/value.tsx'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Labelled } from '../../parts/inputs.tsx'
import { Icon } from '../../parts/icons.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { Refusal } from '../objects/refusal.tsx'
import { type RuleDraft, toRule } from './draft.ts'
import { kindIcons } from './step-words.ts'
import { aboutOf } from './steps.ts'

/** 'What would it do to this record?', asked with the rule as it is drawn now; nothing is changed and nobody is told. */
export function RuleTrial({ object, draft }: { readonly object: ResolvedObject; readonly draft: RuleDraft }) {
  const { say } = useSpeech()
  const [record, setRecord] = useState<{ readonly id: string; readonly title: string; readonly object: string }>()
  const chosen = record?.object === object.name ? record : undefined
  const run = useMutation({
    mutationFn: async () => {
      const { condition = null, steps = [] } = toRule(draft)
      return { tried: await request<RuleTried>('/automation-rules/test', { body: { object: object.name, record: chosen?.id, condition, steps }, asks: true }), draft }
    },
  })
  const seen = run.data?.draft.object === object.name ? run.data : undefined
  return (
    <section className="stack rule-trial" aria-label={say(words.try)}>
      <h2 className="flow-try-title">{say(words.try)}</h2>
      <p className="small muted">{say(words.tryAbout)}</p>
      <div className="row rule-try">
        <Labelled label={say(words.tryRecord)}>{({ id, 'aria-describedby': describedBy }) => <RecordPicker key={object.name} id={id} describedBy={describedBy} object={object.name} shown={chosen?.title ?? ''} onChoose={(next) => setRecord(next === undefined ? undefined : { id: next.id, title: next.title ?? '', object: object.name })} />}</Labelled>
        <Button busy={run.isPending} disabled={chosen === undefined} onClick={() => run.mutate()}>{say(words.tryButton)}</Button>
      </div>
      {run.isError && <Refusal error={run.error} />}
      {seen !== undefined && (
        <div className="stack" aria-live="polite">
          <p className={seen.tried.applies ? '' : 'muted'}>{say(seen.tried.applies ? words.concerned : words.notConcerned)}</p>
          <Tried steps={seen.tried.steps} draft={seen.draft} />
        </div>
      )}
    </section>
  )
}

const tones = { done: 'ok', waiting: 'info', skipped: 'neutral', failed: 'bad' } as const

function Tried({ steps, draft }: { readonly steps: readonly TriedStep[]; readonly draft: RuleDraft }) {
  const { say, formats } = useSpeech()
  return (
    <ol className="rule-tried">
      {steps.map((step, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- the course of one trial
        <li key={index} className={step.state}>
          <div className="row rule-tried-head">
            <Icon name={kindIcons[step.kind]} size={16} />
            <span className="strong clip">{step.label === undefined || step.label === '' ? say(words[step.kind]) : step.label}{step.verb !== undefined && `: ${say(verbLabel(model, step.verb))}`}{step.way !== undefined && ` → ${step.way}`}{step.count !== undefined && ` · ${say(words.items, { count: step.count })}`}{step.until !== undefined && ` · ${say(words.until, { when: formats.dateTime(step.until) })}`}</span>
            <span className="spring" />
            <Chip tone={tones[step.state]} status>{say(words[step.state])}</Chip>
          </div>
          <TriedDetails step={step} draft={draft} />
        </li>
      ))}
    </ol>
  )
}

function TriedDetails({ step, draft }: { readonly step: TriedStep; readonly draft: RuleDraft }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const about = model.objects.get(aboutOf({ registry: model, object: draft.object }, draft.steps, step.step))
  const made = step.makes === undefined ? undefined : model.objects.get(step.makes.object)
  return <>
    {step.why !== undefined && <p className={`small ${step.state === 'failed' ? 'bad' : 'muted'}`}>{say(step.why)}</p>}
    {about !== undefined && step.changes !== undefined && step.changes.length > 0 && (
      <table className="rule-changes small"><tbody>{step.changes.map(({ field, before, after }) => (
        <tr key={field}><th scope="row">{labels.field(about, field)}</th><td><s className="muted"><FieldValue object={about} name={field} value={before} dense /></s>{' → '}<FieldValue object={about} name={field} value={after} dense /></td></tr>
      ))}</tbody></table>
    )}
    {made !== undefined && step.makes !== undefined && <>
      <p className="small">{say(words.wouldMake, { object: labels.one(made) })}</p>
      <table className="rule-changes small"><tbody>{Object.entries(step.makes.values).filter(([, value]) => value !== null).map(([field, value]) => <tr key={field}><th scope="row">{labels.field(made, field)}</th><td><FieldValue object={made} name={field} value={value} dense /></td></tr>)}</tbody></table>
    </>}
    {step.people !== undefined && step.people.length > 0 && <p className="small">{formats.list(step.people.map(({ name }) => name))}{step.people[0]?.text !== undefined && <span className="muted">: {step.people[0].text}</span>}</p>}
    {step.items?.map((item) => <div key={item.id} className="rule-tried-item"><span className="small strong">{item.title}</span><Tried steps={item.steps} draft={draft} /></div>)}
  </>
}
