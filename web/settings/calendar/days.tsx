import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { JsonObject } from '../../../src/lib/json.ts'
import { publishedNames } from '../../../src/model/define/holidays.ts'
import { choiceLabel } from '../../../src/model/words/labels.ts'
import { workCalendarWords as words } from '../../../src/model/words/ui/workCalendar.ts'
import { act, refresh, removeRecord, rowsQuery } from '../../data/records.ts'
import { numberOf, type Row, textOf } from '../../data/values.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Failure, Skeleton } from '../../parts/states.tsx'
import { toast } from '../../parts/toast.tsx'
import { useSpeech } from '../../words/language.tsx'
import { Refusal } from '../objects/refusal.tsx'
import { CalendarDayForm } from './day-form.tsx'

/** Holidays and the days that make up for them, those to come first; entered, as they were published, or from a calendar file. */
export function CalendarDays() {
  const { say, formats } = useSpeech()
  const client = useQueryClient()
  const rows = useQuery(rowsQuery('calendarDay', { fields: ['name', 'dayKind', 'day', 'until', 'source'], sort: [{ field: 'day', descending: true }], limit: 200 }))
  const [opened, setOpened] = useState<{ readonly row?: Row }>()
  const input = useRef<HTMLInputElement>(null)
  const add = useMutation({
    mutationFn: async ({ verb, given }: { readonly verb: string; readonly given: JsonObject }) => {
      const { result } = await act('calendarDay', verb, given)
      await refresh(client, 'calendarDay')
      return result
    },
    onSuccess: (result) => { toast({ text: say(words.added, { added: numberOf(result?.['added']) ?? 0, there: numberOf(result?.['there']) ?? 0 }) }) },
  })
  const remove = useMutation({ mutationFn: async (row: Row) => { await removeRecord('calendarDay', row.id, row.version); await refresh(client, 'calendarDay') } })
  const take = async (file: File | undefined) => { if (file !== undefined) add.mutate({ verb: 'calendarDay.importCalendar', given: { content: await file.text() } }) }
  const year = formats.today().slice(0, 4)
  const all = [...rows.data?.rows ?? []].reverse()
  const [now, earlier] = [all.filter((row) => textOf(row['day']) >= year), all.filter((row) => textOf(row['day']) < year)]
  const list = (some: readonly Row[]) => <ul className="rules-list">{some.map((row) => <DayRow key={row.id} row={row} onOpen={() => setOpened({ row })} onRemove={() => remove.mutate(row)} />)}</ul>
  return (
    <section className="settings-section" aria-label={say(words.days)}>
      <h2>{say(words.days)}</h2>
      <p className="muted small">{say(words.daysAbout)}</p>
      <div className="row calendar-ways">
        <Button icon="plus" onClick={() => setOpened({})}>{say(words.add)}</Button>
        {publishedNames.map((name) => <Button key={name} icon="calendar" busy={add.isPending} onClick={() => add.mutate({ verb: 'calendarDay.addPublished', given: { published: name } })}>{say(words.published, { name: say(choiceLabel('calendarDay', 'published', name)) })}</Button>)}
        <Button busy={add.isPending} onClick={() => input.current?.click()}>{say(words.importFile)}</Button>
        <input ref={input} type="file" hidden accept=".ics,text/calendar" aria-label={say(words.importFile)} onChange={(event) => { void take(event.target.files?.[0]); event.target.value = '' }} />
      </div>
      {(add.error ?? remove.error) !== null && <Refusal error={add.error ?? remove.error} />}
      {rows.isPending && <Skeleton lines={3} />}
      {rows.isError && <Failure error={rows.error} retry={() => void rows.refetch()} />}
      {rows.isSuccess && all.length === 0 && <p className="muted">{say(words.noDays)}</p>}
      {now.length > 0 && list(now)}
      {earlier.length > 0 && <details className="calendar-earlier"><summary>{say(words.earlier)}</summary>{list(earlier)}</details>}
      {opened !== undefined && <CalendarDayForm {...(opened.row === undefined ? {} : { row: opened.row })} onClose={() => setOpened(undefined)} />}
    </section>
  )
}

function DayRow({ row, onOpen, onRemove }: { readonly row: Row; readonly onOpen: () => void; readonly onRemove: () => void }) {
  const { say, formats } = useSpeech()
  const [day, until, isWork] = [textOf(row['day']), textOf(row['until']), row['dayKind'] === 'work']
  const source = textOf(row['source'])
  return (
    <li className="row">
      <button type="button" className="rules-rule" onClick={onOpen}>
        <span className="row"><Chip tone={isWork ? 'warn' : 'ok'} status>{say(isWork ? words.work : words.off)}</Chip><span className="strong clip">{textOf(row['name'])}</span></span>
        <span className="muted small">{formats.date(day)}{until !== '' && until !== day && ` – ${formats.date(until)}`}{source !== '' && ` · ${source}`}</span>
      </button>
      <IconButton icon="bin" label={say(words.remove, { name: textOf(row['name']) })} onClick={onRemove} />
    </li>
  )
}
