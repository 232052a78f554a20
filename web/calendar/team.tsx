import { useQuery } from '@tanstack/react-query'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { calendarWords } from '../../src/model/words/ui/calendar.ts'
import { useMe } from '../data/me.ts'
import { rowsQuery } from '../data/records.ts'
import { relatedOf, type Row, textOf } from '../data/values.ts'
import { Avatar } from '../parts/avatar.tsx'
import { useSpeech } from '../words/language.tsx'
import { Item, type ItemLook } from './day.tsx'
import { FreeBusy } from './free-busy.tsx'
import type { Moving } from './moving.ts'

interface TeamProps {
  readonly object: ResolvedObject
  readonly days: readonly string[]
  readonly today: string
  readonly byDay: ReadonlyMap<string, readonly Row[]>
  readonly look: ItemLook
  readonly moving: Moving
  readonly nameOf: (day: string, length: 'short' | 'long') => string
}

/** People as rows, days as columns: who is where this week, and who of the own departments is free. */
export function Team({ object, days, today, byDay, look, moving, nameOf }: TeamProps) {
  const { say } = useSpeech()
  const { user } = useMe()
  const colleagues = useQuery({ ...rowsQuery('user', { filter: { and: [{ field: 'status', is: 'equals', value: 'active' }, { field: 'department', is: 'in', value: [...user.departmentIds] }] }, fields: ['name', 'absentFrom', 'absentUntil'], sort: [{ field: 'name' }], limit: 100 }), enabled: user.departmentIds.length > 0, retry: false })
  const known = colleagues.data?.rows ?? []
  const isAway = (id: string, day: string) => known.some((row) => row.id === id && textOf(row['absentFrom']) !== '' && textOf(row['absentFrom']) <= day && (textOf(row['absentUntil']) === '' || textOf(row['absentUntil']) >= day))
  const people = new Map<string, string>(known.map((row) => [row.id, textOf(row['name'])]))
  for (const rows of byDay.values()) for (const { owner } of rows) { const person = relatedOf(owner); people.set(person?.id ?? '', person?.title ?? say(calendarWords.nobody)) }
  const sorted = [...people].sort(([, one], [, other]) => one.localeCompare(other))
  return (
    <div className="calendar-team-scroll">
      <table className="calendar-team">
        <thead><tr><th scope="col">{say(calendarWords.person)}</th>{days.map((day) => <th key={day} scope="col" className={day === today ? 'today' : ''}>{nameOf(day, 'short')}</th>)}</tr></thead>
        <tbody>
          {sorted.map(([id, name]) => (
            <tr key={id}>
              <th scope="row"><span className="row"><Avatar name={name} /><span className="clip">{name}</span></span></th>
              {days.map((day) => <td key={day}><FreeBusy rows={(byDay.get(day) ?? []).filter(({ owner }) => (relatedOf(owner)?.id ?? '') === id)} away={isAway(id, day)} /><ul>{(byDay.get(day) ?? []).filter(({ owner }) => (relatedOf(owner)?.id ?? '') === id).map((row) => <Item key={row.id} object={object} row={row} date={day} moving={moving} {...look} />)}</ul></td>)}
            </tr>
          ))}
        </tbody>
      </table>
      {sorted.length === 0 && <p className="muted calendar-none">{say(calendarWords.none)}</p>}
    </div>
  )
}
