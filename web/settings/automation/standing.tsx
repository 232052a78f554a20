import { useState } from 'react'
import { takeOverRule, forgetLoop } from '../../../src/model/actions/automation.ts'
import type { ActionDefinition } from '../../../src/model/define/action.ts'
import { automationWords as words } from '../../../src/model/words/ui/automationRules.ts'
import { useMe } from '../../data/me.ts'
import { problemText } from '../../data/problem.ts'
import { relatedOf, type Row, textOf } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Note } from '../../parts/states.tsx'
import { toast } from '../../parts/toast.tsx'
import { useAct } from '../../records/action-dialog.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { Chain, chainIn } from './chain.tsx'

/** With whose rights a rule runs, and what stopped it. */
export function RuleStanding({ row }: { readonly row: Row }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const me = useMe()
  const run = useAct('automationRule')
  const [busy, setBusy] = useState(false)
  const perform = async (action: ActionDefinition) => {
    setBusy(true)
    try { await run(action, {}, row.id) } catch (error) { toast({ text: problemText(error, say), tone: 'bad' }) } finally { setBusy(false) }
  }
  const holder = relatedOf(row['rightsOf'])
  const because = textOf(row['stoppedBecause'])
  const loop = chainIn(row['loop'])
  const loopAt = textOf(row['loopAt'])
  return <>
    {because !== '' && <Note tone="bad"><p>{labels.choice(model.object('automationRule'), 'stoppedBecause', because)}</p>{row['active'] !== true && <p className="small">{say(because === 'noPerson' ? words.noPersonAdvice : words.unsoundAdvice)}</p>}</Note>}
    {loop.length > 0 && <Note tone="bad" actions={<Button busy={busy} onClick={() => void perform(forgetLoop)}>{say(forgetLoop.label)}</Button>}><p>{say(words.loopStopped, { when: loopAt === '' ? '' : formats.dateTime(loopAt) })}</p><Chain links={loop} /><p className="small">{say(words.loopAdvice)}</p></Note>}
    <div className="row rule-holder"><span className="small muted">{say(words.runsAs, { who: holder?.title ?? '–' })}</span>{holder?.id !== me.user.id && <Button busy={busy} title={say(takeOverRule.about ?? takeOverRule.label)} onClick={() => void perform(takeOverRule)}>{say(takeOverRule.label)}</Button>}</div>
  </>
}
