import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useId, useState } from 'react'
import type { Json } from '../../src/lib/json.ts'
import { minorDigits } from '../../src/lib/money.ts'
import { metricOf } from '../../src/model/metrics/library.ts'
import { withDates } from '../../src/model/words/dates.ts'
import { alertWords as words } from '../../src/model/words/ui/alerts.ts'
import { useMe, useRights } from '../data/me.ts'
import { createRecord, recordQuery, removeRecord, updateRecord, useRefresh } from '../data/records.ts'
import { numberOf, type Row, textOf, writable } from '../data/values.ts'
import { FieldInput } from '../fields/input.tsx'
import { figureText } from '../insight/values.ts'
import { model, useModel } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Checkbox, TextInput } from '../parts/inputs.tsx'
import { Failure, Skeleton } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { ShareDialog } from '../records/share-dialog.tsx'
import { useMayShare } from '../records/share-list.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useSpeech } from '../words/language.tsx'
import { boundOf, type Draft, draftOf, isAskable, valuesOf } from './asked.ts'
import { AlertForm } from './form.tsx'
import { AlertHistory } from './history.tsx'
import { Preview } from './preview.tsx'
import type { AlertSearch } from './search.ts'
import '../home/home.css'
import './alerts.css'

const route = getRouteApi('/inside/metric-alerts/$id')

/** An alert: what it watches at the left, what it would have told at the right, at once. */
export function AlertPage() {
  const { id } = route.useParams()
  const search = route.useSearch()
  const { off } = useModel()
  const rights = useRights()
  const isNew = id === 'new'
  const { data, error, isPending } = useQuery({ ...recordQuery('metricAlert', id), enabled: !isNew, retry: false })
  if (off.modules.has('insight') || !rights.mayRead('metricAlert')) return <NotFound />
  if (isNew) return <Alert key={`new ${search.metric ?? ''}`} search={search} />
  if (error !== null) return <div className="page"><Failure error={error} /></div>
  return isPending ? <div className="page"><Skeleton lines={8} /></div> : <Alert key={data.id} row={data} search={search} />
}

function Alert({ row, search }: { readonly row?: Row; readonly search: AlertSearch }) {
  const { say } = useSpeech()
  const rights = useRights()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const usualName = useUsualName()
  const heard = useId()
  const [draft, setDraft] = useState(() => draftOf(row, search))
  const [typed, setTyped] = useState(row === undefined ? undefined : textOf(row['name']))
  const [tells, setTells] = useState<Json>(row?.['tells'] ?? [])
  const [active, setActive] = useState(row?.['active'] !== false)
  const name = typed ?? usualName(draft)
  const alert = model.object('metricAlert')
  const values = () => ({ name, ...valuesOf(draft), tells: writable(tells), active })
  const keep = useMutation({
    mutationFn: async () => (row === undefined ? createRecord('metricAlert', values()) : updateRecord('metricAlert', row.id, row.version, values())),
    onSuccess: async (kept) => { await refresh('metricAlert'); toast({ text: say(words.saved) }); void navigate({ to: '/metric-alerts/$id', params: { id: kept.id } }) },
  })
  const drop = useMutation({ mutationFn: async () => { if (row !== undefined) await removeRecord('metricAlert', row.id, row.version) }, onSuccess: async () => { await refresh('metricAlert'); void navigate({ to: '/$objects', params: { objects: alert.path } }) } })
  const mayKeep = row === undefined ? rights.mayCreate('metricAlert') : rights.mayUpdate('metricAlert')
  const whole = draft.alertWhen === 'unusual' ? isAskable(draft) : boundOf(draft) !== undefined
  return (
    <div className="page insight">
      <div className="row home-head">
        <h1 className="clip">{row === undefined ? say(words.title) : textOf(row['name'])}</h1><span className="spring" />
        <div className="row insight-actions">
          <Link to="/$objects" params={{ objects: alert.path }} className="button small">{say(words.all)}</Link>
          {row !== undefined && <KeptActions row={row} />}
          {row !== undefined && rights.on('metricAlert').delete !== 'none' && <Button tone="danger" busy={drop.isPending} onClick={() => drop.mutate()}>{say(words.remove)}</Button>}
        </div>
      </div>
      {row !== undefined && <LastTold row={row} />}
      {drop.error !== null && <Failure error={drop.error} />}
      <div className="alert-page">
        <form className="card alert-form" onSubmit={(event) => { event.preventDefault(); keep.mutate() }}>
          <AlertForm draft={draft} onChange={setDraft} />
          <div className="labelled"><label htmlFor={heard}>{say(words.tells)}</label><FieldInput object={alert} name="tells" id={heard} value={tells} values={{}} onChange={setTells} /><span className="small muted">{say(words.tellsAbout)}</span></div>
          <div className="row alert-save">
            <TextInput aria-label={say(words.name)} value={name} maxLength={200} onChange={(event) => setTyped(event.target.value)} />
            {mayKeep && <Button type="submit" tone="primary" busy={keep.isPending} disabled={name.trim() === '' || !whole}>{say(words.save)}</Button>}
          </div>
          {row !== undefined && <Checkbox checked={active} onChange={(event) => setActive(event.target.checked)}>{say(words.active)}</Checkbox>}
          {keep.error !== null && <Failure error={keep.error} />}
        </form>
        <Preview draft={draft} />
      </div>
    </div>
  )
}

