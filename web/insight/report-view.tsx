import { useNavigate } from '@tanstack/react-router'
import { lazy, useMemo, useState } from 'react'
import type { ReportDefinition } from '../../src/model/reports/definition.ts'
import { flowsOf } from '../../src/model/reports/flow.ts'
import { chartNames, insightWords as words } from '../../src/model/words/ui/insight.ts'
import { model } from '../model.ts'
import { Part } from '../parts/part.tsx'
import { Skeleton } from '../parts/states.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { Cohort } from './cohort.tsx'
import { type Chosen, isRefused, type Refused, type ReportAnswer } from './data.ts'
import type { Drawn } from './drawn.ts'
import { measureText, ReportTable } from './report-table.tsx'
import { Unavailable } from './unavailable.tsx'
import { dimensionText, figureText, keyText, lineRecords } from './values.ts'

const Drawing = lazy(() => import('./drawing.tsx').then((module) => ({ default: module.Drawing })))

interface ReportViewProps { readonly title: string; readonly definition: ReportDefinition; readonly answer: ReportAnswer | Refused; readonly goal?: number | null | undefined; /** What a click on a group does instead of opening its records. */ readonly onGroup?: ((chosen: Chosen) => void) | undefined }

/** A report as its kind says, with the table behind it a click away. How many groups there are, how many are shown, and of what time where it has one of its own, always stands below. */
export function ReportView({ title, definition, answer, goal, onGroup }: ReportViewProps) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const [asTable, setAsTable] = useState(false)
  if (isRefused(answer)) return <p className="muted small">{say(answer.refused, answer.values)}</p>
  const unavailable = answer.measures.every((measure) => measure.unavailable !== undefined) ? answer.measures[0]?.unavailable : undefined
  if (unavailable !== undefined) return <p className="muted small"><Unavailable why={unavailable} says={say(words[unavailable])} /></p>
  const drawable = definition.chart !== 'table'
  const empty = answer.rows.length === 0
  const blank = !asTable && drawable && blankGroup(definition, answer) ? definition.rows[0] : undefined
  return (
    <div className="report-view">
      {empty ? <p className="muted report-none">{say(words.nothing)}</p>
        : blank !== undefined ? <p className="muted report-none">{say(words.allEmpty, { field: dimensionText(definition, blank, { say }, labels) })}</p>
        : !drawable || asTable ? <ReportTable definition={definition} answer={answer} onGroup={onGroup === undefined ? undefined : onGroup} />
          : definition.chart === 'cohort' ? <Cohort definition={definition} answer={answer} />
            : <Drawn title={title} definition={definition} answer={answer} goal={goal} onGroup={onGroup} />}
      <div className="row report-foot small muted">
        {definition.rows.length + definition.columns.length > 0 && !parted.has(definition.chart) && <span>{say(answer.shown < answer.groups ? words.shownOf : answer.groups === 1 ? words.oneGroup : words.groups, { shown: formats.number(answer.shown, 0), groups: formats.number(answer.groups, 0) })}</span>}
        {definition.period !== undefined && definition.period !== 'all' && <span>{say(words[definition.period])}</span>}
        <span className="spring" />
        {drawable && !empty && <button type="button" className="link small" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>{say(asTable ? words.chart : words.table)}</button>}
      </div>
    </div>
  )
}

/** Charts whose lines are cells or flows: their number says nothing. */
const parted: ReadonlySet<ReportDefinition['chart']> = new Set(['cohort', 'sankey'])

/** Where nobody has filled in by what is cut, the one group there is says nothing: it is told in words. */
export const blankGroup = ({ rows, columns, chart }: ReportDefinition, { rows: lines }: Pick<ReportAnswer, 'rows'>): boolean => rows.length === 1 && columns.length === 0 && chart !== 'gauge' && lines.length === 1 && lines[0]?.keys[0] === null

function Drawn({ title, definition, answer, goal, onGroup }: Omit<ReportViewProps, 'answer'> & { readonly answer: ReportAnswer }) {
  const speech = useSpeech()
  const labels = useLabels()
  const navigate = useNavigate()
  const { say, formats } = speech
  // Words and labels change with the language alone; by them the chart would be drawn anew with each frame.
  // oxlint-disable-next-line react-hooks/exhaustive-deps, react/memo-dependencies
  const drawn = useMemo(() => drawnOf(definition, answer, speech, labels, goal), [definition, answer, speech.language, goal])
  if (drawn === undefined) return null
  const [measure] = drawn.measures
  const values = drawn.lines.slice(0, 8).map(({ name, column, values: [value = null] }) => `${[name, column].filter((part) => part !== undefined).join(' · ')} ${measure?.write(value) ?? ''}`)
  const open = (index: number, at: number) => {
    const steps = definition.chart === 'funnel' && definition.rows.length === 0
    const line = definition.chart === 'sankey' ? flowsOf(definition, answer)[index]?.line : answer.rows[steps ? 0 : index]
    const last = definition.rows.length - 1
    const dimension = definition.rows[last]
    if (onGroup !== undefined && line !== undefined && dimension !== undefined && !steps && definition.chart !== 'sankey') { onGroup({ dimension: last, keys: line.keys, title: keyText(definition, dimension, line.keys[last] ?? null, line.titles[last], speech, labels), isNamed: typeof line.titles[last] === 'string' }); return }
    const records = line === undefined ? undefined : lineRecords(definition, answer, line, steps ? index : at, formats.zone)
    if (records !== undefined && model.objects.has(records.object)) void navigate({ to: '/$objects', params: { objects: model.object(records.object).path }, search: { filter: records.filter } })
  }
  return <Part fallback={<Skeleton lines={3} />}><Drawing drawn={drawn} label={say(words.chartOf, { title, kind: say(chartNames[definition.chart]), values: formats.list(values) })} onChoose={open} /></Part>
}

function drawnOf(definition: ReportDefinition, answer: ReportAnswer, speech: ReturnType<typeof useSpeech>, labels: ReturnType<typeof useLabels>, goal: number | null | undefined): Drawn | undefined {
  const { chart } = definition
  if (chart === 'table' || chart === 'cohort') return undefined
  const at = definition.rows.length
  const name = (keys: ReportAnswer['rows'][number], from: number, to: number) => [...definition.rows, ...definition.columns].slice(from, to).map((dimension, index) => keyText(definition, dimension, keys.keys[from + index] ?? null, keys.titles[from + index], speech, labels)).join(' · ')
  return {
    kind: chart, dated: definition.rows[0]?.period !== undefined || (chart === 'funnel' && at === 0), goal: goal ?? undefined,
    lines: chart === 'sankey' ? flowsOf(definition, answer).map(({ line, step }) => { const [from, to] = [name(line, step, step + 1), name(line, step + 1, step + 2)]; return { name: from, column: to, flow: { step, from, to }, values: line.values } }) : chart === 'funnel' && at === 0 && answer.measures.length > 1 ? answer.measures.map((measure, index) => ({ name: measureText(definition, answer, index, speech.say, labels), values: [measure.value ?? null] })) : answer.rows.map((line) => ({ name: at === 0 ? '' : name(line, 0, at), ...(at === 1 && line.keys[0] === null ? { isBlank: true } : {}), ...(definition.columns.length === 0 ? {} : { column: name(line, at, at + 1) }), values: line.values })),
    measures: answer.measures.map(({ unit }, index) => ({ name: measureText(definition, answer, index, speech.say, labels), isRate: unit === 'rate', isWhole: unit === 'count', write: (value) => figureText(value, unit, speech.formats), short: (value) => figureText(value, unit, speech.formats, true) })),
  }
}
