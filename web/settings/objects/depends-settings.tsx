import type { JsonObject } from '../../../src/lib/json.ts'
import { configurationWords as words } from '../../../src/model/words/ui/configuration.ts'
import { isJsonObject, textOf, textsOf } from '../../data/values.ts'
import { fieldNamed } from '../../model.ts'
import { Checkbox, Labelled, Select } from '../../parts/inputs.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { type SettingsProps, withSetting } from './setting.ts'

/** Which choices stand open beside which value of another choice field: the cities of the province. */
export function DependsSettings({ object, name, settings, onChange }: SettingsProps & { readonly name: string }) {
  const { say } = useSpeech()
  const labels = useLabels()
  const own = fieldNamed(object, name)
  const others = Object.entries(object.fields).filter(([other, field]) => field.type === 'choice' && other !== name).map(([other]) => other)
  if (own?.type !== 'choice' || own.choices.length === 0 || others.length === 0) return null
  const given = isJsonObject(settings['dependsOn']) ? settings['dependsOn'] : undefined
  const other = textOf(given?.['field'])
  const field = fieldNamed(object, other)
  const open: JsonObject = given !== undefined && isJsonObject(given['choices']) ? given['choices'] : {}
  const choose = (next: string) => {
    const target = fieldNamed(object, next)
    // All stand open beside each value until some are taken away.
    onChange(withSetting(settings, 'dependsOn', target?.type === 'choice' ? { field: next, choices: Object.fromEntries(target.choices.map((choice) => [choice, own.choices])) } : undefined))
  }
  const change = (value: string, choice: string, stands: boolean) => {
    const now = textsOf(open[value])
    onChange(withSetting(settings, 'dependsOn', { field: other, choices: { ...open, [value]: own.choices.filter((each) => (each === choice ? stands : now.includes(each))) } }))
  }
  return (
    <>
      <Labelled label={say(words.dependsOn)} hint={say(words.dependsAbout)}>{(props) => <Select {...props} value={other} empty={say(words.stateNone)} options={others.map((each) => ({ value: each, label: labels.field(object, each) }))} onChange={(event) => choose(event.target.value)} />}</Labelled>
      {field?.type === 'choice' && field.choices.map((value) => (
        <fieldset key={value} className="form-section"><legend>{say(words.openBeside, { value: labels.choice(object, other, value) })}</legend>
          <div className="field-flags">{own.choices.map((choice) => <Checkbox key={choice} checked={textsOf(open[value]).includes(choice)} onChange={(event) => change(value, choice, event.target.checked)}>{labels.choice(object, name, choice)}</Checkbox>)}</div>
        </fieldset>
      ))}
    </>
  )
}
