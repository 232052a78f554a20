import type { FieldRight, ObjectPermission } from '../../../src/model/define/permission.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { settingsWords } from '../../../src/model/words/ui/settings.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Select } from '../../parts/inputs.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { fieldRight, fieldRights } from './rights.ts'

export const fieldRightWords: Readonly<Record<FieldRight, (typeof settingsWords)[keyof typeof settingsWords]>> = { none: settingsWords.fieldNone, masked: settingsWords.fieldMasked, read: settingsWords.fieldRead, edit: settingsWords.fieldEdit }
interface ObjectRightsDialogProps { readonly object: ResolvedObject; readonly permission: ObjectPermission; readonly onChange: (permission: ObjectPermission) => void; readonly onClose: () => void }

/** What differs for single fields and single verbs of one kind of record. */
export function ObjectRightsDialog({ object, permission, onChange, onClose }: ObjectRightsDialogProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const verbs = [...model.actions.values()].filter((action) => action.on === object.name || action.on === '*')
  const setField = (name: string, right: FieldRight) => onChange({ ...permission, fields: { ...permission.fields, [name]: right } })
  const setVerb = (verb: string, said: string) => {
    const others = Object.entries(permission.actions ?? {}).filter(([name]) => name !== verb)
    onChange({ ...permission, actions: Object.fromEntries(said === '' ? others : [...others, [verb, said === 'yes']]) })
  }
  return (
    <Dialog kind="drawer" title={say(settingsWords.rightsOn, { objects: labels.many(object) })} onClose={onClose} foot={<Button tone="primary" onClick={onClose}>{say(startWords.close)}</Button>}>
      <h3>{say(settingsWords.actions)}</h3>
      <ul className="lines rights-lines">
        {verbs.map((action) => {
          const verb = action.name.slice(action.name.indexOf('.') + 1)
          const said = permission.actions?.[verb]
          return (
            <li key={action.name} className="row"><span className="spring clip">{say(action.label)}</span>
              <Select className="narrow" aria-label={say(action.label)} value={said === undefined ? '' : said ? 'yes' : 'no'} empty={say(settingsWords.asChanges)} options={[{ value: 'yes', label: say(settingsWords.allowed) }, { value: 'no', label: say(settingsWords.forbidden) }]} onChange={(event) => setVerb(verb, event.target.value)} />
            </li>
          )
        })}
      </ul>
      <h3 className="rights-heading">{say(settingsWords.fields)}</h3>
      <ul className="lines rights-lines">
        {Object.keys(object.allFields).filter((name) => name !== 'version' && name !== 'deletedAt').map((name) => {
          const right = permission.fields?.[name] ?? 'edit'
          return (
            <li key={name} className="row"><span className={`spring clip ${right === 'edit' ? '' : 'strong'}`}>{labels.field(object, name)}</span>
              <Select className="narrow" aria-label={labels.field(object, name)} value={right} options={fieldRights.map((each) => ({ value: each, label: say(fieldRightWords[each]) }))} onChange={(event) => setField(name, fieldRight(event.target.value))} />
            </li>
          )
        })}
      </ul>
    </Dialog>
  )
}
