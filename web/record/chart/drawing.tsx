import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { chartWords } from '../../../src/model/words/ui/chart.ts'
import { isEmptyValue, type Row, textOf } from '../../data/values.ts'
import { FieldValue } from '../../fields/value.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { useSpeech } from '../../words/language.tsx'
import { NodeName, Terms } from './node.tsx'
import type { Place } from './tree.ts'

interface DrawingProps {
  readonly object: ResolvedObject
  readonly row: Row
  readonly places: readonly Place[]
  /** The relation that is drawn. */
  readonly kind: string
  readonly more: boolean
  readonly onClose: () => void
}

/** The chart drawn: boxes below boxes, joined by lines; arrow keys walk along them. */
export function Drawing({ object, row, places, kind, more, onClose }: DrawingProps) {
  const { say } = useSpeech()
  const chart = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const here = chart.current?.querySelector<HTMLElement>('a[aria-current]')
    here?.focus({ preventScroll: true })
    here?.scrollIntoView({ block: 'center', inline: 'center' })
  }, [])
  return (
    <Dialog title={say(chartWords.chartOf, { name: textOf(row[object.title]) })} kind="chart" onClose={onClose}>
      <p className="small muted chart-about">{[kind, say(chartWords.keys), ...(more ? [say(chartWords.more)] : [])].join(' · ')}</p>
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the keys move among the links, which are the controls */}
      <div ref={chart} className="chart-drawing" onKeyDown={walk}><Level object={object} places={places} id={row.id} /></div>
    </Dialog>
  )
}

function Level({ object, places, id }: { readonly object: ResolvedObject; readonly places: readonly Place[]; readonly id: string }) {
  // Many without anything below them stand in a column, so that the chart does not grow beyond all width.
  const column = places.length > 3 && places.every(({ below }) => below.length === 0)
  return (
    <ul className={column ? 'chart-column' : 'chart-level'}>
      {places.map((place) => (
        <li key={place.key}>
          <div className={`chart-box ${place.node.id === id ? 'here' : ''} ${place.node.record === undefined ? 'hidden' : ''}`}>
            <Terms place={place} />
            <div className="row"><NodeName object={object} place={place} here={place.node.id === id} /></div>
            <Subtitle object={object} record={place.node.record} />
          </div>
          {place.below.length > 0 && <Level object={object} places={place.below} id={id} />}
        </li>
      ))}
    </ul>
  )
}

function Subtitle({ object, record }: { readonly object: ResolvedObject; readonly record: Row | undefined }) {
  const names = (object.subtitle ?? []).filter((name) => record !== undefined && !isEmptyValue(record[name])).slice(0, 2)
  return names.length === 0 ? null : <div className="row small muted chart-subtitle">{names.map((name) => <FieldValue key={name} object={object} name={name} value={record?.[name]} dense />)}</div>
}

const ways: Readonly<Record<string, (item: Element) => Element | null | undefined>> = {
  ArrowUp: (item) => item.parentElement?.closest('li'),
  ArrowDown: (item) => item.querySelector(':scope > ul > li'),
  ArrowLeft: (item) => item.previousElementSibling,
  ArrowRight: (item) => item.nextElementSibling,
}

/** Up to the box above, down to the first below, aside to the neighbours; in a column up and down are the neighbours first. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const item = document.activeElement?.closest('.chart-drawing li')
  const way = Object.hasOwn(ways, event.key) ? ways[event.key] : undefined
  if (item === null || item === undefined || way === undefined) return
  const inColumn = item.parentElement?.classList.contains('chart-column') === true
  const aside = inColumn && event.key === 'ArrowUp' ? item.previousElementSibling : inColumn && event.key === 'ArrowDown' ? item.nextElementSibling : null
  let next = aside ?? way(item)
  // Past those that may not be seen, which are no links.
  while (next !== null && next !== undefined && next.querySelector(':scope > .chart-box a') === null) next = way(next)
  const link = next?.querySelector<HTMLElement>(':scope > .chart-box .chart-name')
  if (link === null || link === undefined) return
  event.preventDefault()
  link.focus()
  link.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
