import { isCustomizable } from '../../../src/model/custom/customizable.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { configurationWords as words } from '../../../src/model/words/ui/configuration.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { isJsonObject, textOf, textsOf } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Checkbox, Labelled, Select, TextArea, TextInput } from '../../parts/inputs.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { type SettingsProps, withSetting } from './setting.ts'

/** What a record may be related to. */
function targets(): readonly ResolvedObject[] {
  return [...model.objects.values()].filter((object) => isCustomizable(object))
}

const purged = [['clear', words.purgedClear], ['refuse', words.purgedRefuse], ['purge', words.purgedPurge]] as const

/** One other record: of which kind, how it lists these, whether it owns them. */
export function RelationSettings({ object, settings, onChange }: SettingsProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const set = (name: string, value: SettingsProps['settings'][string] | undefined) => onChange(withSetting(settings, name, value))
  const to = textOf(settings['to'])
  const listed = settings['listed'] !== false
  const given = isJsonObject(settings['listLabel']) ? settings['listLabel'] : {}
  const setLabel = (name: 'en' | 'zh', text: string) => {
    const both = { en: textOf(given['en']), zh: textOf(given['zh']), [name]: text }
    // The list is called the same in the other language until that one is named too.
    set('listLabel', both.en === '' && both.zh === '' ? undefined : { en: both.en || both.zh, zh: both.zh || both.en })
  }
  return (
    <>
      <Labelled label={say(words.leadsTo)} required>{(props) => <Select {...props} value={to} empty={say(startWords.choose)} options={targets().map((each) => ({ value: each.name, label: labels.one(each) }))} onChange={(event) => set('to', event.target.value)} />}</Labelled>
      <div className="stack">
        <Checkbox checked={listed || settings['part'] === true} disabled={settings['part'] === true} onChange={(event) => set('listed', event.target.checked ? undefined : false)}>{say(words.listed)}</Checkbox>
        {listed && (
          <div className="settings-pair">
            <Labelled label={say(words.listLabelZh)}>{(props) => <TextInput {...props} value={textOf(given['zh'])} placeholder={object.label.zh} maxLength={60} onChange={(event) => setLabel('zh', event.target.value)} />}</Labelled>
            <Labelled label={say(words.listLabelEn)}>{(props) => <TextInput {...props} value={textOf(given['en'])} placeholder={labels.many(object)} maxLength={60} onChange={(event) => setLabel('en', event.target.value)} />}</Labelled>
          </div>
        )}
        <Checkbox checked={settings['part'] === true} onChange={(event) => set('part', event.target.checked ? true : undefined)}>{say(words.part)}</Checkbox>
        {to === object.name && <Checkbox checked={settings['acyclic'] === true} onChange={(event) => set('acyclic', event.target.checked ? true : undefined)}>{say(words.acyclic)}</Checkbox>}
      </div>
      <Labelled label={say(words.whenPurged)}>{(props) => <Select {...props} value={textOf(settings['whenPurged']) || 'clear'} options={purged.map(([value, label]) => ({ value, label: say(label) }))} onChange={(event) => set('whenPurged', event.target.value)} />}</Labelled>
    </>
  )
}

/** Of several kinds: which they are. */
function Kinds({ settings, onChange }: SettingsProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const chosen = textsOf(settings['to'])
  return (
    <>
      <fieldset className="form-section"><legend>{say(words.leadsTo)}</legend>
        <div className="check-list">{targets().map((each) => <Checkbox key={each.name} checked={chosen.includes(each.name)} onChange={(event) => onChange({ ...settings, to: event.target.checked ? [...chosen, each.name] : chosen.filter((name) => name !== each.name) })}>{labels.one(each)}</Checkbox>)}</div>
      </fieldset>
      <Checkbox checked={settings['listed'] !== false} onChange={(event) => onChange(withSetting(settings, 'listed', event.target.checked ? undefined : false))}>{say(words.listed)}</Checkbox>
    </>
  )
}

export function TargetSettings(props: SettingsProps) {
  return <Kinds {...props} />
}

export function LinksSettings(props: SettingsProps) {
  const { say } = useSpeech()
  const { settings, onChange } = props
  const read = (text: string) => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  return (
    <>
      <Kinds {...props} />
      <Labelled label={say(words.linkRoles)}>{(input) => <TextArea {...input} defaultValue={textsOf(settings['roles']).join('\n')} onChange={(event) => onChange(withSetting(settings, 'roles', read(event.target.value).length === 0 ? undefined : read(event.target.value)))} />}</Labelled>
    </>
  )
}
