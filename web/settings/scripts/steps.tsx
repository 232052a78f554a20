import { useRef } from 'react'
import type { ScriptStep } from '../../../src/model/define/callScript.ts'
import { scriptWords as words } from '../../../src/model/words/ui/callScripts.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { type Option, Select, TextArea } from '../../parts/inputs.tsx'
import { Ordered, OrderedItem } from '../../parts/ordered.tsx'
import { useSpeech } from '../../words/language.tsx'
import { Answers } from './answers.tsx'

interface StepsProps { readonly steps: readonly ScriptStep[]; readonly variables: readonly Option[]; readonly onChange: (steps: readonly ScriptStep[]) => void }
const mostSteps = 100

/** The steps in their order; the first begins. */
export function StepsEditor({ steps, variables, onChange }: StepsProps) {
  const { say, formats } = useSpeech()
  const number = (key: string) => formats.number(steps.findIndex((step) => step.key === key) + 1, 0)
  const nameOf = (key: string) => say(words.step, { count: number(key) })
  const change = (key: string, given: Partial<ScriptStep>) => onChange(steps.map((step) => (step.key === key ? { ...step, ...given } : step)))
  // Answers that led to it end the script.
  const remove = (key: string) => onChange(steps.filter((step) => step.key !== key).map((step) => ({ ...step, answers: step.answers.map(({ to, ...answer }) => (to === undefined || to === key ? answer : { ...answer, to })) })))
  const add = () => onChange([...steps, { key: freeKey(steps), say: '', answers: [] }])
  const targets = steps.map(({ key, say: said }) => ({ value: key, label: `${nameOf(key)}${said.trim() === '' ? '' : ` · ${said.trim().slice(0, 30)}`}` }))
  return (
    <fieldset className="form-section">
      <legend>{say(words.steps)}</legend>
      <p className="muted small">{say(words.stepsAbout)}</p>
      <Ordered ids={steps.map(({ key }) => key)} nameOf={nameOf} onOrder={(keys) => onChange(keys.flatMap((key) => steps.find((step) => step.key === key) ?? []))}>
        <ol className="script-steps">
          {steps.map((step, index) => (
            <OrderedItem key={step.key} id={step.key} className="card script-step">{(handle) => (
              <>
                <span className="row">{handle}<b className="spring">{nameOf(step.key)} {index === 0 && <Chip tone="accent">{say(words.begins)}</Chip>}</b>
                  <IconButton icon="bin" iconSize={14} disabled={steps.length === 1} label={say(words.removeStep, { count: number(step.key) })} onClick={() => remove(step.key)} />
                </span>
                <Saying step={step} variables={variables} label={`${nameOf(step.key)}: ${say(words.say)}`} onChange={(said) => change(step.key, { say: said })} />
                <Answers step={step} name={nameOf(step.key)} targets={targets.filter(({ value }) => value !== step.key)} onChange={(answers) => change(step.key, { answers })} />
              </>
            )}</OrderedItem>
          ))}
        </ol>
      </Ordered>
      <div><Button icon="plus" disabled={steps.length >= mostSteps} onClick={add}>{say(words.addStep)}</Button></div>
    </fieldset>
  )
}

function freeKey(steps: readonly ScriptStep[]): string {
  let count = steps.length + 1
  while (steps.some(({ key }) => key === `step${String(count)}`)) count += 1
  return `step${String(count)}`
}

/** What is said, with a choice of fields that are put in where one writes. */
function Saying({ step, variables, label, onChange }: { readonly step: ScriptStep; readonly variables: readonly Option[]; readonly label: string; readonly onChange: (said: string) => void }) {
  const { say } = useSpeech()
  const area = useRef<HTMLTextAreaElement>(null)
  const insert = (field: string) => {
    const at = area.current?.selectionStart ?? step.say.length
    onChange(`${step.say.slice(0, at)}{${field}}${step.say.slice(area.current?.selectionEnd ?? at)}`)
    area.current?.focus()
  }
  return (
    <>
      <TextArea ref={area} rows={3} maxLength={4000} aria-label={label} value={step.say} onChange={(event) => onChange(event.target.value)} />
      <Select className="script-insert" aria-label={say(words.insert)} value="" empty={say(words.insert)} options={variables} onChange={(event) => { if (event.target.value !== '') insert(event.target.value) }} />
    </>
  )
}
