import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import type { JsonObject } from '../../src/lib/json.ts'
import type { Words } from '../../src/lib/words.ts'
import { insightWords as words } from '../../src/model/words/ui/insight.ts'
import { useSpeech } from '../words/language.tsx'
import { alertSearch } from '../alerts/search.ts'
import { useRights } from '../data/me.ts'
import { Icon } from '../parts/icons.tsx'
import type { CardAnswer, MetricFigure, Told } from './data.ts'
import { IconButton } from '../parts/button.tsx'
import { FigureCard } from './figure-card.tsx'
import { ReportView } from './report-view.tsx'
import { dashboardSearch } from './search.ts'
import { TakeMenu } from './take-menu.tsx'
import { canExplain } from './why.tsx'

interface CardsProps { readonly cards: readonly CardAnswer[]; readonly told: Told; /** What the server was asked for them. */ readonly input: JsonObject; readonly onWhy: (metric: string) => void }

/** The cards of a dashboard on its grid of twelve columns; on a phone one below the other. */
export function Cards({ cards, told, input, onWhy }: CardsProps) {
  return <div className="insight-grid">{cards.map((card) => <div key={card.id} className="insight-place" style={placeOf(card)}><CardShown card={card} told={told} input={input} onWhy={onWhy} /></div>)}</div>
}

/** Where it stands, for the grid. */
export function placeOf({ x, y, width, height }: Pick<CardAnswer, 'x' | 'y' | 'width' | 'height'>) {
  return { gridColumn: `${x + 1} / span ${width}`, gridRow: `${y + 1} / span ${height}` }
}

export function CardShown({ card, told, input, onWhy }: Omit<CardsProps, 'cards'> & { readonly card: CardAnswer }) {
  const { say } = useSpeech()
  const title = sayTitle(card.title, say)
  const place = useRef<HTMLElement>(null)
  if (card.figure !== undefined) return <section className="card insight-card figure-card"><FigureCard figure={card.figure} goal={card.goal} told={told} />{canExplain(card.figure.key) && card.figure.unavailable === undefined && <IconButton className="figure-why" icon="chart" iconSize={14} label={`${say(words.why)} ${say(card.figure.label)}`} onClick={() => onWhy(card.figure?.key ?? '')} />}<TellMe figure={card.figure} input={input} /></section>
  if (card.text !== undefined) return <section className={`card insight-card ${card.height === 1 ? 'insight-note' : ''}`}><p className="insight-text">{sayTitle(card.text, say)}</p></section>
  return (
    <section ref={place} className="card insight-card" aria-label={title}>
      <div className="section"><h2 className="clip">{title}</h2><span className="spring" /><LookInto card={card} title={title} input={input} /><TakeMenu object="dashboard" input={{ ...input, card: card.id }} title={title} element={() => place.current} small /></div>
      {card.report === undefined || card.definition === undefined ? <p className="muted small">{say(words.missingReport)}</p> : <ReportView title={title} definition={card.definition} answer={card.report} goal={card.goal} />}
    </section>
  )
}

/** Leads to the report behind a card, where it may be cut, narrowed and gone into further. */
function LookInto({ card: { definition, reportId }, title, input }: { readonly card: CardAnswer; readonly title: string; readonly input: JsonObject }) {
  const { say } = useSpeech()
  const rights = useRights()
  if (definition === undefined || !rights.mayRead('report')) return null
  const { startsOn, ...asked } = input
  const search = dashboardSearch({ ...asked, day: startsOn })
  const { name: _name, id: _id, ...when } = search
  const label = say(words.explore, { name: title })
  return <Link to="/reports/$id" params={{ id: reportId ?? 'new' }} search={{ ...when, ...(reportId === undefined ? { definition } : {}) }} className="icon-button" aria-label={label} title={label} data-picture="no"><Icon name="search" size={16} /></Link>
}

/** Leads to an alert on this metric, narrowed as the dashboard is. */
function TellMe({ figure: { key, label, unavailable }, input }: { readonly figure: MetricFigure; readonly input: JsonObject }) {
  const { say } = useSpeech()
  const rights = useRights()
  if (unavailable !== undefined || !rights.mayCreate('metricAlert')) return null
  const name = say(words.tellMe, { metric: say(label) })
  return <Link to="/metric-alerts/$id" params={{ id: 'new' }} search={alertSearch({ ...input, metric: key, over: input['period'] === 'week' ? 'week' : 'month' })} className="icon-button figure-tell" aria-label={name} title={name} data-picture="no"><Icon name="bell" size={14} /></Link>
}

/** A title of the program in the reader's language; one that a person gave as it is. */
export function sayTitle(title: Words | string | undefined, say: (words: Words) => string): string {
  return title === undefined ? '' : typeof title === 'string' ? title : say(title)
}
