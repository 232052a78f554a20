import { useState } from 'react'
import { saidOf, type ScriptAnswer, type ScriptStep, scriptOf } from '../../src/model/define/callScript.ts'
import { callingWords as words } from '../../src/model/words/ui/calling.ts'
import { type Row, relatedOf, textOf } from '../data/values.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import './calling.css'

interface ScriptProps { readonly script: Row; readonly object: string; readonly about: Row; readonly onOutcome: (outcome: string) => void }

/** What to say to one person, with the values of the record in it as people read them. */
export function Script({ script, object, about, onOutcome }: ScriptProps) {
  const labels = useLabels()
  const valueOf = (name: string) => {
    const { [name]: field } = model.object(object).fields
    const text = relatedOf(about[name])?.title ?? textOf(about[name])
    return field?.type === 'choice' && text !== '' ? labels.choice(model.object(object), name, text) : text
  }
  return <ScriptSteps name={textOf(script['name'])} steps={scriptOf(script['steps']) ?? []} valueOf={valueOf} onOutcome={onOutcome} />
}

interface StepsProps { readonly name: string; readonly steps: readonly ScriptStep[]; readonly valueOf: (field: string) => string; readonly onOutcome: (outcome: string) => void }

/** What to say, step by step: an answer leads on, and may suggest an outcome. */
export function ScriptSteps({ name, steps, valueOf, onOutcome }: StepsProps) {
  const { say } = useSpeech()
  const [key, setKey] = useState<string | null | undefined>()
  const step: ScriptStep | undefined = key === null ? undefined : steps.find((each) => each.key === key) ?? steps[0]
  const choose = ({ to, outcome }: ScriptAnswer) => {
    if (outcome !== undefined) onOutcome(outcome)
    setKey(to ?? null)
  }
  return (
    <section className="card calling-script" aria-label={say(words.script)}>
      <div className="row"><h2 className="spring">{name}</h2>{key !== undefined && <Button tone="text" onClick={() => setKey(undefined)}>{say(words.scriptStart)}</Button>}</div>
      {step === undefined ? <p className="muted">{say(words.scriptEnd)}</p> : (
        <>
          <div aria-live="polite">{saidOf(step.say, valueOf).map((line, index) => <p key={`${step.key} ${String(index)}`}>{line.map((part, at) => (part.strong ? <b key={String(at)}>{part.text}</b> : <span key={String(at)}>{part.text}</span>))}</p>)}</div>
          {/* oxlint-disable-next-line react/no-array-index-key -- two answers may be called the same */}
          <div className="row calling-answers">{step.answers.map((answer, index) => <Button key={index} onClick={() => choose(answer)}>{answer.label}</Button>)}</div>
        </>
      )}
    </section>
  )
}