/** What may be done with an alert that is kept: read what it has told, and let others see it. */
function KeptActions({ row }: { readonly row: Row }) {
  const { say } = useSpeech()
  const alert = model.object('metricAlert')
  const mayShare = useMayShare(alert, row.id)
  const [open, setOpen] = useState<'history' | 'share'>()
  const close = () => setOpen(undefined)
  return (
    <>
      <Button onClick={() => setOpen('history')}>{say(words.history)}</Button>
      {mayShare && <Button onClick={() => setOpen('share')}>{say(words.share)}</Button>}
      {open === 'history' && <AlertHistory row={row} onClose={close} />}
      {open === 'share' && <ShareDialog object={alert} row={row} onClose={close} />}
    </>
  )
}

/** What it found when it was last looked at, by the figures of its owner. */
function LastTold({ row }: { readonly row: Row }) {
  const { say, language, formats } = useSpeech()
  const { workspace } = useMe()
  const [date, finding, last] = [textOf(row['alertedOn']), textOf(row['finding']), numberOf(row['lastValue'])]
  const unit = metricOf(textOf(row['metric']))?.unit ?? 'number'
  const value = last === undefined ? '' : figureText(last * (unit === 'money' ? 10 ** minorDigits(workspace.baseCurrency) : 1), unit, formats)
  const parts = [...(value === '' ? [] : [say(words.lastValue, { value })]), ...(date === '' ? [] : [say(words.lastTold, { date: formats.date(date), finding: withDates(finding, language) })])]
  return parts.length === 0 ? null : <p className="small muted">{parts.join(' · ')}</p>
}

/** What an alert is called until somebody calls it otherwise. */
function useUsualName(): (draft: Draft) => string {
  const { say, formats } = useSpeech()
  const { workspace } = useMe()
  return ({ metric: key, alertWhen, threshold }) => {
    const metric = metricOf(key)
    if (metric === undefined) return ''
    const bound = boundOf({ alertWhen, threshold })
    const condition = alertWhen === 'unusual' ? say(words.nameUnusual) : say(alertWhen === 'below' ? words.nameBelow : words.nameAbove, { bound: bound === undefined ? '…' : figureText(bound * (metric.unit === 'money' ? 10 ** minorDigits(workspace.baseCurrency) : 1), metric.unit, formats) })
    return say(words.nameOf, { metric: say(metric.label), condition })
  }
}
