import { useState } from 'react'
import { askable, askedObject, type FormQuestion, mustAsk } from '../../../src/model/define/formQuestions.ts'
import { formWords as words } from '../../../src/model/words/ui/forms.ts'
import { model } from '../../model.ts'
import { IconButton } from '../../parts/button.tsx'
import { Checkbox, Labelled, Select, TextInput } from '../../parts/inputs.tsx'
import { Ordered, OrderedItem } from '../../parts/ordered.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'

interface QuestionsProps { readonly questions: readonly FormQuestion[]; readonly onChange: (questions: readonly FormQuestion[]) => void }

/** The questions of a form in their order: which fields, whether they must be answered, and words of their own. */
export function Questions({ questions, onChange }: QuestionsProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const [opened, setOpened] = useState<string>()
  const lead = model.object(askedObject)
  const needed = mustAsk(lead)
  const nameOf = (field: string) => labels.field(lead, field)
  const left = askable(lead).filter((name) => !questions.some(({ field }) => field === name))
  const change = (field: string, given: Partial<FormQuestion>) => onChange(questions.map((each) => (each.field === field ? { ...each, ...given } : each)))
  return (
    <div className="stack">
      <Ordered ids={questions.map(({ field }) => field)} nameOf={nameOf} onOrder={(ids) => onChange(ids.flatMap((id) => questions.find(({ field }) => field === id) ?? []))}>
        <ul className="rules-list form-questions">
          {questions.map((question) => {
            const { field } = question
            return (
              <OrderedItem key={field} id={field} className="form-question">{(handle) => (
                <>
                  <span className="row">
                    {handle}<span className="spring clip">{nameOf(field)}</span>
                    <Checkbox checked={needed.includes(field) || question.required === true} disabled={needed.includes(field)} onChange={(event) => change(field, { required: event.target.checked })}>{say(words.needed)}</Checkbox>
                    <IconButton icon="edit" iconSize={14} label={say(words.edit, { name: nameOf(field) })} aria-expanded={opened === field} onClick={() => setOpened(opened === field ? undefined : field)} />
                    <IconButton icon="close" iconSize={14} disabled={needed.includes(field)} label={say(words.remove, { name: nameOf(field) })} onClick={() => onChange(questions.filter((each) => each !== question))} />
                  </span>
                  {opened === field && <OwnWords question={question} onChange={(given) => change(field, given)} />}
                </>
              )}</OrderedItem>
            )
          })}
        </ul>
      </Ordered>
      <Select aria-label={say(words.addQuestion)} value="" empty={say(words.addQuestion)} options={left.map((name) => ({ value: name, label: nameOf(name) }))} onChange={(event) => { if (event.target.value !== '') onChange([...questions, { field: event.target.value }]) }} />
    </div>
  )
}

const parts = [['labelZh', 'label', 'inChinese', 200], ['labelEn', 'label', 'inEnglish', 200], ['helpZh', 'help', 'inChinese', 300], ['helpEn', 'help', 'inEnglish', 300]] as const

function OwnWords({ question, onChange }: { readonly question: FormQuestion; readonly onChange: (given: Partial<FormQuestion>) => void }) {
  const { say } = useSpeech()
  return (
    <div className="fields-form">
      {parts.map(([name, what, language, max]) => <Labelled key={name} label={say(words[language], { what: say(words[what]) })}>{(props) => <TextInput {...props} maxLength={max} value={question[name] ?? ''} onChange={(event) => onChange({ [name]: event.target.value })} />}</Labelled>)}
    </div>
  )
}
