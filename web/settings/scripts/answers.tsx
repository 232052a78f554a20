import type { ScriptAnswer, ScriptStep } from '../../../src/model/define/callScript.ts'
import { scriptWords as words } from '../../../src/model/words/ui/callScripts.ts'
import { model } from '../../model.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { type Option, Select, TextInput } from '../../parts/inputs.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'

interface AnswersProps { readonly step: ScriptStep; /** Of the step, for who does not see where they stand. */ readonly name: string; readonly targets: readonly Option[]; readonly onChange: (answers: readonly ScriptAnswer[]) => void }
const mostAnswers = 12

/** What the other side may answer: where it leads, and the outcome that it suggests. */
export function Answers({ step: { answers }, name, targets, onChange }: AnswersProps) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const activity = model.object('activity')
  const field = activity.fields['outcome']
  const outcomes = field?.type === 'choice' ? field.choices.filter((choice) => field.retired?.includes(choice) !== true) : []
  const put = (index: number, answer: ScriptAnswer) => onChange(answers.map((each, at) => (at === index ? answer : each)))
  const lead = (index: number, { to: _to, ...answer }: ScriptAnswer, to: string) => put(index, to === '' ? answer : { ...answer, to })
  const suggest = (index: number, { outcome: _outcome, ...answer }: ScriptAnswer, outcome: string) => put(index, outcome === '' ? answer : { ...answer, outcome })
  return (
    <div className="stack script-answers">
      {answers.map((answer, index) => {
        const title = say(words.answer, { count: formats.number(index + 1, 0) })
        return (
          // oxlint-disable-next-line react/no-array-index-key -- an answer has no name of its own
          <div key={index} className="script-answer" role="group" aria-label={`${name}, ${title}`}>
            <TextInput aria-label={title} placeholder={title} maxLength={120} value={answer.label} onChange={(event) => put(index, { ...answer, label: event.target.value })} />
            <Select aria-label={say(words.leads)} value={answer.to ?? ''} empty={say(words.ends)} options={targets} onChange={(event) => lead(index, answer, event.target.value)} />
            <Select aria-label={say(words.outcome)} value={answer.outcome ?? ''} empty={say(words.noOutcome)} options={outcomes.map((value) => ({ value, label: labels.choice(activity, 'outcome', value) }))} onChange={(event) => suggest(index, answer, event.target.value)} />
            <IconButton icon="close" iconSize={14} label={say(words.removeAnswer, { name: answer.label === '' ? title : answer.label })} onClick={() => onChange(answers.filter((_each, at) => at !== index))} />
          </div>
        )
      })}
      <div><Button tone="text" icon="plus" disabled={answers.length >= mostAnswers} onClick={() => onChange([...answers, { label: '' }])}>{say(words.addAnswer)}</Button></div>
    </div>
  )
}
