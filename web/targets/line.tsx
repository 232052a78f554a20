import { Link } from '@tanstack/react-router'
import { targetWords as words } from '../../src/model/words/ui/targets.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Unavailable } from '../insight/unavailable.tsx'
import { Icon } from '../parts/icons.tsx'
import { model } from '../model.ts'
import { useSpeech } from '../words/language.tsx'
import type { Attained, AttainedLine, Behind } from './data.ts'
import type { TargetSearch } from './search.ts'
import { kpiValue } from './shown.ts'

/** The subject that is asked about: reached, due by today, forecast, and what it was before. */
export function Head({ attained }: { readonly attained: Attained }) {
  const { say, formats } = useSpeech()
  const { line, unit, elapsed } = attained
  const value = (number: number | null | undefined) => kpiValue(number, unit, formats)
  const goal = line.levels.goal ?? line.levels.base ?? line.levels.stretch
  const ahead = line.expected !== null && line.actual !== null ? line.actual - line.expected : undefined
  return (
    <section className="card targets-head" aria-label={say(words.attainment)}>
      <div className="row"><h2>{line.of === 'company' ? say(words.company) : line.title}</h2>{line.reached !== null && <span className="chip ok">{say(words[line.reached])}</span>}</div>
      <div className="targets-facts">
        <Fact label={say(words.actual)} value={<Opens behind={line.behind}>{value(line.actual)}</Opens>} note={attained.unavailable === 'noMarket' ? <Unavailable why={attained.unavailable} says={say(words.noMarket)} /> : line.attainment === null ? (attained.hidden.length > 0 ? '' : say(words.noTarget)) : say(words.ofGoal, { share: formats.percent(line.attainment), goal: value(goal) })} big />
        <Fact label={say(words.expected)} value={value(line.expected)} note={ahead === undefined ? say(words.elapsed, { share: formats.percent(elapsed) }) : say(ahead >= 0 ? words.ahead : words.behind, { value: value(Math.abs(ahead)) })} tone={ahead !== undefined && ahead < 0 ? 'bad' : undefined} />
        <Fact label={say(words.forecast)} value={value(line.forecast)} note={line.gap === null ? undefined : say(line.gap >= 0 ? words.over : words.short, { value: value(Math.abs(line.gap)) })} tone={line.gap !== null && line.gap < 0 ? 'bad' : undefined} />
        <Fact label={say(words.previous)} value={value(line.before)} note={attained.today <= attained.to ? say(words.toDate) : undefined} />
        {attained.period !== 'year' && <Fact label={say(words.lastYear)} value={value(line.lastYear)} note={attained.today <= attained.to ? say(words.toDate) : undefined} />}
      </div>
      <LevelBar line={line} unit={unit} />
      {line.summed && goal !== undefined && <p className="small muted">{say(words.summed)}</p>}
    </section>
  )
}

function Fact({ label, value, note, tone, big = false }: { readonly label: string; readonly value: React.ReactNode; readonly note?: React.ReactNode; readonly tone?: 'bad' | undefined; readonly big?: boolean }) {
  return <div className={`targets-fact ${big ? 'big' : ''}`}><span className="small muted">{label}</span><b>{value}</b>{note !== undefined && <span className={`small ${tone ?? 'muted'}`}>{note}</span>}</div>
}

function Opens({ behind, children }: { readonly behind: Behind; readonly children: string }) {
  return model.objects.has(behind.object) ? <Link to="/$objects" params={{ objects: model.object(behind.object).path }} search={{ view: 'all', filter: behind.filter }} className="link">{children}</Link> : children
}

/** How far the number has come towards three levels, with a mark at what is due by today. The figures stand beside it as text. */
export function LevelBar({ line, unit }: { readonly line: AttainedLine; readonly unit: Attained['unit'] }) {
  const { say, formats } = useSpeech()
  const { levels, actual, expected } = line
  const most = Math.max(actual ?? 0, levels.stretch ?? 0, levels.goal ?? 0, levels.base ?? 0, 1e-9)
  const at = (value: number) => `${Math.max(0, Math.min(100, (value / most) * 100))}%`
  const given = (['base', 'goal', 'stretch'] as const).flatMap((level) => { const value = levels[level]; return value === undefined ? [] : [{ level, value }] })
  if (given.length === 0) return null
  return (
    <div className="level-bar">
      <div className="level-track" aria-hidden="true">
        <i className={`level-fill ${line.reached ?? 'under'}`} style={{ width: at(actual ?? 0) }} />
        {given.map(({ level, value }) => <i key={level} className={`level-mark ${level}`} style={{ insetInlineStart: at(value) }} />)}
        {expected !== null && <i className="level-due" style={{ insetInlineStart: at(expected) }} />}
      </div>
      <div className="row level-words small muted">{given.map(({ level, value }) => <span key={level} className={(actual ?? 0) >= value ? 'level-met' : ''}>{say(words[level])} {kpiValue(value, unit, formats, true)}</span>)}{expected !== null && <span><i className="level-due key" aria-hidden="true" /> {say(words.expected)} {kpiValue(expected, unit, formats, true)}</span>}</div>
    </div>
  )
}

/** A department or person below, on its own line; it opens itself. */
export function Line({ attained, line, search }: { readonly attained: Attained; readonly line: AttainedLine; readonly search: TargetSearch }) {
  const { formats } = useSpeech()
  const to = line.of === 'person' ? { ...search, person: line.id ?? '' } : { ...search, unit: line.id ?? '' }
  return (
    <li>
      <Link to="/attainment" search={to} className="targets-line">
        <span className="row targets-who">{line.of === 'person' ? <Avatar name={line.title} /> : <Icon name="pipeline" />}<span className="clip">{line.title}</span></span>
        <LevelBar line={line} unit={attained.unit} />
        <b className="number">{kpiValue(line.actual, attained.unit, formats)}</b>
        <span className="small muted number">{line.attainment === null ? '–' : formats.percent(line.attainment)}</span>
      </Link>
    </li>
  )
}
