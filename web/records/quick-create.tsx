import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, lazy, Suspense, useDeferredValue, useId, useMemo, useState } from 'react'
import type { Json, JsonObject } from '../../src/lib/json.ts'
import { isMergeable } from '../../src/model/define/object.ts'
import { mergeWords } from '../../src/model/words/ui/merge.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { linesWords } from '../../src/model/words/ui/lines.ts'
import { listWords } from '../../src/model/words/ui/list.ts'
import { recordWords } from '../../src/model/words/ui/record.ts'
import { useMe, useRights } from '../data/me.ts'
import { messagesByField, problemsOfList } from '../data/problem.ts'
import { createRecord, duplicatesQuery, useRefresh } from '../data/records.ts'
import { isEmptyValue, textOf } from '../data/values.ts'
import { isEditable } from '../fields/index.ts'
import { fieldNamed, model } from '../model.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Failure } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import type { Creation } from './creation.ts'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { Duplicates } from './duplicates.tsx'
import { useDemands } from './demands.ts'
import { FieldsForm, initialValues, missing, toWrite } from './form.tsx'
import { useKeptCreation } from './kept-creation.ts'
import { KeptOffer } from './lines/kept-offer.tsx'
import { linesOf } from './lines/lists.ts'
import { toParts } from './lines/draft.ts'
import { PasteBox } from './paste-box.tsx'
import './form.css'

const NewLines = lazy(() => import('./lines/new-lines.tsx').then((module) => ({ default: module.NewLines })))

/** A new record in a hurry: few fields, who has it already, and more fields when wanted. */
export function QuickCreate({ creation, onClose }: { readonly creation: Creation; readonly onClose: () => void }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const me = useMe()
  const navigate = useNavigate()
  const refresh = useRefresh()
  const client = useQueryClient()
  // One may stand over another: a product that is made for a line of a new quote.
  const formId = useId()
  const object = model.object(creation.object)
  const rights = useRights()
  // What this person may only see is neither asked for nor sent with its default.
  const may = (name: string) => { const right = rights.field(object.name, name); return right === 'edit' || right === 'masked' }
  const quick = [...new Set([...(object.quick ?? []), ...Object.entries(object.fields).filter(([, field]) => field.required === true && field.default === undefined).map(([name]) => name)])].filter((name) => fieldNamed(object, name) !== undefined && may(name))
  const rest = Object.keys(object.fields).filter((name) => !quick.includes(name) && isEditable(object.fields[name] ?? { type: 'json', max: 0 }) && may(name))
  const lists = linesOf(object).filter((inverse) => rights.mayCreate(inverse.object))
  const [all, setAll] = useState(false)
  const [first] = useState<JsonObject>(() => ({ ...initialValues(object, [...quick, ...rest], { me, today: formats.today() }), ...creation.values }))
  const [values, setValues] = useState(first)
  const typed = useKeptCreation({ object: object.name, lists, values, changed: values !== first, kept: creation.again === undefined })
  const lines = useMemo((): JsonObject => Object.fromEntries(Object.entries(typed.written).map(([name, { line, drafts }]) => [name, toParts(model.object(line), drafts)])), [typed.written])
  const demands = useDemands(object, values)
  const names = all ? [...quick, ...rest] : [...new Set([...quick, ...demands.required])]
  const [tried, setTried] = useState(false)
  const create = useMutation({
    // What was typed before another choice hid it is not meant.
    mutationFn: () => createRecord(object.name, { ...toWrite(Object.fromEntries(Object.entries(values).filter(([name]) => demands.shown(name)))), ...lines }, creation.again),
    onSuccess: (row) => {
      typed.settle()
      void refresh(object.name)
      creation.onCreated?.(row.id)
      const twin = duplicates.find(({ id }) => id !== undefined)?.id
      const compare = () => void navigate({ to: '/merge', search: { object: object.path, ids: `${twin ?? ''},${row.id}` } })
      const open = () => void navigate({ to: '/$objects/$id', params: { objects: object.path, id: row.id } })
      toast({ text: say(recordWords.created, { name: textOf(row[object.title]) || labels.one(object) }), action: twin !== undefined && isMergeable(object) ? { label: say(mergeWords.openMerge), perform: compare } : { label: say(listWords.open), perform: open } })
      if (object.pools === true) void import('../pools/told.ts').then(({ tellFullLimits }) => tellFullLimits(client, object.name, { say, formats }))
      onClose()
    },
  })
  const lacking = missing(object, names, values, demands)
  const problems = { ...(tried ? lacking : {}), ...messagesByField(create.error) }
  const duplicates = useDuplicates(object.name, values)
  const change = (name: string, value: Json) => setValues((before) => ({ ...before, [name]: value }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (Object.keys(lacking).length === 0) create.mutate()
  }
  const other = create.isError && !Object.keys(problems).some((name) => names.includes(name) || name in lines)
  return (
    <Dialog
      title={say(recordWords.createTitle, { object: labels.noun(object) })} onClose={onClose} wide={all || lists.length > 0}
      foot={<><Button tone="text" onClick={() => setAll(!all)}>{all ? '' : say(recordWords.moreFields)}</Button><span className="spring" /><Button onClick={() => { typed.settle(); onClose() }}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form={formId} busy={create.isPending}>{say(duplicates.length > 0 ? recordWords.duplicateAnyway : recordWords.create)}</Button></>}
    >
      <form id={formId} className="stack quick-create" noValidate onSubmit={submit}>
        <KeptOffer kept={typed.kept} text={linesWords.creationKept} ready onTakeUp={() => { const before = typed.takeUp(); setValues((now) => ({ ...now, ...before })); setAll(true) }} onForget={typed.forget} />
        <PasteBox object={object} onFilled={(filled) => setValues((before) => ({ ...before, ...filled }))} />
        <FieldsForm object={object} names={names} values={values} problems={problems} onChange={change} />
        {lists.map((inverse) => <Suspense key={inverse.name}><NewLines object={object} inverse={inverse} values={values} problems={problemsOfList(create.error, inverse.name)} drafts={typed.draftsOf(inverse)} onChange={(drafts) => typed.write(inverse, drafts)} /></Suspense>)}
        <Duplicates matches={duplicates} onOpen={onClose} />
        {other && <Failure error={create.error} />}
      </form>
    </Dialog>
  )
}

/** Who may have it already, asked as soon as a name, a phone or a mail is typed. */
function useDuplicates(name: string, values: JsonObject) {
  const object = model.object(name)
  const keys = [...new Set((object.duplicates ?? []).map(({ field }) => field))]
  const late = useDeferredValue(JSON.stringify(Object.fromEntries(keys.filter((key) => !isEmptyValue(values[key]) && textOf(values[key]).length > 2).map((key) => [key, values[key]]))))
  const asked = JSON.parse(late) as JsonObject
  const { data } = useQuery({ ...duplicatesQuery(name, asked), enabled: Object.keys(asked).length > 0, retry: false })
  return Object.keys(asked).length > 0 ? data ?? [] : []
}
