import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Json, JsonObject } from '../../../src/lib/json.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import type { Filter } from '../../../src/model/filter/filter.ts'
import { poolWords as words } from '../../../src/model/words/ui/pools.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { useMe } from '../../data/me.ts'
import { messagesByField } from '../../data/problem.ts'
import { createRecord, refresh, updateRecord } from '../../data/records.ts'
import { isJsonObject, relatedOf, type Row, textOf, writable } from '../../data/values.ts'
import { GroupEditor } from '../../filter/editor.tsx'
import { withoutEmpty } from '../../filter/whole.ts'
import { FilterWords } from '../../filter/words.tsx'
import { model } from '../../model.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Labelled, Select } from '../../parts/inputs.tsx'
import { Failure } from '../../parts/states.tsx'
import { FieldsForm, initialValues } from '../../records/form.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { filterIn } from '../rules/data.ts'

export type PoolKind = 'publicPool' | 'poolRule' | 'holdingLimit'

/** What the fields' own inputs ask for; the rest has an input of its own here. */
const plain: Readonly<Record<PoolKind, readonly string[]>> = {
  publicPool: ['name', 'active', 'members', 'heads', 'claimsPerDay', 'viewsPerDay', 'formerOwnerWaitsDays', 'about'],
  poolRule: ['name', 'pool', 'fromPool', 'days', 'warnDays', 'mostPerRun'],
  holdingLimit: ['name', 'most', 'appliesTo', 'active'],
}

interface ObjectFormProps { readonly kind: PoolKind; readonly pools: readonly Row[]; readonly row?: Row; readonly title: string; readonly onClose: () => void }

/** Makes or changes a pool, a rule or a limit. */
export function ObjectForm({ kind, pools, row, title, onClose }: ObjectFormProps) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const me = useMe()
  const client = useQueryClient()
  const declared = model.object(kind)
  const [values, setValues] = useState<JsonObject>(() => ({ ...initialValues(declared, [...plain[kind], 'object'], { me, today: formats.today() }), ...(row ?? firstPool(kind, pools)), ...(kind === 'publicPool' && row === undefined ? { fieldsBeforeClaim: { phone: 'masked', email: 'masked' } } : {}) }))
  const [filter, setFilter] = useState<Filter | undefined>(filterIn(row?.['filter']))
  const set = (name: string, value: Json) => setValues((before) => ({ ...before, [name]: value }))
  const objectName = kind === 'poolRule' ? textOf(pools.find(({ id }) => id === relatedOf(values['pool'])?.id)?.['object']) : textOf(values['object'])
  const object = model.objects.get(objectName)
  const save = useMutation({
    mutationFn: async () => {
      const held = filter === undefined ? undefined : withoutEmpty(filter)
      const own = Object.fromEntries(plain[kind].filter((name) => name in values).map((name) => [name, writable(values[name])]))
      const body: JsonObject = {
        ...own, ...(kind === 'publicPool' ? { fieldsBeforeClaim: values['fieldsBeforeClaim'] ?? {} } : { filter: held === undefined ? null : JSON.parse(JSON.stringify(held)) as JsonObject }), ...(kind === 'poolRule' ? { clock: textOf(values['clock']) } : {}),
      }
      if (row === undefined) await createRecord(kind, { ...body, ...(kind === 'poolRule' ? {} : { object: objectName }) })
      else await updateRecord(kind, row.id, row.version, body)
      await refresh(client, kind)
    },
    onSuccess: onClose,
  })
  const problems = messagesByField(save.error)
  const submit = (event: FormEvent) => { event.preventDefault(); save.mutate() }
  return (
    <Dialog title={title} wide onClose={onClose} foot={<><Button onClick={onClose}>{say(startWords.cancel)}</Button><Button tone="primary" type="submit" form="pool-form" busy={save.isPending}>{say(startWords.save)}</Button></>}>
      <form id="pool-form" className="stack" noValidate onSubmit={submit}>
        {kind !== 'poolRule' && row === undefined && <Labelled label={labels.field(declared, 'object')} required problem={problems['object']}>{(props) => <Select {...props} value={objectName} options={[...model.objects.values()].filter((each) => each.pools === true).map((each) => ({ value: each.name, label: labels.many(each) }))} onChange={(event) => set('object', event.target.value)} />}</Labelled>}
        <FieldsForm object={declared} names={plain[kind]} values={values} problems={problems} onChange={set} />
        {kind === 'poolRule' && object !== undefined && <Labelled label={labels.field(declared, 'clock')} required problem={problems['clock']}>{(props) => <Select {...props} empty="" value={textOf(values['clock'])} options={clocksOf(object).map((name) => ({ value: name, label: labels.field(object, name) }))} onChange={(event) => set('clock', event.target.value)} />}</Labelled>}
        {kind === 'publicPool' && object !== undefined && <BeforeClaim object={object} value={values['fieldsBeforeClaim']} onChange={(next) => set('fieldsBeforeClaim', next)} />}
        {kind !== 'publicPool' && object !== undefined && (
          <fieldset className="form-section"><legend>{say(words.which)}</legend>
            <p className="muted small">{say(words.whichAbout)}</p>
            <GroupEditor object={object} filter={filter} onChange={setFilter} />
            {filter !== undefined && <p className="filter-sentence"><FilterWords object={object} filter={filter} /></p>}
            {kind === 'poolRule' && <p className="muted small">{say(words.saveFirst)}</p>}
          </fieldset>
        )}
        {save.isError && Object.keys(problems).every((name) => !plain[kind].includes(name) && name !== 'clock' && name !== 'object') && <Failure error={save.error} />}
      </form>
    </Dialog>
  )
}

