import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { fileWords } from '../../src/model/words/ui/files.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { request } from '../data/client.ts'
import { meQuery, useMe } from '../data/me.ts'
import { Button } from '../parts/button.tsx'
import { Checkbox, Labelled, TextInput } from '../parts/inputs.tsx'
import { Failure } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { useSpeech } from '../words/language.tsx'
import { SettingsHead } from './head.tsx'
import './files.css'

const office = 'application/vnd.openxmlformats-officedocument.'
/** Kinds as a person thinks of them, each with the types that the server finds in the bytes. */
const kinds = [
  { key: 'pictures', label: fileWords.pictures, about: fileWords.picturesAbout, types: ['image/png', 'image/jpeg', 'image/gif', 'image/webp'] },
  { key: 'pdf', label: fileWords.pdf, about: fileWords.pdfAbout, types: ['application/pdf'] },
  { key: 'sounds', label: fileWords.sounds, about: fileWords.soundsAbout, types: ['audio/mpeg', 'audio/aac', 'audio/mp4', 'audio/wav', 'audio/ogg', 'audio/webm', 'audio/flac', 'audio/amr'] },
  { key: 'office', label: fileWords.office, about: fileWords.officeAbout, types: [`${office}spreadsheetml.sheet`, `${office}wordprocessingml.document`, `${office}presentationml.presentation`] },
  { key: 'texts', label: fileWords.texts, about: fileWords.textsAbout, types: ['text/plain', 'text/csv'] },
  { key: 'archives', label: fileWords.archives, about: fileWords.archivesAbout, types: ['application/zip', 'application/gzip'] },
  { key: 'others', label: fileWords.others, about: fileWords.othersAbout, types: ['application/octet-stream'] },
] as const
const known = kinds.flatMap(({ types }) => [...types] as string[])

/** How large a file may be and of which kinds, for the whole company; the server holds every upload to it. */
export function FilesPage() {
  const { say } = useSpeech()
  const { workspace: { files } } = useMe()
  const client = useQueryClient()
  const [megabytes, setMegabytes] = useState(String(files.megabytes))
  const [types, setTypes] = useState(files.types)
  const save = useMutation({
    mutationFn: () => request('/workspace', { method: 'PATCH', body: { files: { megabytes: Number(megabytes), types } } }),
    onSuccess: async () => { await client.invalidateQueries({ queryKey: meQuery.queryKey }); toast({ text: say(listWords.saved) }) },
  })
  const size = /^\d{1,3}$/.test(megabytes) ? Number(megabytes) : 0
  const sound = size >= 1 && size <= 200 && types?.length !== 0
  const changed = size !== files.megabytes || JSON.stringify(types) !== JSON.stringify(files.types)
  const choose = (own: readonly string[], chosen: boolean) => setTypes([...(types ?? []).filter((type) => !own.includes(type)), ...(chosen ? own : [])])
  const submit = (event: FormEvent) => { event.preventDefault(); if (sound) save.mutate() }
  return (
    <>
      <SettingsHead title={say(fileWords.title)} about={say(fileWords.about)} />
      <form className="settings-body settings-form" onSubmit={submit} noValidate>
        <Labelled label={say(fileWords.most)} hint={say(fileWords.mostAbout)} problem={size >= 1 && size <= 200 ? undefined : say(fileWords.mostAbout)}>
          {(props) => <TextInput {...props} inputMode="numeric" maxLength={3} value={megabytes} onChange={(event) => setMegabytes(event.target.value.trim())} />}
        </Labelled>
        <fieldset className="stack file-kinds">
          <legend>{say(fileWords.kinds)}</legend>
          <p className="small muted">{say(fileWords.kindsAbout)}</p>
          {/* What a company named by API beside these kinds stays named. */}
          {([false, true] as const).map((some) => (
            <label key={String(some)} className="row checkbox-label"><input type="radio" className="radio" name="kinds" checked={(types !== null) === some} onChange={() => setTypes(some ? files.types ?? known.filter((type) => type !== 'application/octet-stream') : null)} /><span>{say(some ? fileWords.only : fileWords.any)}</span></label>
          ))}
          {types !== null && (
            <ul className="stack file-kind-list">
              {kinds.map(({ key, label, about, types: own }) => (
                <li key={key}><Checkbox checked={own.every((type) => types.includes(type))} onChange={(event) => choose(own, event.target.checked)}>{say(label)}</Checkbox><div className="small muted">{say(about)}</div></li>
              ))}
            </ul>
          )}
          {types?.length === 0 && <p className="small bad" role="alert">{say(fileWords.none)}</p>}
        </fieldset>
        {save.isError && <Failure error={save.error} />}
        <div><Button type="submit" tone="primary" size="usual" disabled={!changed || !sound} busy={save.isPending}>{say(startWords.save)}</Button></div>
      </form>
    </>
  )
}
