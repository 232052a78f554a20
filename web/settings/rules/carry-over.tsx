import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ChangeEvent, useState } from 'react'
import type { Json } from '../../../src/lib/json.ts'
import type { Words } from '../../../src/lib/words.ts'
import { ruleWords as words } from '../../../src/model/words/ui/rules.ts'
import { request } from '../../data/client.ts'
import { refreshConfiguration } from '../../data/configuration.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Labelled } from '../../parts/inputs.tsx'
import { Note } from '../../parts/states.tsx'
import { toast } from '../../parts/toast.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { Refusal } from '../objects/refusal.tsx'
import './rules.css'

interface Part { readonly object: string; readonly name: string; readonly fields?: readonly string[]; readonly why?: string }
interface Brought { readonly added: readonly Part[]; readonly changed: readonly Part[]; readonly same: number; readonly left: readonly Part[]; readonly refused: readonly Part[] }

const bring = (file: Json, preview: boolean) => request<Brought>('/configuration/import', { body: { file, preview }, ...(preview ? { asks: true } : {}) })

/** Settings › Carry over: the configuration out as a file, and one from elsewhere in, seen before it is done. */
export function CarryOverPage() {
  const { say } = useSpeech()
  return (
    <>
      <SettingsHead title={say(words.carryOver)} about={say(words.carryOverAbout)} />
      <div className="settings-body stack">
        <section className="settings-section">
          <h2>{say(words.takeOut)}</h2>
          <p className="muted">{say(words.takeOutAbout)}</p>
          <div className="row"><a className="button" href="/api/v1/configuration/export" download="guanxi-configuration.json">{say(words.download)}</a></div>
        </section>
        <BringIn />
      </div>
    </>
  )
}

function BringIn() {
  const { say } = useSpeech()
  const client = useQueryClient()
  const [file, setFile] = useState<Json>()
  const [unread, setUnread] = useState(false)
  const preview = useMutation({ mutationFn: (given: Json) => bring(given, true) })
  const save = useMutation({
    mutationFn: async (given: Json) => { await bring(given, false); await client.invalidateQueries(); await refreshConfiguration(client) },
    onSuccess: () => { setFile(undefined); preview.reset(); toast({ text: say(words.brought) }) },
  })
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = event.target.files?.[0]
    preview.reset()
    save.reset()
    if (chosen === undefined) return
    try {
      const given = JSON.parse(await chosen.text()) as Json
      setUnread(false)
      setFile(given)
      preview.mutate(given)
    } catch { setUnread(true) }
  }
  const seen = preview.data
  const nothing = seen !== undefined && seen.added.length === 0 && seen.changed.length === 0 && seen.refused.length === 0
  return (
    <section className="settings-section stack">
      <h2>{say(words.bringIn)}</h2>
      <Labelled label={say(words.chooseFile)} problem={unread ? say(words.noFile) : undefined}>{({ invalid: _invalid, ...props }) => <input {...props} type="file" accept="application/json,.json" onChange={(event) => void choose(event)} />}</Labelled>
      {preview.isError && <Refusal error={preview.error} />}
      {seen !== undefined && file !== undefined && (
        <>
          <Parts title={words.isRefused} parts={seen.refused} bad />
          <Parts title={words.wouldAdd} parts={seen.added} />
          <Parts title={words.wouldChange} parts={seen.changed} />
          <Parts title={words.isLeft} parts={seen.left} />
          <p className="muted">{nothing ? say(words.nothingToDo) : say(words.isSame, { count: seen.same })}</p>
          {save.isError && <Refusal error={save.error} />}
          <div className="row"><Button tone="primary" busy={save.isPending} disabled={nothing || seen.refused.length > 0} onClick={() => save.mutate(file)}>{say(words.bring)}</Button></div>
        </>
      )}
    </section>
  )
}

function Parts({ title, parts, bad = false }: { readonly title: Words; readonly parts: readonly Part[]; readonly bad?: boolean }) {
  const { say } = useSpeech()
  const labels = useLabels()
  if (parts.length === 0) return null
  const nameOf = ({ object }: Part) => { const declared = model.objects.get(object); return declared === undefined ? object : labels.one(declared) }
  const list = <ul className="carry-list">{parts.map((part, index) => <li key={`${part.object} ${part.name} ${index}`}>{nameOf(part)} {part.name}{part.fields !== undefined && <span className="muted small"> ({part.fields.join(', ')})</span>}{part.why !== undefined && <span className="small">: {part.why}</span>}</li>)}</ul>
  return <div><h3>{say(title)} ({parts.length})</h3>{bad ? <Note tone="bad">{list}</Note> : list}</div>
}
