import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { automationWords as words } from '../../../src/model/words/ui/automationRules.ts'
import { readTrigger } from '../../../src/model/define/readAutomation.ts'
import { problemText } from '../../data/problem.ts'
import { type AggregateAnswer, aggregateQuery, recordQuery, refresh, rowsQuery, updateRecord } from '../../data/records.ts'
import { type Row, textOf } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Empty, Failure, Skeleton } from '../../parts/states.tsx'
import { Tabs } from '../../parts/tabs.tsx'
import { toast } from '../../parts/toast.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { draftOf } from './draft.ts'
import { RuleEditor } from './editor.tsx'
import { draftFrom, TemplateGallery } from './gallery.tsx'
import { RunLogPage } from './runs.tsx'
import { triggerLabel } from './step-words.ts'
import '../../records/form.css'
import '../graph/graph.css'
import '../approvals/approvals.css'
import './automation.css'

/** Settings › Automation: the rules, the log of what they did, and each rule drawn on a page of its own. */
export function AutomationPage({ id }: { readonly id: string | undefined }) {
  const shown = tabs.find((tab) => tab === (id ?? 'rules'))
  return shown === undefined ? <OneRule key={id} id={id ?? 'new'} /> : <RulesAndLog shown={shown} />
}

const tabs = ['rules', 'templates', 'log'] as const
type Shown = (typeof tabs)[number]

function RulesAndLog({ shown }: { readonly shown: Shown }) {
  const { say } = useSpeech()
  const navigate = useNavigate()
  const open = (id: string) => void navigate({ to: '/settings/$page/$id', params: { page: 'automation', id } })
  const choose = (key: string) => { if (key !== 'rules') open(key); else void navigate({ to: '/settings/$page', params: { page: 'automation' } }) }
  return (
    <>
      <SettingsHead title={say(words.rules)} about={say(words.about)}><Button tone="primary" icon="plus" onClick={() => open('new')}>{say(words.addRule)}</Button></SettingsHead>
      <div className="settings-body rule-page">
        <Tabs label={say(words.rules)} chosen={shown} onChoose={choose} tabs={[{ key: 'rules', label: say(words.rulesTab) }, { key: 'templates', label: say(words.templates) }, { key: 'log', label: say(words.log) }]} />
        {shown === 'log' ? <RunLogPage /> : shown === 'templates' ? <TemplateGallery onChoose={(key) => open(`from.${key}`)} /> : <Rules onOpen={open} />}
      </div>
    </>
  )
}

function Rules({ onOpen }: { readonly onOpen: (id: string) => void }) {
  const { say } = useSpeech()
  const rules = useQuery(rowsQuery('automationRule', { sort: [{ field: 'name' }], limit: 200 }))
  const runs = useQuery({ ...aggregateQuery('automationRun', { groupBy: { field: 'rule' }, measures: [{ function: 'count' }, { function: 'max', field: 'createdAt' }] }), retry: false })
  const failed = useQuery({ ...aggregateQuery('automationRun', { groupBy: { field: 'rule' }, measures: [{ function: 'count' }], filter: { field: 'state', is: 'in', value: ['failed', 'stopped'] } }), retry: false })
  const rows = rules.data?.rows ?? []
  if (rules.isPending) return <Skeleton />
  if (rules.isError) return <Failure error={rules.error} retry={() => void rules.refetch()} />
  if (rows.length === 0) return <><Empty title={say(words.noRules)} /><h2 className="flow-try-title">{say(words.beginWith)}</h2><TemplateGallery onChoose={(key) => onOpen(`from.${key}`)} /></>
  return <ul className="lines settings-lines">{rows.map((row) => <RuleLine key={row.id} row={row} last={runs.data?.find(({ group }) => group === row.id)} failures={Number(failed.data?.find(({ group }) => group === row.id)?.values[0] ?? 0)} onOpen={() => onOpen(row.id)} />)}</ul>
}

function RuleLine({ row, last, failures, onOpen }: { readonly row: Row; readonly last: AggregateAnswer | undefined; readonly failures: number; readonly onOpen: () => void }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const client = useQueryClient()
  const active = row['active'] === true
  const change = useMutation({
    mutationFn: async () => { await updateRecord('automationRule', row.id, row.version, { active: !active }); await refresh(client, 'automationRule') },
    onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }),
  })
  const object = model.objects.get(textOf(row['object']))
  const read = readTrigger(row['trigger'])
  const at = last?.values[1]
  const said = [object === undefined ? textOf(row['object']) : labels.one(object), ...('trigger' in read ? [say(triggerLabel(read.trigger))] : []), typeof at === 'string' ? say(words.lastRun, { when: formats.relative(at) }) : say(words.never)]
  return (
    <li className="row rule-line">
      <button type="button" className="flow-line spring" onClick={onOpen}>
        <span className="strong clip">{textOf(row['name'])}</span>
        <span className="small muted">{said.join(' · ')}</span>
      </button>
      {textOf(row['loopAt']) !== '' && <Chip tone="bad" status>{say(words.looped)}</Chip>}
      {failures > 0 && <Chip tone="warn" status>{say(words.failures, { count: failures })}</Chip>}
      <Chip tone={active ? 'ok' : 'neutral'} status>{say(active ? words.active : words.inactive)}</Chip>
      <Button busy={change.isPending} onClick={() => change.mutate()}>{say(active ? words.switchOff : words.switchOn)}</Button>
    </li>
  )
}

/** A rule that is kept, or a new one: from nothing, from a template, or like another. */
function OneRule({ id }: { readonly id: string }) {
  const { say } = useSpeech()
  const [, how, key = id] = /^(from|copy)\.(.+)$/.exec(id) ?? []
  const isKept = id !== 'new' && how !== 'from'
  const found = useQuery({ ...recordQuery('automationRule', key), enabled: isKept })
  if (!isKept) {
    const begin = how === 'from' ? draftFrom(key, say) : undefined
    return begin === undefined ? <RuleEditor /> : <RuleEditor begin={begin} />
  }
  if (found.isPending) return <div className="settings-body"><Skeleton lines={8} /></div>
  if (found.isError) return <div className="settings-body"><Failure error={found.error} retry={() => void found.refetch()} /></div>
  if (how === 'copy') return <RuleEditor begin={{ ...draftOf(found.data), name: say(words.copyOf, { name: textOf(found.data['name']) }).slice(0, 100), active: false }} />
  return <RuleEditor key={found.data.version} row={found.data} />
}
