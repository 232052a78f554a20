import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { JsonObject } from '../../../src/lib/json.ts'
import { workCalendarPreset } from '../../../src/model/objects/presets.ts'
import { listWords } from '../../../src/model/words/ui/list.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { workCalendarWords as words } from '../../../src/model/words/ui/workCalendar.ts'
import { messagesByField } from '../../data/problem.ts'
import { createRecord, refresh, rowsQuery, updateRecord } from '../../data/records.ts'
import { type Row, writable } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Empty, Failure, Skeleton } from '../../parts/states.tsx'
import { toast } from '../../parts/toast.tsx'
import { FieldsForm } from '../../records/form.tsx'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { Refusal } from '../objects/refusal.tsx'
import { CalendarDays } from './days.tsx'
import '../../records/form.css'
import '../rules/rules.css'

const names = ['workdays', 'workLogAt'] as const

/** Settings › Work calendar: the week, and the days that are not as the week says. */
export function WorkCalendarPage() {
  const { say } = useSpeech()
  // The one made first counts.
  const calendars = useQuery(rowsQuery('workCalendar', { fields: ['name', ...names], sort: [{ field: 'createdAt' }], limit: 1 }))
  const [calendar] = calendars.data?.rows ?? []
  return (
    <>
      <SettingsHead title={say(words.title)} about={say(words.about)} />
      <div className="settings-body settings-wide stack">
        <section className="settings-section" aria-label={say(words.week)}>
          <h2>{say(words.week)}</h2>
          {calendars.isPending && <Skeleton lines={2} />}
          {calendars.isError && <Failure error={calendars.error} retry={() => void calendars.refetch()} />}
          {calendars.isSuccess && (calendar === undefined ? <NoCalendar /> : <Week key={`${calendar.id} ${calendar.version}`} row={calendar} />)}
        </section>
        <CalendarDays />
      </div>
    </>
  )
}

function NoCalendar() {
  const { say, formats } = useSpeech()
  const client = useQueryClient()
  const begin = useMutation({
    mutationFn: async () => { await createRecord('workCalendar', { name: workCalendarPreset.name[formats.language], workdays: [...workCalendarPreset.workdays], workLogAt: workCalendarPreset.workLogAt }); await refresh(client, 'workCalendar') },
  })
  return (
    <>
      <Empty title={say(words.none)} actions={<Button icon="plus" busy={begin.isPending} onClick={() => begin.mutate()}>{say(words.begin)}</Button>} />
      {begin.isError && <Refusal error={begin.error} />}
    </>
  )
}

function Week({ row }: { readonly row: Row }) {
  const { say } = useSpeech()
  const client = useQueryClient()
  const [values, setValues] = useState<JsonObject>(row)
  const save = useMutation({
    mutationFn: async () => {
      await updateRecord('workCalendar', row.id, row.version, Object.fromEntries(names.map((name) => [name, writable(values[name])])))
      await refresh(client, 'workCalendar')
    },
    onSuccess: () => { toast({ text: say(listWords.saved) }) },
  })
  const problems = messagesByField(save.error)
  const changed = names.some((name) => JSON.stringify(values[name] ?? null) !== JSON.stringify(row[name] ?? null))
  const submit = (event: FormEvent) => { event.preventDefault(); save.mutate() }
  return (
    <form className="stack" noValidate onSubmit={submit}>
      <FieldsForm object={model.object('workCalendar')} names={names} values={values} problems={problems} onChange={(name, value) => setValues((before) => ({ ...before, [name]: value }))} />
      <p className="muted small">{say(words.weekAbout)}</p>
      {save.isError && !names.some((name) => name in problems) && <Refusal error={save.error} />}
      <div><Button type="submit" tone="primary" disabled={!changed} busy={save.isPending}>{say(startWords.save)}</Button></div>
    </form>
  )
}
