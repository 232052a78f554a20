import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useMemo, useState } from 'react'
import { hierarchiesOf } from '../../../src/model/define/hierarchies.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { chartWords } from '../../../src/model/words/ui/chart.ts'
import { type Hierarchy, hierarchiesQuery, type HierarchyNode } from '../../data/hierarchies.ts'
import { type Row, textOf } from '../../data/values.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { useIsPhone } from '../../parts/media.ts'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { NodeName, Terms } from './node.tsx'
import { pathsTo, type Place, placesOf } from './tree.ts'
import './chart.css'

const Drawing = lazy(() => import('./drawing.tsx').then((module) => ({ default: module.Drawing })))

/** Where a record stands among its like, for every object that declares an order of above and below. */
export function ChartCard({ object, row }: { readonly object: ResolvedObject; readonly row: Row }) {
  const declared = hierarchiesOf(object).length > 0
  const { data = [] } = useQuery({ ...hierarchiesQuery(object.name, row.id), enabled: declared, retry: false })
  return data.length === 0 ? null : <Charts object={object} row={row} hierarchies={data} />
}

function Charts({ object, row, hierarchies }: { readonly object: ResolvedObject; readonly row: Row; readonly hierarchies: readonly Hierarchy[] }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const phone = useIsPhone()
  const [at, setAt] = useState(0)
  const [drawn, setDrawn] = useState(false)
  const chosen = hierarchies[at] ?? hierarchies[0]
  const places = usePlaces(object, chosen)
  if (chosen === undefined) return null
  const nameOf = ({ field, role }: Hierarchy) => (role === undefined ? labels.field(object, field) : labels.role(field, role))
  return (
    <section className="card chart-card" aria-label={say(chartWords.chart)}>
      <div className="section">
        <h2>{say(chartWords.chart)}</h2>
        {hierarchies.length === 1 && <span className="small muted clip">{nameOf(chosen)}</span>}
        {!phone && <Button tone="text" className="more" onClick={() => setDrawn(true)}>{say(chartWords.open)}</Button>}
      </div>
      {hierarchies.length > 1 && (
        <div className="row chart-kinds" role="radiogroup" aria-label={say(chartWords.which)}>
          {hierarchies.map((each, index) => <button key={`${each.field} ${each.role ?? ''}`} type="button" role="radio" aria-checked={each === chosen} className="chart-kind" onClick={() => setAt(index)}>{nameOf(each)}</button>)}
        </div>
      )}
      <Outline key={`${chosen.field} ${chosen.role ?? ''}`} object={object} places={places} id={row.id} />
      {chosen.more && <p className="small muted">{say(chartWords.more)}</p>}
      {drawn && <Suspense><Drawing object={object} row={row} places={places} kind={nameOf(chosen)} more={chosen.more} onClose={() => setDrawn(false)} /></Suspense>}
    </section>
  )
}

function usePlaces(object: ResolvedObject, hierarchy: Hierarchy | undefined): readonly Place[] {
  const { language } = useSpeech()
  return useMemo(() => {
    const { compare } = new Intl.Collator(language === 'zh' ? 'zh-CN' : 'en', { numeric: true })
    const titleOf = ({ record }: HierarchyNode) => textOf(record?.[object.title])
    return hierarchy === undefined ? [] : placesOf(hierarchy, (one, other) => compare(titleOf(one), titleOf(other)))
  }, [hierarchy, object.title, language])
}

/** The tree indented: the way to the record and what is below it unfolded, the rest on demand. */
function Outline({ object, places, id }: { readonly object: ResolvedObject; readonly places: readonly Place[]; readonly id: string }) {
  const [open, setOpen] = useState(() => pathsTo(places, id))
  const toggle = (key: string) => setOpen((before) => { const next = new Set(before); if (!next.delete(key)) next.add(key); return next })
  return <Branch object={object} places={places} id={id} open={open} onToggle={toggle} />
}

interface BranchProps { readonly object: ResolvedObject; readonly places: readonly Place[]; readonly id: string; readonly open: ReadonlySet<string>; readonly onToggle: (key: string) => void }

const shownAtFirst = 8

function Branch({ object, places, id, open, onToggle }: BranchProps) {
  const { say, formats } = useSpeech()
  const [all, setAll] = useState(false)
  // Those that lead to the record are never among the folded ones.
  const shown = all || places.length <= shownAtFirst + 1 ? places : places.filter((place, index) => index < shownAtFirst || open.has(place.key))
  return (
    <ul className="chart-outline">
      {shown.map((place) => {
        const name = textOf(place.node.record?.[object.title])
        const unfolded = open.has(place.key)
        return (
          <li key={place.key}>
            <div className={`row chart-line ${place.node.id === id ? 'here' : ''}`}>
              {place.below.length > 0
                ? <IconButton icon={unfolded ? 'down' : 'right'} iconSize={14} className="chart-fold" label={say(unfolded ? chartWords.fold : chartWords.unfold, { name })} aria-expanded={unfolded} onClick={() => onToggle(place.key)} />
                : <span className="chart-fold" />}
              <NodeName object={object} place={place} here={place.node.id === id} />
              <Terms place={place} />
            </div>
            {unfolded && place.below.length > 0 && <Branch object={object} places={place.below} id={id} open={open} onToggle={onToggle} />}
          </li>
        )
      })}
      {shown.length < places.length && <li><Button tone="text" className="chart-others" onClick={() => setAll(true)}>{say(chartWords.others, { count: formats.number(places.length - shown.length, 0) })}</Button></li>}
    </ul>
  )
}
