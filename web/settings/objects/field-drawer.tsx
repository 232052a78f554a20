import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { CustomFieldType } from '../../../src/model/custom/customization.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { configurationWords as words } from '../../../src/model/words/ui/configuration.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { messagesByField } from '../../data/problem.ts'
import { createRecord, refresh, updateRecord } from '../../data/records.ts'
import type { Row } from '../../data/values.ts'
import { fieldNamed, model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Checkbox, Labelled, TextInput } from '../../parts/inputs.tsx'
import { toast } from '../../parts/toast.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { type DraftChoice, draftsOf, writesOf } from '../choices/draft.ts'
import { ChoiceList } from '../choices/list.tsx'
import { choiceRowsQuery, saveChoices, withKeys } from '../choices/saving.ts'
import { draftOf, flagsOf, typeGroups, typeOf, written } from './field-draft.ts'
import { NameInputs } from './name-inputs.tsx'
import { keyPattern } from './names.ts'
import { Refusal } from './refusal.tsx'
import { TypeSettings } from './type-settings.tsx'

interface FieldDrawerProps { readonly object: ResolvedObject; readonly row?: Row; readonly onClose: () => void }

/** A field of the company's own: first what is kept in it, then what it is called and what holds of it. */
export function FieldDrawer({ object, row, onClose }: FieldDrawerProps) {
  const { say, language } = useSpeech()
  const labels = useLabels()
  const client = useQueryClient()
  const declared = model.object('customField')
  const [type, setType] = useState(typeOf(row?.['type']))
  const [draft, setDraft] = useState(() => draftOf(row))
  const [proposed, setProposed] = useState(row === undefined)
  const [tried, setTried] = useState(false)
  const standing = fieldNamed(object, draft.key)
  const choosing = row !== undefined && (standing?.type === 'choice' || standing?.type === 'multiChoice') ? standing : undefined
  const before = choosing === undefined ? [] : draftsOf(object, draft.key, choosing)
  const [edited, setEdited] = useState<readonly DraftChoice[]>()
  const options = useQuery({ ...choiceRowsQuery(object.name, draft.key), enabled: choosing !== undefined })
  const save = useMutation({
    mutationFn: async (kind: CustomFieldType) => {
      const body = written(kind, draft, language)
      if (row === undefined) await createRecord('customField', { object: object.name, key: draft.key, type: kind, ...body })
      else await updateRecord('customField', row.id, row.version, body)
      await refresh(client, 'customField')
      if (edited !== undefined) await saveChoices(client, object.name, draft.key, writesOf(before, await withKeys(edited), options.data ?? [], language))
    },
    onSuccess: () => { toast({ text: say(words.added, { name: (language === 'zh' ? draft.named.zh || draft.named.en : draft.named.en || draft.named.zh) }) }); onClose() },
  })
  const title = row === undefined ? say(words.addField) : say(words.editField, { name: labels.field(object, draft.key) })
  if (type === undefined) return <Dialog kind="drawer" title={title} onClose={onClose}><TypeList onChoose={setType} /></Dialog>
  const unnamed = draft.named.zh.trim() === '' && draft.named.en.trim() === ''
  const problems: Readonly<Record<string, string>> = { ...(tried && unnamed ? { label: say(words.nameNeeded) } : {}), ...messagesByField(save.error) }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!unnamed && (row !== undefined || keyPattern.test(draft.key))) save.mutate(type)
  }
  const flags = flagsOf(type)
  return (
    <Dialog
      kind="drawer" title={title} onClose={onClose}
      foot={<>{row === undefined && <Button tone="text" onClick={() => { setType(undefined); setDraft({ ...draft, settings: {} }); setEdited(undefined) }}>{say(words.changeType)}</Button>}<span className="spring" /><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="own-field" busy={save.isPending}>{say(startWords.save)}</Button></>}
    >
      <form id="own-field" className="stack objects-form" noValidate onSubmit={submit}>
        <p className="strong">{labels.choice(declared, 'type', type)}</p>
        <NameInputs
          named={draft.named} problems={problems} onChange={(named) => setDraft((now) => ({ ...now, named }))}
          {...(row === undefined ? { keyed: { key: draft.key, proposed, otherwise: 'Field', taken: (key: string) => fieldNamed(object, key) !== undefined, onKey: (key: string, byName: boolean) => { setProposed(byName); setDraft((now) => ({ ...now, key })) } } } : {})}
        />
        <TypeSettings object={object} type={type} name={draft.key} settings={draft.settings} onChange={(settings) => setDraft((now) => ({ ...now, settings }))} />
        {(type === 'choice' || type === 'multiChoice') && <fieldset className="form-section"><legend>{say(words.choices)}</legend><ChoiceList choices={edited ?? before} onChange={setEdited} coloured={type === 'choice'} /></fieldset>}
        {flags.length > 0 && (
          <fieldset className="form-section"><legend>{say(words.rules)}</legend>
            <div className="field-flags">{flags.map((flag) => <Checkbox key={flag} checked={draft.flags[flag]} onChange={(event) => setDraft({ ...draft, flags: { ...draft.flags, [flag]: event.target.checked } })}>{labels.field(declared, flag)}</Checkbox>)}</div>
          </fieldset>
        )}
        <Labelled label={labels.field(declared, 'help')} problem={problems['help']}>{(props) => <TextInput {...props} value={draft.help} maxLength={200} onChange={(event) => setDraft({ ...draft, help: event.target.value })} />}</Labelled>
        {save.isError && <Refusal error={save.error} />}
      </form>
    </Dialog>
  )
}

function TypeList({ onChoose }: { readonly onChoose: (type: CustomFieldType) => void }) {
  const { say } = useSpeech()
  const labels = useLabels()
  return (
    <div className="type-groups">
      <p className="muted">{say(words.chooseType)}</p>
      {typeGroups.map(({ label, types }) => (
        <section key={label.en}><h3>{say(label)}</h3>
          <div className="type-list">{types.map((type) => <button key={type} type="button" className="type-choice" onClick={() => onChoose(type)}>{labels.choice(model.object('customField'), 'type', type)}</button>)}</div>
        </section>
      ))}
    </div>
  )
}
