import { configurationWords as words } from '../../../src/model/words/ui/configuration.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { textOf } from '../../data/values.ts'
import { fieldNamed, model } from '../../model.ts'
import { Labelled, Select } from '../../parts/inputs.tsx'
import { Note } from '../../parts/states.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import type { SettingsProps } from './setting.ts'

/** A field of the record at the other end of a relation. */
export function LookupSettings({ object, settings, onChange }: SettingsProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const relations = Object.entries(object.fields).filter(([, field]) => field.type === 'relation').map(([name]) => name)
  const through = textOf(settings['through'])
  const relation = fieldNamed(object, through)
  const other = relation?.type === 'relation' ? model.objects.get(relation.to) : undefined
  const shown = other === undefined ? [] : Object.entries(other.allFields).filter(([name, field]) => field.type !== 'lookup' && field.type !== 'links' && field.type !== 'json' && !(field.type === 'rollup' && field.scope === 'viewer') && name !== 'version' && name !== 'deletedAt').map(([name]) => name)
  if (relations.length === 0) return <Note>{say(words.noRelation)}</Note>
  return (
    <div className="settings-pair">
      <Labelled label={say(words.through)} required>{(props) => <Select {...props} value={through} empty={say(startWords.choose)} options={relations.map((name) => ({ value: name, label: labels.field(object, name) }))} onChange={(event) => onChange({ through: event.target.value })} />}</Labelled>
      {other !== undefined && <Labelled label={say(words.shownField)} required>{(props) => <Select {...props} value={textOf(settings['field'])} empty={say(startWords.choose)} options={shown.map((name) => ({ value: name, label: labels.field(other, name) }))} onChange={(event) => onChange({ through, field: event.target.value })} />}</Labelled>}
    </div>
  )
}
