import { Link } from '@tanstack/react-router'
import type { ReportDefinition } from '../../src/model/reports/definition.ts'
import { below, drilled, type FixedValue, isMoved, moved, type Moves, rolledUp, sliced, swapped, unsliced } from '../../src/model/reports/moves.ts'
import { insightWords as words } from '../../src/model/words/ui/insight.ts'
import { model } from '../model.ts'
import { Button, IconButton } from '../parts/button.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import type { Chosen, ReportAnswer } from './data.ts'
import { dimensionText, lineRecords, keyText } from './values.ts'
import { linesOf, waysOf } from './ways.ts'

interface ExploreProps {
  readonly definition: ReportDefinition
  readonly moves: Moves
  readonly onMove: (moves: Moves | undefined) => void
  /** Makes what is shown the report itself. */
  readonly onKeep: () => void
  /** The group that was clicked on. */
  readonly chosen: Chosen | undefined
  readonly onChosen: (chosen: Chosen | undefined) => void
  readonly answer: ReportAnswer | undefined
}

/** What may be done with a shown report: fix a value, go down into a group, roll up, swap rows and columns; each is in the address, so that Back takes it back. */
export function Explore({ definition, moves, onMove, onKeep, chosen, onChosen, answer }: ExploreProps) {
  const speech = useSpeech()
  const labels = useLabels()
  const { say } = speech
  const shown = moved(definition, moves)
  const ways = waysOf(shown)
  const name = (slice: FixedValue) => `${dimensionText(shown, slice, speech, labels)}: ${keyText(shown, slice, slice.key, slice.title, speech, labels)}`
  const swap = swapped(definition, moves)
  const go = (next: Moves | undefined) => { if (next !== undefined) { onChosen(undefined); onMove(isMoved(next) ? next : undefined) } }
  return (
    <div className="stack explore">
      <div className="row explore-line">
        {shown.rows.map((dimension, index) => {
          const [up, finer] = [rolledUp(definition, moves, index, ways), dimension.period === undefined ? undefined : below(dimension, ways)]
          const text = dimensionText(shown, dimension, speech, labels)
          return (
            <span key={`${dimension.field} ${dimension.period ?? ''}`} className="row chip explore-dimension">
              <span className="clip">{text}</span>
              {up !== undefined && <IconButton icon="up" iconSize={14} label={say(words.rollUp, { name: text })} onClick={() => go(up)} />}
              {finer !== undefined && <IconButton icon="down" iconSize={14} label={say(words.finer, { name: text })} onClick={() => go({ ...moves, rows: shown.rows.map((row, at) => (at === index ? finer : row)) })} />}
            </span>
          )
        })}
        {swap !== undefined && <Button icon="swap" onClick={() => go(swap)}>{say(words.swap)}</Button>}
        {(moves.slices ?? []).map((slice, index) => <span key={JSON.stringify(slice)} className="row chip explore-slice"><span className="clip">{name(slice)}</span><IconButton icon="close" iconSize={14} label={say(words.unslice, { name: name(slice) })} onClick={() => go(unsliced(moves, index))} /></span>)}
        <span className="spring" />
        {isMoved(moves) && <><Button onClick={onKeep}>{say(words.keepShown)}</Button><Button tone="text" onClick={() => { onChosen(undefined); onMove(undefined) }}>{say(words.asItWas)}</Button></>}
      </div>
      {chosen !== undefined && <ChosenGroup definition={definition} moves={moves} shown={shown} chosen={chosen} answer={answer} onMove={go} onClose={() => onChosen(undefined)} />}
    </div>
  )
}

interface ChosenGroupProps { readonly definition: ReportDefinition; readonly moves: Moves; readonly shown: ReportDefinition; readonly chosen: Chosen; readonly answer: ReportAnswer | undefined; readonly onMove: (moves: Moves | undefined) => void; readonly onClose: () => void }

function ChosenGroup({ definition, moves, shown, chosen, answer, onMove, onClose }: ChosenGroupProps) {
  const speech = useSpeech()
  const labels = useLabels()
  const { say, formats } = speech
  const { dimension: at, keys, title } = chosen
  const [dimension, key] = [shown.rows[at], keys[at] ?? null]
  if (dimension === undefined) return null
  const ways = waysOf(shown)
  // Of a choice or a period the key says it in every language; of a record only its title does.
  const fixed = { key, ...(chosen.isNamed ? { title } : {}) }
  const [next, drill, lines] = [below(dimension, ways), drilled(definition, moves, at, fixed, ways), linesOf(shown, moves, dimension, fixed)]
  const slice = sliced(definition, moves, at, fixed)
  // The outer groups and this one; over all that stands further in.
  const over = [...shown.rows, ...shown.columns].flatMap((_, index) => (index > at ? [index] : []))
  const there = [...answer?.rows ?? [], ...answer?.totals ?? []].find((line) => JSON.stringify(line.over) === JSON.stringify(over) && line.keys.every((each, index) => over.includes(index) || each === keys[index]))
  const records = answer === undefined ? undefined : lineRecords(shown, answer, { ...there, keys, over }, 0, formats.zone)
  return (
    <div className="row explore-chosen" role="group" aria-label={title}>
      <b className="clip">{title}</b>
      {next !== undefined && <Button icon="down" onClick={() => onMove(drill)}>{say(words.downTo, { name: dimensionText(shown, next, speech, labels) })}</Button>}
      {lines !== undefined && <Button icon="down" onClick={() => onMove(lines)}>{say(words.downTo, { name: labels.many(model.object('orderLine')) })}</Button>}
      {slice !== undefined && <Button icon="filter" onClick={() => onMove(slice)}>{say(words.onlyThis)}</Button>}
      {records !== undefined && model.objects.has(records.object) && <Link to="/$objects" params={{ objects: model.object(records.object).path }} search={{ filter: records.filter }} className="button small">{say(words.open)}</Link>}
      <span className="spring" /><IconButton icon="close" iconSize={14} label={say(words.cancel)} onClick={onClose} />
    </div>
  )
}
