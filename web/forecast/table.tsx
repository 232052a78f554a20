import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Filter } from '../../src/model/filter/filter.ts'
import { forecastWords as words } from '../../src/model/words/ui/forecast.ts'
import { useMe, useRights } from '../data/me.ts'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Empty } from '../parts/states.tsx'
import { ActionDialog } from '../records/action-dialog.tsx'
import { useSpeech } from '../words/language.tsx'
import type { Forecast, Line, PersonLine } from './data.ts'

/** People below their departments: what their deals say, what they say, what their head says. */
export function ForecastTable({ lines, forecast }: { readonly lines: readonly Line[]; readonly forecast: Forecast }) {
  const { say } = useSpeech()
  const [asking, setAsking] = useState<PersonLine>()
  const { formats } = useSpeech()
  if (lines.length === 0) return <div className="card"><Empty title={say(words.nothing)} /></div>
  const heads = [words.won, words.commit, words.bestCase, words.weighted, words.submitted]
  const action = model.actions.get('forecastSubmission.override')
  const money = (amount: number | undefined) => ({ amount: amount ?? 0, currency: formats.currency })
  const said = asking?.submission
  return (
    <div className="calling-table forecast-table">
      <table>
        <caption className="unseen">{say(words.title)}</caption>
        <thead><tr><th scope="col">{say(words.who)}</th>{heads.map((head) => <th key={head.en} scope="col" className="number">{say(head)}</th>)}<th scope="col"><span className="unseen">{say(words.override)}</span></th></tr></thead>
        <tbody>{lines.map((line) => <LineRow key={line.key} line={line} forecast={forecast} onOverride={setAsking} />)}</tbody>
      </table>
      {asking !== undefined && said !== undefined && action !== undefined && <ActionDialog action={action} object="forecastSubmission" id={said.id} values={{ overrideCommit: money(said.overrideCommit ?? said.commit), overrideBestCase: money(said.overrideBestCase ?? said.bestCase) }} onClose={() => setAsking(undefined)} />}
    </div>
  )
}

function LineRow({ line, forecast, onOverride }: { readonly line: Line; readonly forecast: Forecast; readonly onOverride: (person: PersonLine) => void }) {
  const { say, formats } = useSpeech()
  const me = useMe()
  const rights = useRights()
  const { person } = line
  const cells = [{ part: 'won', status: 'won' }, { part: 'commit', status: undefined }, { part: 'bestCase', status: undefined }, { part: 'weighted', status: 'open' }] as const
  const said = person?.submission
  const mayOverride = said !== undefined && person?.person !== me.user.id && forecast.asOf === '' && !['none', 'own'].includes(rights.on('forecastSubmission').update)
  return (
    <tr className={person === undefined ? 'forecast-department' : ''}>
      <th scope="row" style={{ paddingLeft: `${12 + line.depth * 16}px` }}>{line.name}</th>
      {cells.map(({ part, status }) => (
        <td key={part} className="number">{person === undefined || person.person === '' ? formats.money(line[part]) : <Link className="link" to="/$objects" params={{ objects: 'opportunities' }} search={{ view: 'open', filter: dealsOf(forecast, person.person, status) }}>{formats.money(line[part])}</Link>}</td>
      ))}
      <td className="number" title={said?.overrideCommit === undefined ? undefined : say(words.overridden, { reason: said.reason })}>{person !== undefined && said === undefined ? <span className="muted">{say(words.notSubmitted)}</span> : <>{formats.money(line.said)}{said?.overrideCommit !== undefined && <s className="muted small forecast-before">{formats.money(said.commit)}</s>}</>}</td>
      <td className="forecast-do">{mayOverride && person !== undefined && <Button size="small" onClick={() => onOverride(person)}>{say(words.override)}</Button>}</td>
    </tr>
  )
}

/** The deals of a person in the period, as they stand now: won ones by their closing, open ones by their expected close. */
function dealsOf({ startsOn, endsOn }: Forecast, owner: string, status: 'won' | 'open' | undefined): Filter {
  const won: Filter = { and: [{ field: 'status', is: 'equals', value: 'won' }, { field: 'closedOn', is: 'between', value: [startsOn, endsOn] }] }
  const open: Filter = { and: [{ field: 'status', is: 'equals', value: 'open' }, { field: 'expectedCloseOn', is: 'between', value: [startsOn, endsOn] }] }
  return { and: [{ field: 'owner', is: 'equals', value: owner }, status === 'won' ? won : { or: [won, open] }] }
}
