import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Json } from '../../../src/lib/json.ts'
import { type LogLine, type RuleStep, ruleStepKinds } from '../../../src/model/define/automation.ts'
import { verbLabel } from '../../../src/model/define/verbs.ts'
import { automationWords as words } from '../../../src/model/words/ui/automationRules.ts'
import { rowsQuery } from '../../data/records.ts'
import { isJsonObject, type Row, textOf, textsOf } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Chip } from '../../parts/chip.tsx'
import { Icon } from '../../parts/icons.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { usePersonNames } from '../approvals/approver-text.ts'
import { RecordOf } from './chain.tsx'
import { kindIcons } from './step-words.ts'

const states = { done: ['ok', words.stepDone], waiting: ['info', words.stepWaiting], skipped: ['neutral', words.stepSkipped], failed: ['bad', words.stepFailed] } as const

/** What a run did, step by step; no value of the record stands in it. */
export function RunLog({ log, about }: { readonly log: Json | undefined; readonly about: string }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const lines = linesIn(log)
  const name = usePersonNames(lines.flatMap(({ people = [] }) => people))
  const object = model.objects.get(about)
  return (
    <ol className="rule-tried">
      {lines.map((line, index) => {
        const [tone, said] = states[line.state]
        return (
          // oxlint-disable-next-line react/no-array-index-key -- the course of one run
          <li key={index} className={line.state}>
            <div className="row rule-tried-head">
              <Icon name={kindIcons[line.kind]} size={16} />
              <span className="clip">{say(words[line.kind])}{line.verb !== undefined && `: ${say(verbLabel(model, line.verb))}`}{line.way !== undefined && ` → ${line.way}`}{line.count !== undefined && ` · ${say(words.items, { count: line.count })}`}{line.until !== undefined && ` · ${say(words.until, { when: formats.dateTime(line.until) })}`}</span>
              <span className="spring" />
              <time className="small muted" dateTime={line.at} title={formats.dateTime(line.at)}>{formats.relative(line.at)}</time>
              <Chip tone={tone} status>{say(said)}</Chip>
            </div>
            {line.why !== undefined && <p className={`small ${line.state === 'failed' ? 'bad' : 'muted'}`}>{say(line.why)}</p>}
            {object !== undefined && line.fields !== undefined && line.fields.length > 0 && <p className="small muted">{formats.list(line.fields.map((field) => labels.field(object, field)))}</p>}
            {line.people !== undefined && line.people.length > 0 && <p className="small muted">{formats.list(line.people.map((id) => name(id) || '–'))}</p>}
            {line.made !== undefined && <p className="small">{say(words.madeRecord)}: <RecordOf object={line.made.object} id={line.made.id} /></p>}
            {line.request !== undefined && <p className="small"><Link className="link" to="/approval-requests/$id" params={{ id: line.request }}>{say(words.request)}</Link></p>}
          </li>
        )
      })}
    </ol>
  )
}

/** The related records of a run, those that failed first. */
export function RunItems({ run }: { readonly run: Row }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const items = useQuery(rowsQuery('automationRunItem', { filter: { and: [{ field: 'run', is: 'equals', value: run.id }, { field: 'state', is: 'in', value: ['failed', 'waiting'] }] }, limit: 50 }))
  const rows = items.data?.rows ?? []
  const object = model.object('automationRunItem')
  const tones = object.fields['state']?.type === 'choice' ? object.fields['state'].tones : undefined
  const [count, done, failed] = ['itemCount', 'itemsDone', 'itemsFailed'].map((field) => Number(run[field] ?? 0))
  return (
    <div className="stack">
      <p className="small">{say(words.oneByOne, { count: count ?? 0, done: done ?? 0, failed: failed ?? 0 })}</p>
      <ul className="lines">{rows.map((row) => (
        <li key={row.id} className="row rule-item"><span className="spring clip"><RecordOf object={textOf(row['object'])} id={textOf(row['record'])} />{textOf(row['reason']) !== '' && <span className="small bad"> {textOf(row['reason'])}</span>}</span><Chip tone={tones?.[textOf(row['state'])] ?? 'neutral'} status>{labels.choice(object, 'state', textOf(row['state']))}</Chip></li>
      ))}</ul>
    </div>
  )
}

function linesIn(value: Json | undefined): readonly LogLine[] {
  return Array.isArray(value) ? value.flatMap((line: Json) => lineIn(line) ?? []) : []
}

function lineIn(line: Json): LogLine | undefined {
  if (!isJsonObject(line)) return undefined
  const kind = ruleStepKinds.find((each): each is RuleStep['kind'] => each === line['kind'])
  const state = (['done', 'waiting', 'skipped', 'failed'] as const).find((each) => each === line['state'])
  if (kind === undefined || state === undefined) return undefined
  const text = (name: 'verb' | 'way' | 'request' | 'until') => (typeof line[name] === 'string' ? { [name]: line[name] } : {})
  const made = line['made']
  const why = line['why']
  return {
    step: textOf(line['step']), kind, state, at: textOf(line['at']), fields: textsOf(line['fields']), people: textsOf(line['people']), ...text('verb'), ...text('way'), ...text('request'), ...text('until'),
    ...(typeof line['count'] === 'number' ? { count: line['count'] } : {}),
    ...(isJsonObject(made) ? { made: { object: textOf(made['object']), id: textOf(made['id']) } } : {}),
    ...(isJsonObject(why) ? { why: { en: textOf(why['en']), zh: textOf(why['zh']) } } : {}),
  }
}
