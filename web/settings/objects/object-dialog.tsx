import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { configurationWords as words } from '../../../src/model/words/ui/configuration.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { ApiProblem, messagesByField } from '../../data/problem.ts'
import { createRecord, refresh, updateRecord } from '../../data/records.ts'
import { type Row, textOf } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Icon, type IconName, isIconName } from '../../parts/icons.tsx'
import { Checkbox, Labelled, Select, TextInput } from '../../parts/inputs.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { NameInputs } from './name-inputs.tsx'
import { keyPattern, nameFields } from './names.ts'
import { Refusal } from './refusal.tsx'

const icons: readonly IconName[] = ['box', 'building', 'people', 'user', 'order', 'file', 'note', 'flag', 'calendar', 'clock', 'pin', 'cart', 'link', 'chart', 'globe', 'shield', 'chat', 'mail', 'call', 'spark', 'board', 'swap']
const trades = ['customers', 'sales', 'marketing', 'service'] as const

interface ObjectDialogProps {
  /** The one that is changed, with its row; absent: a new one. */
  readonly object?: ResolvedObject
  readonly row?: Row
  readonly onClose: () => void
  readonly onMade?: (key: string) => void
}

/** What a kind of record is called, where it stands, who sees its records. */
export function ObjectDialog({ object, row, onClose, onMade }: ObjectDialogProps) {
  const { say, language } = useSpeech()
  const labels = useLabels()
  const client = useQueryClient()
  const declared = model.object('customObject')
  const [named, setNamed] = useState({ zh: textOf(row?.['labelZh']) || (row === undefined ? '' : textOf(row['label'])), en: textOf(row?.['labelEn']) || (row === undefined ? '' : textOf(row['label'])) })
  const [key, setKey] = useState({ key: '', proposed: true })
  const [values, setValues] = useState({
    titleLabel: textOf(row?.['titleLabel']), access: textOf(row?.['access']) || 'owned', follows: textOf(row?.['follows']), trade: textOf(row?.['trade']) || 'customers', icon: textOf(row?.['icon']) || 'box',
    stateField: textOf(row?.['stateField']), timeline: row?.['timeline'] === true, pools: row?.['pools'] === true,
  })
  const [tried, setTried] = useState(false)
  const set = (changes: Partial<typeof values>) => setValues({ ...values, ...changes })
  const save = useMutation({
    mutationFn: async () => {
      const body = { ...nameFields(named, language), ...values, pools: values.access === 'owned' && values.pools, titleLabel: values.titleLabel || null, follows: values.access === 'follows' ? values.follows || null : null, stateField: values.stateField || null }
      if (row === undefined) await createRecord('customObject', { key: key.key, ...body })
      else await updateRecord('customObject', row.id, row.version, body)
      await refresh(client, 'customObject')
    },
    onSuccess: () => { if (row === undefined) onMade?.(key.key); else onClose() },
  })
  const fieldsOf = (test: (name: string) => boolean) => Object.keys(object?.fields ?? {}).filter(test).map((name) => ({ value: name, label: object === undefined ? name : labels.field(object, name) }))
  const relations = fieldsOf((name) => { const field = object?.fields[name]; return field?.type === 'relation' && field.to !== 'user' && field.to !== 'department' })
  const states = fieldsOf((name) => object?.fields[name]?.type === 'choice')
  const problems: Readonly<Record<string, string>> = { ...(tried && named.zh.trim() === '' && named.en.trim() === '' ? { label: say(words.nameNeeded) } : {}), ...messagesByField(save.error) }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if ((named.zh.trim() !== '' || named.en.trim() !== '') && (row !== undefined || keyPattern.test(key.key))) save.mutate()
  }
  const access = declared.fields['access']
  const accesses = access?.type === 'choice' ? access.choices.filter((choice) => choice !== 'follows' || relations.length > 0 || values.access === 'follows') : []
  return (
    <Dialog
      title={object === undefined ? say(words.newObject) : say(words.editObject, { name: labels.one(object) })} onClose={onClose}
      foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="own-object" busy={save.isPending}>{say(startWords.save)}</Button></>}
    >
      <form id="own-object" className="stack objects-form" noValidate onSubmit={submit}>
        <NameInputs named={named} onChange={setNamed} problems={problems} {...(row === undefined ? { keyed: { ...key, otherwise: 'Object', taken: (each: string) => model.objects.has(each), onKey: (next: string, proposed: boolean) => setKey({ key: next, proposed }) } } : {})} />
        <div className="settings-pair">
          <Labelled label={labels.field(declared, 'trade')}>{(props) => <Select {...props} value={values.trade} options={trades.map((each) => ({ value: each, label: labels.choice(declared, 'trade', each) }))} onChange={(event) => set({ trade: event.target.value })} />}</Labelled>
          <Labelled label={labels.field(declared, 'titleLabel')} problem={problems['titleLabel']}>{(props) => <TextInput {...props} value={values.titleLabel} maxLength={60} placeholder={labels.field(model.object('customer'), 'name')} onChange={(event) => set({ titleLabel: event.target.value })} />}</Labelled>
          <Labelled label={labels.field(declared, 'access')} {...(object !== undefined && relations.length === 0 ? { hint: say(words.followsNone) } : {})}>{(props) => <Select {...props} value={values.access} options={accesses.map((each) => ({ value: each, label: labels.choice(declared, 'access', each) }))} onChange={(event) => set({ access: event.target.value, follows: values.follows || (relations[0]?.value ?? '') })} />}</Labelled>
          {values.access === 'follows' && <Labelled label={labels.field(declared, 'follows')} problem={problems['follows']}>{(props) => <Select {...props} value={values.follows} options={relations} onChange={(event) => set({ follows: event.target.value })} />}</Labelled>}
          {states.length > 0 && <Labelled label={labels.field(declared, 'stateField')} hint={say(words.stateAbout)}>{(props) => <Select {...props} value={values.stateField} empty={say(words.stateNone)} options={states} onChange={(event) => set({ stateField: event.target.value })} />}</Labelled>}
        </div>
        <fieldset className="form-section icon-choices"><legend>{labels.field(declared, 'icon')}</legend>
          {icons.map((icon) => <label key={icon} className="icon-choice"><input type="radio" name="icon" className="unseen" aria-label={icon} checked={values.icon === icon} onChange={() => set({ icon })} /><Icon name={isIconName(icon) ? icon : 'box'} /></label>)}
        </fieldset>
        <Checkbox checked={values.timeline} onChange={(event) => set({ timeline: event.target.checked })}>{labels.field(declared, 'timeline')}</Checkbox>
        {values.access === 'owned' && <Checkbox checked={values.pools} onChange={(event) => set({ pools: event.target.checked })}>{labels.field(declared, 'pools')}</Checkbox>}
        {problems['pools'] !== undefined && <span className="small bad" role="alert">{problems['pools']}</span>}
        {save.error instanceof ApiProblem && <Refusal error={save.error} />}
      </form>
    </Dialog>
  )
}
