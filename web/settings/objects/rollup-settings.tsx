import type { JsonObject } from '../../../src/lib/json.ts'
import type { Inverse, ResolvedObject } from '../../../src/model/define/registry.ts'
import type { Words } from '../../../src/lib/words.ts'
import type { Filter } from '../../../src/model/filter/filter.ts'
import { configurationWords as words } from '../../../src/model/words/ui/configuration.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { isJsonObject, textOf } from '../../data/values.ts'
import { partFor } from '../../fields/index.ts'
import { plainJson } from '../../fields/shared/json.ts'
import { GroupEditor } from '../../filter/editor.tsx'
import { readFilter } from '../../filter/tree.ts'
import { FilterWords } from '../../filter/words.tsx'
import { model } from '../../model.ts'
import { Labelled, Select } from '../../parts/inputs.tsx'
import { Note } from '../../parts/states.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { type SettingsProps, withSetting } from './setting.ts'

const functions = [['count', words.functionCount], ['sum', words.functionSum], ['average', words.functionAverage], ['min', words.functionMin], ['max', words.functionMax], ['first', words.functionFirst], ['last', words.functionLast]] as const satisfies readonly (readonly [string, Words])[]
const summed: ReadonlySet<string> = new Set(['number', 'money'])
const ordered: ReadonlySet<string> = new Set(['number', 'money', 'date', 'datetime', 'clock'])

/** A figure over the records that are related: of which, how, of which field, which of them. */
export function RollupSettings({ object, settings, onChange }: SettingsProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const lists = [...object.inverses.values()].filter(({ kind, object: other }) => kind !== 'links' && model.objects.get(other)?.trade !== 'settings')
  const list = lists.find(({ object: of, field }) => of === settings['of'] && field === settings['through'])
  const chosen = textOf(settings['function']) || 'count'
  const set = (name: string, value: JsonObject[string] | undefined) => onChange(withSetting(settings, name, value))
  if (lists.length === 0) return <Note>{say(words.noList)}</Note>
  const chooseList = (name: string) => { const next = lists.find((each) => each.name === name); if (next !== undefined) onChange({ of: next.object, through: next.field, function: 'count', ...(settings['scope'] === undefined ? {} : { scope: settings['scope'] }) }) }
  return (
    <>
      <div className="settings-pair">
        <Labelled label={say(words.overList)} required>{(props) => <Select {...props} value={list?.name ?? ''} empty={say(startWords.choose)} options={lists.map((each) => ({ value: each.name, label: listName(labels.relation(object, each.name), each, (other) => labels.one(other)) }))} onChange={(event) => chooseList(event.target.value)} />}</Labelled>
        <Labelled label={say(words.function)}>{(props) => <Select {...props} value={chosen} options={functions.map(([value, label]) => ({ value, label: say(label) }))} onChange={(event) => onChange({ ...withoutField(settings), function: event.target.value })} />}</Labelled>
      </div>
      {list !== undefined && <OfRecords other={model.object(list.object)} chosen={chosen} settings={settings} set={set} />}
      <Labelled label={say(words.scope)}>{(props) => <Select {...props} value={textOf(settings['scope']) || 'all'} options={[{ value: 'all', label: say(words.scopeAll) }, { value: 'viewer', label: say(words.scopeViewer) }]} onChange={(event) => set('scope', event.target.value)} />}</Labelled>
    </>
  )
}

/** Two relations of one object make two lists that may be called alike. */
function listName(label: string, { object }: Inverse, one: (object: ResolvedObject) => string): string {
  const of = one(model.object(object))
  return label.includes(of) ? label : `${label} (${of})`
}

function withoutField(settings: JsonObject): JsonObject {
  return withSetting(withSetting(settings, 'field', undefined), 'by', undefined)
}

interface OfRecordsProps { readonly other: ResolvedObject; readonly chosen: string; readonly settings: JsonObject; readonly set: (name: string, value: JsonObject[string] | undefined) => void }

function OfRecords({ other, chosen, settings, set }: OfRecordsProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const families = chosen === 'sum' || chosen === 'average' ? summed : chosen === 'min' || chosen === 'max' ? ordered : undefined
  const named = (test: (family: string) => boolean) => Object.entries(other.allFields)
    .filter(([name, field]) => field.type !== 'lookup' && field.type !== 'links' && field.type !== 'json' && !(field.type === 'rollup' && field.scope === 'viewer') && name !== 'version' && name !== 'deletedAt' && test(partFor(other, field).part.family))
    .map(([name]) => ({ value: name, label: labels.field(other, name) }))
  const where = isJsonObject(settings['where']) ? readFilter(settings['where']) : undefined
  return (
    <>
      {chosen !== 'count' && (
        <div className="settings-pair">
          <Labelled label={say(words.ofField)} required>{(props) => <Select {...props} value={textOf(settings['field'])} empty={say(startWords.choose)} options={named((family) => families === undefined || families.has(family))} onChange={(event) => set('field', event.target.value)} />}</Labelled>
          {families === undefined && <Labelled label={say(words.orderedBy)}>{(props) => <Select {...props} value={textOf(settings['by']) || 'createdAt'} options={named((family) => ordered.has(family))} onChange={(event) => set('by', event.target.value)} />}</Labelled>}
        </div>
      )}
      <fieldset className="form-section"><legend>{say(words.whichRecords)}</legend>
        <GroupEditor object={other} filter={where} onChange={(filter: Filter | undefined) => set('where', filter === undefined ? undefined : plainJson(filter))} />
        {where !== undefined && <p className="filter-sentence"><FilterWords object={other} filter={where} /></p>}
      </fieldset>
    </>
  )
}
