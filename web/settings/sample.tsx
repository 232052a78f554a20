import { useState } from 'react'
import { settingsWords } from '../../src/model/words/ui/settings.ts'
import type { ActionDefinition } from '../../src/model/define/action.ts'
import { ImportsAtWork } from '../import/at-work.tsx'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { ActionDialog } from '../records/action-dialog.tsx'
import { useSpeech } from '../words/language.tsx'
import { SettingsHead } from './head.tsx'

/** The sample company: loaded to look around, taken away by one action. */
export function SamplePage() {
  const { say } = useSpeech()
  const [asking, setAsking] = useState<ActionDefinition>()
  const actions = [model.action('sample.load'), model.action('sample.remove')]
  return (
    <>
      <SettingsHead title={say(settingsWords.sample)} />
      <div className="settings-body settings-form">
        <ImportsAtWork />
        {actions.map((action) => (
          <section key={action.name} className="card settings-choice">
            <h2>{say(action.label)}</h2>
            {action.about !== undefined && <p className="muted">{say(action.about)}</p>}
            <div><Button tone={action.tone === 'danger' ? 'danger' : 'plain'} onClick={() => setAsking(action)}>{say(action.label)}</Button></div>
          </section>
        ))}
      </div>
      {asking !== undefined && <ActionDialog action={asking} object="import" onClose={() => setAsking(undefined)} />}
    </>
  )
}