/** A new rule begins with the first pool. */
function firstPool(kind: PoolKind, [first]: readonly Row[]): JsonObject {
  return kind === 'poolRule' && first !== undefined ? { pool: { id: first.id, title: textOf(first['name']) }, clock: 'lastContactAt' } : {}
}

function clocksOf(object: ResolvedObject): readonly string[] {
  return Object.entries(object.allFields).filter(([name, field]) => name !== 'deletedAt' && (field.type === 'date' || field.type === 'datetime' || (field.type === 'formula' && field.result === 'date') || (field.type === 'rollup' && field.scope === 'all' && isDated(field)))).map(([name]) => name)
}

function isDated({ of, field, function: kind }: { readonly of: string; readonly field?: string; readonly function: string }): boolean {
  const type = field === undefined ? undefined : model.object(of).allFields[field]?.type
  return kind !== 'count' && (type === 'date' || type === 'datetime')
}

/** Which fields members see masked, or not at all, until they claim. */
function BeforeClaim({ object, value, onChange }: { readonly object: ResolvedObject; readonly value: Json | undefined; readonly onChange: (value: JsonObject) => void }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const given: JsonObject = isJsonObject(value) ? value : {}
  const names = Object.keys(given).filter((name) => name in object.allFields)
  const others = Object.keys(object.fields).filter((name) => !(name in given) && name !== object.title && !['pool', 'pooledAt', 'heldSince', 'neverReturns'].includes(name))
  return (
    <fieldset className="form-section"><legend>{labels.field(model.object('publicPool'), 'fieldsBeforeClaim')}</legend>
      <p className="muted small">{say(words.hiddenAbout)}</p>
      {names.map((name) => (
        <span key={name} className="row">
          <span className="clip spring">{labels.field(object, name)}</span>
          <Select className="narrow" aria-label={labels.field(object, name)} value={textOf(given[name])} options={[{ value: 'masked', label: say(words.mask) }, { value: 'none', label: say(words.hide) }]} onChange={(event) => onChange({ ...given, [name]: event.target.value })} />
          <IconButton icon="close" iconSize={14} label={`${say(words.show)}: ${labels.field(object, name)}`} onClick={() => onChange(Object.fromEntries(Object.entries(given).filter(([each]) => each !== name)))} />
        </span>
      ))}
      <Select aria-label={say(words.addField)} value="" empty={say(words.addField)} options={others.map((name) => ({ value: name, label: labels.field(object, name) }))} onChange={(event) => { if (event.target.value !== '') onChange({ ...given, [event.target.value]: 'masked' }) }} />
    </fieldset>
  )
}
