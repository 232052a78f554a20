import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { ChoiceField, MultiChoiceField } from '../../../src/model/define/field.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { isCustomizable } from '../../../src/model/custom/customizable.ts'
import { configurationWords as words } from '../../../src/model/words/ui/configuration.ts'
import { listWords } from '../../../src/model/words/ui/list.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { textOf } from '../../data/values.ts'
import { fieldNamed, model, useModel } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Failure, Note, Skeleton } from '../../parts/states.tsx'
import { toast } from '../../parts/toast.tsx'
import { NotFound } from '../../shell/not-found.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { SettingsHead } from '../head.tsx'
import { Refusal } from '../objects/refusal.tsx'
import { type DraftChoice, draftsOf, writesOf } from './draft.ts'
import { ChoiceList } from './list.tsx'
import { choiceRowsQuery, saveChoices, withKeys } from './saving.ts'
import { StrangeValues } from './strange.tsx'

type Choosing = ChoiceField | MultiChoiceField
interface Chosen { readonly object: ResolvedObject; readonly name: string; readonly field: Choosing }

/** Every field of choices that a company may change: the states of machines by their names, the others altogether. */
function choosingFields(): readonly Chosen[] {
  return [...model.objects.values()].filter((object) => isCustomizable(object)).flatMap((object) => Object.entries(object.fields).flatMap(([name, field]): Chosen[] => ((field.type === 'choice' || field.type === 'multiChoice') && (field.open === true || object.state?.field === name) ? [{ object, name, field }] : [])))
}

/** Settings › Choices: all fields, or the choices of one: customer-industry. */
export function ChoicesPage({ id }: { readonly id: string | undefined }) {
  useModel()
  const [objectName = '', name = ''] = (id ?? '').split('-')
  const object = model.objects.get(objectName)
  if (id === undefined) return <FieldList />
  const field = object === undefined ? undefined : fieldNamed(object, name)
  if (object === undefined || (field?.type !== 'choice' && field?.type !== 'multiChoice')) return <NotFound />
  return <ChoicesOf key={id} object={object} name={name} field={field} />
}

function FieldList() {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  return (
    <>
      <SettingsHead title={say(words.choices)} about={say(words.choicesAbout)} />
      <div className="settings-body settings-wide">
        <table className="settings-table">
          <thead><tr><th scope="col">{say(words.choicesField)}</th><th scope="col">{say(words.object)}</th><th scope="col" className="number">{say(words.choicesCount)}</th><th scope="col"><span className="unseen">{say(words.choicesChanged)}</span></th></tr></thead>
          <tbody>
            {choosingFields().map(({ object, name, field }) => (
              <tr key={`${object.name}.${name}`}>
                <th scope="row"><Link to="/settings/$page/$id" params={{ page: 'choices', id: `${object.name}-${name}` }} className="strong settings-name">{labels.field(object, name)}</Link></th>
                <td>{labels.one(object)}</td>
                <td className="number">{formats.number(field.choices.length - (field.retired?.length ?? 0), 0)}</td>
                <td>{field.labels !== undefined && field.slots === undefined && <Chip>{say(words.choicesChanged)}</Chip>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function ChoicesOf({ object, name, field }: Chosen) {
  const { say, language } = useSpeech()
  const labels = useLabels()
  const client = useQueryClient()
  const rows = useQuery(choiceRowsQuery(object.name, name))
  const standing = draftsOf(object, name, field)
  const [edited, setEdited] = useState<readonly DraftChoice[]>()
  const choices = edited ?? standing
  const fixed = field.open !== true
  const save = useMutation({
    mutationFn: async () => saveChoices(client, object.name, name, writesOf(standing, await withKeys(choices), rows.data ?? [], language)),
    onSuccess: () => { setEdited(undefined); toast({ text: say(listWords.saved) }) },
  })
  const adopt = (value: string) => setEdited([...choices, { key: value, zh: value, en: value, tone: undefined, retired: false, id: value }])
  return (
    <>
      <SettingsHead title={<span className="row"><Link to="/settings/$page" params={{ page: 'choices' }} className="muted">{say(words.choices)}</Link><span className="muted" aria-hidden="true">›</span><span className="muted">{labels.one(object)}</span><span className="muted" aria-hidden="true">›</span>{labels.field(object, name)}</span>}>
        {edited !== undefined && <Button onClick={() => setEdited(undefined)}>{say(startWords.cancel)}</Button>}
        <Button tone="primary" disabled={edited === undefined || rows.data === undefined} busy={save.isPending} onClick={() => save.mutate()}>{say(startWords.save)}</Button>
      </SettingsHead>
      <div className="settings-body">
        {rows.isPending && <Skeleton lines={6} />}
        {rows.isError && <Failure error={rows.error} retry={() => void rows.refetch()} />}
        {fixed && <Note tone="info">{say(words.choicesFixed)}</Note>}
        {save.isError && <Refusal error={save.error} />}
        {rows.isSuccess && <ChoiceList choices={choices} onChange={setEdited} fixed={fixed} coloured={field.type === 'choice'} />}
        {!fixed && field.type === 'choice' && <StrangeValues object={object} name={name} known={choices.map(({ key }) => textOf(key))} onAdopt={adopt} />}
      </div>
    </>
  )
}
