import type { ReactNode } from 'react'
import type { CustomFieldType } from '../../../src/model/custom/customization.ts'
import type { Words } from '../../../src/lib/words.ts'
import { configurationWords as words } from '../../../src/model/words/ui/configuration.ts'
import { numberOf, textOf } from '../../data/values.ts'
import { Checkbox, Labelled, TextInput } from '../../parts/inputs.tsx'
import { useSpeech } from '../../words/language.tsx'
import { DependsSettings } from './depends-settings.tsx'
import { FormulaSettings } from './formula-settings.tsx'
import { LookupSettings } from './lookup-settings.tsx'
import { LinksSettings, RelationSettings, TargetSettings } from './relation-settings.tsx'
import { RollupSettings } from './rollup-settings.tsx'
import { type SettingsProps, withSetting } from './setting.ts'

/** What a field of the type needs to be told, beyond its name; nothing for those that need nothing. */
export function TypeSettings({ type, name, ...props }: SettingsProps & { readonly type: CustomFieldType; /** Of a field that stands already. */ readonly name: string }): ReactNode {
  const { say } = useSpeech()
  const { settings, onChange } = props
  const number = (setting: string, label: Words, usual?: number) => <NumberSetting key={setting} label={say(label)} value={numberOf(settings[setting])} {...(usual === undefined ? {} : { usual })} onChange={(value) => onChange(withSetting(settings, setting, value))} />
  switch (type) {
    case 'text': return number('max', words.longest, 200)
    case 'longText': return number('max', words.longest, 5000)
    case 'richText': return number('max', words.longest, 50_000)
    case 'number': return <div className="settings-pair">{number('decimals', words.decimals, 2)}<Checkbox checked={settings['grouped'] !== false} onChange={(event) => onChange(withSetting(settings, 'grouped', event.target.checked ? undefined : false))}>{say(words.grouped)}</Checkbox>{number('min', words.least)}{number('max', words.most)}</div>
    case 'money': return <Checkbox checked={settings['min'] === 0} onChange={(event) => onChange(withSetting(settings, 'min', event.target.checked ? 0 : undefined))}>{say(words.notNegative)}</Checkbox>
    case 'percent': return <div className="settings-pair"><PercentSetting {...props} name="min" label={words.least} usual={0} /><PercentSetting {...props} name="max" label={words.most} usual={100} /></div>
    case 'choice': return <DependsSettings {...props} name={name} />
    case 'rating': return number('max', words.stars, 5)
    case 'autoNumber': return <div className="settings-pair"><Labelled label={say(words.prefix)}>{(input) => <TextInput {...input} value={textOf(settings['prefix'])} maxLength={20} onChange={(event) => onChange(withSetting(settings, 'prefix', event.target.value))} />}</Labelled>{number('digits', words.digits, 5)}</div>
    case 'relation': return <RelationSettings {...props} />
    case 'target': return <TargetSettings {...props} />
    case 'links': return <LinksSettings {...props} />
    case 'lookup': return <LookupSettings {...props} />
    case 'rollup': return <RollupSettings {...props} />
    case 'formula': return <FormulaSettings {...props} />
    case 'date': case 'datetime': case 'time': case 'duration': case 'boolean': case 'multiChoice': case 'email': case 'phone': case 'url': case 'address': case 'place': case 'user': case 'department': case 'file': return null
  }
}

interface NumberSettingProps { readonly label: string; readonly value: number | undefined; readonly usual?: number; readonly onChange: (value: number | undefined) => void }

function NumberSetting({ label, value, usual, onChange }: NumberSettingProps) {
  return (
    <Labelled label={label}>
      {(props) => <TextInput {...props} type="number" step="any" className="number" value={value ?? ''} placeholder={usual === undefined ? '' : String(usual)} onChange={(event) => onChange(event.target.value === '' ? undefined : Number(event.target.value))} />}
    </Labelled>
  )
}

/** Written as 0 to 100, kept as 0 to 1. */
function PercentSetting({ settings, onChange, name, label, usual }: SettingsProps & { readonly name: string; readonly label: Words; readonly usual: number }) {
  const { say } = useSpeech()
  const kept = numberOf(settings[name])
  return <NumberSetting label={`${say(label)} (%)`} value={kept === undefined ? undefined : Math.round(kept * 1e6) / 1e4} usual={usual} onChange={(value) => onChange(withSetting(settings, name, value === undefined ? undefined : value / 100))} />
}
