import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { poolWords as words } from '../../../src/model/words/ui/pools.ts'
import { ruleWords } from '../../../src/model/words/ui/rules.ts'
import { refresh, removeRecord, rowsQuery } from '../../data/records.ts'
import { relatedOf, relatedsOf, type Row, textOf } from '../../data/values.ts'
import { FilterWords } from '../../filter/words.tsx'
import { model } from '../../model.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Failure, Skeleton } from '../../parts/states.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { Refusal } from '../objects/refusal.tsx'
import { filterIn } from '../rules/data.ts'
import { ObjectForm, type PoolKind } from './form.tsx'
import { RuleVerbs } from './verbs.tsx'
import '../../records/form.css'
import '../rules/rules.css'

/** What of each kind is asked for: links come only by name. */
const fields = {
  publicPool: ['name', 'object', 'active', 'members', 'heads', 'claimsPerDay', 'viewsPerDay', 'formerOwnerWaitsDays', 'fieldsBeforeClaim', 'about'],
  poolRule: ['name', 'pool', 'fromPool', 'filter', 'clock', 'days', 'warnDays', 'mostPerRun', 'active', 'lastRunAt', 'lastMoved'],
  holdingLimit: ['name', 'object', 'filter', 'most', 'appliesTo', 'active'],
} as const
const listOf = (kind: PoolKind) => rowsQuery(kind, { fields: fields[kind], sort: [{ field: 'name' }], limit: 200 })

/** Settings › Public pools: the pools, the rules that fill them, and how many one may hold. */
export function PoolsPage() {
  const { say } = useSpeech()
  return (
    <>
      <SettingsHead title={say(words.pools)} about={say(words.about)} />
      <div className="settings-body settings-wide stack">
        <Kind kind="publicPool" title={say(words.pools)} add={say(words.addPool)} none={say(words.noPools)} line={(row) => <PoolLine row={row} />} />
        <Kind kind="poolRule" title={say(words.rules)} add={say(words.addRule)} none={say(words.noRules)} line={(row) => <RuleLine row={row} />} verbs={(row) => <RuleVerbs row={row} />} />
        <Kind kind="holdingLimit" title={say(words.limits)} add={say(words.addLimit)} none={say(words.noLimits)} line={(row) => <LimitLine row={row} />} />
      </div>
    </>
  )
}

interface KindProps { readonly kind: PoolKind; readonly title: string; readonly add: string; readonly none: string; readonly line: (row: Row) => ReactNode; readonly verbs?: (row: Row) => ReactNode }

function Kind({ kind, title, add, none, line, verbs }: KindProps) {
  const { say } = useSpeech()
  const client = useQueryClient()
  const rows = useQuery(listOf(kind))
  const pools = useQuery(listOf('publicPool'))
  const [opened, setOpened] = useState<{ readonly row?: Row }>()
  const remove = useMutation({ mutationFn: async (row: Row) => { await removeRecord(kind, row.id, row.version); await refresh(client, kind) } })
  return (
    <section className="settings-section" aria-label={title}>
      <div className="row"><h2>{title}</h2><span className="spring" /><Button icon="plus" disabled={kind === 'poolRule' && (pools.data?.rows.length ?? 0) === 0} onClick={() => setOpened({})}>{add}</Button></div>
      {remove.isError && <Refusal error={remove.error} />}
      {rows.isPending && <Skeleton lines={2} />}
      {rows.isError && <Failure error={rows.error} retry={() => void rows.refetch()} />}
      {rows.isSuccess && (rows.data.rows.length === 0 ? <p className="muted">{none}</p> : (
        <ul className="rules-list">
          {rows.data.rows.map((row) => (
            <li key={row.id} className="row pool-line">
              <button type="button" className="rules-rule" onClick={() => setOpened({ row })}>{line(row)}</button>
              {verbs?.(row)}
              <IconButton icon="bin" label={say(ruleWords.deleteRule, { name: textOf(row['name']) })} onClick={() => remove.mutate(row)} />
            </li>
          ))}
        </ul>
      ))}
      {opened !== undefined && <ObjectForm kind={kind} pools={pools.data?.rows ?? []} title={opened.row === undefined ? add : textOf(opened.row['name'])} {...(opened.row === undefined ? {} : { row: opened.row })} onClose={() => setOpened(undefined)} />}
    </section>
  )
}

function PoolLine({ row }: { readonly row: Row }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const object = model.objects.get(textOf(row['object']))
  const members = relatedsOf(row['members']).map(({ title }) => title ?? '–')
  return (
    <>
      <span className="row"><span className="strong clip">{textOf(row['name'])}</span><Chip>{object === undefined ? textOf(row['object']) : labels.many(object)}</Chip>{row['active'] !== true && <Chip tone="neutral" status>{say(words.closed)}</Chip>}</span>
      <span className="muted small clip">{members.length === 0 ? say(words.nobody) : formats.list(members)}</span>
    </>
  )
}

function RuleLine({ row }: { readonly row: Row }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const pools = useQuery(listOf('publicPool'))
  const pool = relatedOf(row['pool'])
  const object = model.objects.get(textOf(pools.data?.rows.find(({ id }) => id === pool?.id)?.['object']))
  const filter = filterIn(row['filter'])
  const clock = object === undefined ? textOf(row['clock']) : labels.field(object, textOf(row['clock']))
  const last = textOf(row['lastRunAt'])
  return (
    <>
      <span className="row"><span className="strong clip">{textOf(row['name'])}</span><Chip tone={row['active'] === true ? 'ok' : 'neutral'} status>{say(row['active'] === true ? words.on : words.off)}</Chip></span>
      <span className="muted small">{say(words.ruleLine, { days: formats.number(Number(row['days']), 0), clock, pool: pool?.title ?? '–' })}{filter !== undefined && object !== undefined && <> · <FilterWords object={object} filter={filter} /></>}{last !== '' && <> · {say(words.lastRun, { when: formats.relative(last), count: formats.number(Number(row['lastMoved'] ?? 0), 0) })}</>}</span>
    </>
  )
}

function LimitLine({ row }: { readonly row: Row }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const object = model.objects.get(textOf(row['object']))
  const filter = filterIn(row['filter'])
  const people = relatedsOf(row['appliesTo']).map(({ title }) => title ?? '–')
  return (
    <>
      <span className="row"><span className="strong clip">{textOf(row['name'])}</span><Chip tone="info">{formats.number(Number(row['most']), 0)} {object === undefined ? '' : labels.many(object)}</Chip>{row['active'] !== true && <Chip tone="neutral" status>{say(words.off)}</Chip>}</span>
      <span className="muted small">{people.length === 0 ? say(words.everybody) : formats.list(people)}{filter !== undefined && object !== undefined && <> · <FilterWords object={object} filter={filter} /></>}</span>
    </>
  )
}
