import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { ActionDefinition } from '../../../src/model/define/action.ts'
import { cancelRun, retryRun } from '../../../src/model/actions/automation.ts'
import { verbLabel } from '../../../src/model/define/verbs.ts'
import { automationWords as words } from '../../../src/model/words/ui/automationRules.ts'
import { useRights } from '../../data/me.ts'
import { problemText } from '../../data/problem.ts'
import { isJsonObject, relatedOf, type Row, textOf } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Icon } from '../../parts/icons.tsx'
import { toast } from '../../parts/toast.tsx'
import { useAct } from '../../records/action-dialog.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { Chain, chainIn, RecordOf } from './chain.tsx'
import { RunItems, RunLog } from './run-log.tsx'

/** One run: how it stands; opened, why it began, what it did, and what may be done with it. */
export function RunLine({ row }: { readonly row: Row }) {
  const { formats } = useSpeech()
  const labels = useLabels()
  const [open, setOpen] = useState(false)
  const object = model.object('automationRun')
  const state = textOf(row['state'])
  const field = object.fields['state']
  const tone = field?.type === 'choice' ? field.tones?.[state] ?? 'neutral' : 'neutral'
  const because = textOf(row['because'])
  const at = textOf(row['createdAt'])
  const [about, record] = [textOf(row['object']), textOf(row['record'])]
  return (
    <li className="rule-run">
      <div className="row">
        <button type="button" className="flow-line spring" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span className="row"><Icon name={open ? 'down' : 'right'} size={14} /><span className="strong clip">{relatedOf(row['rule'])?.title ?? textOf(row['title'])}</span></span>
          <span className="small muted clip">{because === '' ? '' : `${labels.choice(object, 'because', because)} · `}<time dateTime={at} title={formats.dateTime(at)}>{formats.relative(at)}</time></span>
        </button>
        <span className="rule-run-record clip small"><RecordOf object={about} id={record} /></span>
        <Chip tone={tone} status>{labels.choice(object, 'state', state)}</Chip>
      </div>
      {open && <RunDetails row={row} />}
    </li>
  )
}

function RunDetails({ row }: { readonly row: Row }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const rights = useRights()
  const run = useAct('automationRun')
  const perform = useMutation({ mutationFn: (action: ActionDefinition) => run(action, {}, row.id), onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }) })
  const state = textOf(row['state'])
  const chain = chainIn(row['chain'])
  const reason = textOf(row['reason'])
  const next = textOf(row['nextAt'])
  const cause = useCause(row)
  const mayChange = rights.mayUpdate('automationRun') || rights.administrator
  return (
    <div className="stack rule-run-details">
      {cause !== '' && <p className="small"><span className="muted">{say(words.cause)}:</span> {cause}</p>}
      {reason !== '' && <p className="small"><span className="muted">{say(words.reason)}:</span> <span className={state === 'failed' || state === 'stopped' ? 'bad' : ''}>{reason}</span></p>}
      {state === 'waiting' && next !== '' && <p className="small"><span className="muted">{labels.field(model.object('automationRun'), 'nextAt')}:</span> {formats.dateTime(next)}</p>}
      {chain.length > 1 && <Chain links={chain} />}
      <RunLog log={row['log']} about={textOf(row['object'])} />
      {Number(row['itemCount'] ?? 0) > 0 && <RunItems run={row} />}
      {mayChange && (
        <div className="row">
          {(state === 'failed' || state === 'cancelled') && <Button tone="primary" busy={perform.isPending} onClick={() => perform.mutate(retryRun)}>{say(retryRun.label)}</Button>}
          {state === 'waiting' && <Button tone="danger" busy={perform.isPending} onClick={() => perform.mutate(cancelRun)}>{say(cancelRun.label)}</Button>}
        </div>
      )}
    </div>
  )
}

/** Why a run began, in words. */
function useCause(row: Row): string {
  const { say, formats } = useSpeech()
  const cause = row['cause']
  if (!isJsonObject(cause)) return ''
  const at = textOf(cause['at'])
  const when = at === '' ? '' : formats.dateTime(at)
  if (cause['kind'] === 'date') return say(words.causeDate, { when })
  if (cause['kind'] === 'schedule') return say(words.causeSchedule, { when })
  const action = textOf(cause['action'])
  return say(words.causeEntry, { action: say(verbLabel(model, action.includes('.') ? action : `record.${action}`)), who: textOf(cause['by']) })
}
