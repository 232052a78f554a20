import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { languages } from '../../src/lib/words.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { settingsWords } from '../../src/model/words/ui/settings.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { targetWords } from '../../src/model/words/ui/targets.ts'
import { request } from '../data/client.ts'
import { meQuery, useMe } from '../data/me.ts'
import { messagesByField } from '../data/problem.ts'
import { Button } from '../parts/button.tsx'
import { Checkbox, Labelled, Select, TextInput } from '../parts/inputs.tsx'
import { Failure } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'
import { SettingsHead } from './head.tsx'

const languageNames = { en: 'English', zh: '中文' } as const

/** How the company is named and keeps its calendar. */
export function CompanyPage() {
  const { say, formats } = useSpeech()
  const { workspace } = useMe()
  const client = useQueryClient()
  const { name, language, zone, weekStart, fiscalStart, leaderboard } = workspace
  const [values, setValues] = useState({ name, language, zone, weekStart, fiscalStart, leaderboard })
  const save = useMutation({
    mutationFn: () => request('/workspace', { method: 'PATCH', body: values }),
    onSuccess: async () => { await client.invalidateQueries({ queryKey: meQuery.queryKey }); toast({ text: say(listWords.saved) }) },
  })
  const problems = messagesByField(save.error)
  const changed = JSON.stringify(values) !== JSON.stringify({ name, language, zone, weekStart, fiscalStart, leaderboard })
  const locale = formats.language === 'zh' ? 'zh-CN' : 'en-GB'
  const named = (date: string, style: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...style }).format(Date.parse(date))
  // 5 January 2026 is a Monday.
  const days = Array.from({ length: 7 }, (_, index) => ({ value: String(index + 1), label: named(`2026-01-${String(index + 5).padStart(2, '0')}`, { weekday: 'long' }) }))
  const months = Array.from({ length: 12 }, (_, index) => ({ value: String(index + 1), label: named(`2026-${String(index + 1).padStart(2, '0')}-01`, { month: 'long' }) }))
  const zones = [...new Set([zone, ...Intl.supportedValuesOf('timeZone')])].map((each) => ({ value: each, label: each }))
  const submit = (event: FormEvent) => { event.preventDefault(); save.mutate() }
  return (
    <>
      <SettingsHead title={say(settingsWords.companySettings)} about={say(settingsWords.companyAbout)} />
      <form className="settings-body settings-form" onSubmit={submit} noValidate>
        <Labelled label={say(settingsWords.companyName)} required problem={problems['name']}>{(props) => <TextInput {...props} value={values.name} maxLength={100} onChange={(event) => setValues({ ...values, name: event.target.value })} />}</Labelled>
        <div className="settings-pair">
          <Labelled label={say(settingsWords.language)} hint={say(settingsWords.languageAbout)}>{(props) => <Select {...props} value={values.language} options={languages.map((each) => ({ value: each, label: languageNames[each] }))} onChange={(event) => setValues({ ...values, language: languages.find((each) => each === event.target.value) ?? values.language })} />}</Labelled>
          <Labelled label={say(settingsWords.baseCurrency)} hint={say(settingsWords.baseCurrencyFixed)}>{(props) => <TextInput {...props} value={workspace.baseCurrency} disabled readOnly />}</Labelled>
          <Labelled label={say(settingsWords.zone)} problem={problems['zone']}>{(props) => <Select {...props} value={values.zone} options={zones} onChange={(event) => setValues({ ...values, zone: event.target.value })} />}</Labelled>
          <Labelled label={say(settingsWords.weekStart)} problem={problems['weekStart']}>{(props) => <Select {...props} value={String(values.weekStart)} options={days} onChange={(event) => setValues({ ...values, weekStart: Number(event.target.value) })} />}</Labelled>
          <Labelled label={say(settingsWords.fiscalStart)} problem={problems['fiscalStart']}>{(props) => <Select {...props} value={String(values.fiscalStart)} options={months} onChange={(event) => setValues({ ...values, fiscalStart: Number(event.target.value) })} />}</Labelled>
        </div>
        <Checkbox checked={values.leaderboard} onChange={(event) => setValues({ ...values, leaderboard: event.target.checked })}>{say(targetWords.openBoard)}</Checkbox>
        {save.isError && Object.keys(problems).length === 0 && <Failure error={save.error} />}
        <div><Button type="submit" tone="primary" size="usual" disabled={!changed} busy={save.isPending}>{say(startWords.save)}</Button></div>
      </form>
    </>
  )
}
