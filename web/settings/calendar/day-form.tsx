import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { JsonObject } from '../../../src/lib/json.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { workCalendarWords as words } from '../../../src/model/words/ui/workCalendar.ts'
import { useMe } from '../../data/me.ts'
import { messagesByField } from '../../data/problem.ts'
import { createRecord, refresh, updateRecord } from '../../data/records.ts'
import { type Row, textOf, writable } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { FieldsForm, initialValues } from '../../records/form.tsx'
import { useSpeech } from '../../words/language.tsx'
import { Refusal } from '../objects/refusal.tsx'

const names = ['name', 'dayKind', 'day', 'until', 'source'] as const

/** Makes or changes a holiday or a day that makes up for one. */
export function CalendarDayForm({ row, onClose }: { readonly row?: Row; readonly onClose: () => void }) {
  const { say, formats } = useSpeech()
  const me = useMe()
  const client = useQueryClient()
  const object = model.object('calendarDay')
  const [values, setValues] = useState<JsonObject>(() => ({ ...initialValues(object, names, { me, today: formats.today() }), ...row }))
  const save = useMutation({
    mutationFn: async () => {
      const given = Object.fromEntries(names.filter((name) => name in values).map((name) => [name, writable(values[name])]))
      if (row === undefined) await createRecord('calendarDay', given)
      else await updateRecord('calendarDay', row.id, row.version, given)
      await refresh(client, 'calendarDay')
    },
    onSuccess: onClose,
  })
  const problems = messagesByField(save.error)
  const submit = (event: FormEvent) => { event.preventDefault(); save.mutate() }
  return (
    <Dialog title={row === undefined ? say(words.add) : textOf(row['name'])} onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="calendar-day-form" busy={save.isPending}>{say(startWords.save)}</Button></>}>
      <form id="calendar-day-form" className="stack" noValidate onSubmit={submit}>
        <FieldsForm object={object} names={names} values={values} problems={problems} onChange={(name, value) => setValues((before) => ({ ...before, [name]: value }))} />
        {save.isError && !names.some((name) => name in problems) && <Refusal error={save.error} />}
      </form>
    </Dialog>
  )
}
