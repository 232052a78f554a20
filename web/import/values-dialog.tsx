import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { importWords } from '../../src/model/words/ui/import.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { rowsQuery } from '../data/records.ts'
import { textOf } from '../data/values.ts'
import { RecordPicker } from '../fields/shared/record-picker.tsx'
import { model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Labelled, Select, TextInput } from '../parts/inputs.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { knownTexts } from './check.ts'
import { type FileColumn, isColumns, type Placed, setBlanks, translate } from './plan.ts'
import type { Preview } from './requests.ts'
import type { PlanState } from './use-plan.ts'

interface ValuesDialogProps { readonly column: FileColumn; readonly place: Placed; readonly preview: Preview | undefined; readonly state: PlanState; readonly onClose: () => void }

/** What the texts of a column mean here: another program's word for a stage, a name spelt otherwise. */
export function ValuesDialog({ column, place, preview, state, onClose }: ValuesDialogProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const [more, setMore] = useState<readonly string[]>([])
  const [typed, setTyped] = useState('')
  const { entity, field } = place
  const object = model.object(entity.object)
  const declared = object.allFields[field]
  const source = state.plan.entities.find(({ name }) => name === entity.name)?.fields[field]
  const translated: Readonly<Record<string, string>> = isColumns(source) ? source.translate ?? {} : {}
  const few = useFewTitles(entity.object)
  const options = declared?.type === 'choice' ? declared.choices.map((choice) => ({ value: choice, label: labels.choice(object, field, choice) })) : few?.map((title) => ({ value: title, label: title }))
  const texts = [...new Set([...Object.keys(translated), ...knownTexts(column, preview), ...more])]
  // Choices, and names of other records, may be called otherwise in the file.
  const isMapped = declared?.type === 'choice' || (field === object.title && entity.found !== 'update')
  const [blanks, setBlanksTyped] = useState(isColumns(source) ? (source.blanks ?? []).join(', ') : '')
  const setBlankTexts = (text: string) => {
    setBlanksTyped(text)
    state.change(setBlanks(state.plan, entity.name, field, text.split(/[,，]/).map((each) => each.trim()).filter((each) => each !== '').slice(0, 50)))
  }
  const set = (given: string, meant: string | undefined) => state.change(translate(state.plan, entity.name, field, given, meant))
  return (
    <Dialog title={say(importWords.valuesOf, { column: column.header })} onClose={onClose} foot={<Button tone="primary" onClick={onClose}>{say(startWords.close)}</Button>}>
      <Labelled label={say(importWords.blanks)} hint={say(importWords.blanksAbout)}>{(props) => <TextInput {...props} value={blanks} onChange={(event) => setBlankTexts(event.target.value)} />}</Labelled>
      {isMapped && <h3 className="rights-heading">{say(importWords.values)}</h3>}
      {isMapped && <p className="muted small">{say(importWords.valuesAbout)}</p>}
      {isMapped && <ul className="lines import-values">
        {texts.map((text) => (
          <li key={text} className="row">
            <span className="clip import-header" title={text}>{text}</span><span className="muted" aria-hidden="true">→</span>
            <span className="import-value">
              {options === undefined
                ? <RecordPicker object={entity.object} label={text} shown={translated[text] ?? ''} placeholder={say(importWords.asWritten)} onChoose={(related) => set(text, related?.title ?? undefined)} />
                : <Select aria-label={text} value={translated[text] ?? ''} empty={say(importWords.asWritten)} options={options} onChange={(event) => set(text, event.target.value === '' ? undefined : event.target.value)} />}
            </span>
          </li>
        ))}
      </ul>}
      {isMapped && <form className="row import-add-value" onSubmit={(event) => { event.preventDefault(); if (typed.trim() !== '') setMore([...more, typed.trim()]); setTyped('') }}>
        <TextInput value={typed} aria-label={say(importWords.anotherText)} placeholder={say(importWords.anotherText)} onChange={(event) => setTyped(event.target.value)} /><Button type="submit" size="usual">{say(importWords.addText)}</Button>
      </form>}
    </Dialog>
  )
}

/** The names of an object that has few records: stages, levels, colleagues. Undefined where they are to be searched for. */
function useFewTitles(name: string): readonly string[] | undefined {
  const { access, trade, title } = model.object(name)
  const isFew = access === 'shared' && trade === 'settings'
  const { data } = useQuery({ ...rowsQuery(name, { fields: [title], limit: 200 }), enabled: isFew })
  if (!isFew || data?.next !== undefined) return undefined
  return [...new Set((data?.rows ?? []).map((row) => textOf(row[title])))]
}
