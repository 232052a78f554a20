import { useState } from 'react'
import { type Language, languages, say } from '../../../src/lib/words.ts'
import type { ShownQuestion } from '../../../src/model/define/formQuestions.ts'
import { publicForm } from '../../../src/model/define/publicForm.ts'
import { formWords as words } from '../../../src/model/words/ui/forms.ts'
import { useMe } from '../../data/me.ts'
import { model } from '../../model.ts'
import { Tabs } from '../../parts/tabs.tsx'
import { useSpeech } from '../../words/language.tsx'

/** The form as people outside will see it, in either language, while it is built. Nothing can be sent from here. */
export function FormPreview({ values }: { readonly values: Readonly<Record<string, unknown>> }) {
  const speech = useSpeech()
  const me = useMe()
  const [language, setLanguage] = useState<Language>(speech.language)
  const { title, intro, questions, consent } = publicForm(model, values)
  return (
    <section className="form-preview" aria-label={speech.say(words.preview)}>
      <Tabs label={speech.say(words.preview)} tabs={languages.map((each) => ({ key: each, label: words.otherLanguage[each] }))} chosen={language} onChoose={(key) => setLanguage(key === 'en' ? 'en' : 'zh')} after={<span className="muted small">{speech.say(words.preview)}</span>} />
      <div className="form-preview-page" lang={language}>
        <p className="muted small">{me.workspace.name}</p>
        <div className="form-preview-card">
          <p className="form-preview-title">{say(title, language)}</p>
          {intro !== undefined && <p className="muted form-preview-intro">{say(intro, language)}</p>}
          {questions.map((question) => <Question key={question.field} question={question} language={language} />)}
          {consent !== undefined && (
            <div><span className="strong">{say(words.consentGroup, language)} {!consent.required && <span className="muted small">{say(words.optional, language)}</span>}</span><p className="muted small form-preview-intro">{say(consent.wording, language)}</p>
              {consent.channels.map(({ value, label }) => <span key={value} className="row form-preview-tick"><span className="form-preview-box" />{say(label, language)}</span>)}
            </div>
          )}
          <span className="form-preview-send">{say(words.send, language)}</span>
        </div>
      </div>
    </section>
  )
}

function Question({ question: { label, help, required, kind, choices }, language }: { readonly question: ShownQuestion; readonly language: Language }) {
  const ticks = kind === 'several' ? choices.map((choice) => ({ value: choice.value, label: say(choice.label, language) })) : kind === 'yes' ? [{ value: 'yes', label: say(label, language) }] : []
  return (
    <div>
      {kind !== 'yes' && <span className="strong">{say(label, language)} {!required && <span className="muted small">{say(words.optional, language)}</span>}</span>}
      {help !== undefined && <p className="muted small">{say(help, language)}</p>}
      {ticks.length > 0 ? ticks.map((tick) => <span key={tick.value} className="row form-preview-tick"><span className="form-preview-box" />{tick.label}</span>) : <span className={`form-preview-input ${kind === 'lines' ? 'tall' : ''}`}>{kind === 'one' ? say(words.choose, language) : ''}</span>}
    </div>
  )
}
