import { type ObjectPermission, type Permissions, dataScopes } from '../../../src/model/define/permission.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { settingsWords } from '../../../src/model/words/ui/settings.ts'
import { shellWords } from '../../../src/model/words/ui/shell.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { Checkbox, Select } from '../../parts/inputs.tsx'
import { trades } from '../../shell/objects.ts'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { reaches, scope, switches } from './rights.ts'

export const scopeWords = { none: settingsWords.scopeNone, own: settingsWords.scopeOwn, department: settingsWords.scopeDepartment, below: settingsWords.scopeBelow, all: settingsWords.scopeAll } as const
const columnWords = { read: settingsWords.reads, update: settingsWords.changes, delete: settingsWords.deletes, create: settingsWords.creates, export: settingsWords.exports, import: settingsWords.imported } as const

interface MatrixProps {
  readonly rights: Permissions
  readonly onOtherwise: (permission: ObjectPermission) => void
  readonly onChange: (object: string, permission: ObjectPermission) => void
  readonly onOpen: (object: string) => void
}

/** Each kind of record in a row: how far reading, changing and deleting reach; whether it may be made, taken out, brought in. */
export function RightsMatrix({ rights, onOtherwise, onChange, onOpen }: MatrixProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const groups = ([...trades, 'settings', undefined] as const).map((trade) => ({ trade, objects: [...model.objects.values()].filter((object) => object.trade === trade) })).filter(({ objects }) => objects.length > 0)
  return (
    <div className="rights-scroll">
      <table className="settings-table rights">
        <thead><tr><th scope="col">{say(settingsWords.records)}</th>{[...reaches, ...switches].map((name) => <th key={name} scope="col">{say(columnWords[name])}</th>)}<th scope="col">{say(settingsWords.fields)}</th></tr></thead>
        <tbody>
          <RightsRow name={say(settingsWords.otherwise)} permission={rights.otherwise} onChange={onOtherwise} />
        </tbody>
        {groups.map(({ trade, objects }) => (
          <tbody key={trade ?? 'rest'}>
            <tr className="rights-group"><th colSpan={8} scope="rowgroup">{say(trade === undefined ? settingsWords.belonging : shellWords[trade])}</th></tr>
            {objects.map((object) => <RightsRow key={object.name} object={object} name={labels.many(object)} permission={rights.objects[object.name] ?? rights.otherwise} asOtherwise={rights.objects[object.name] === undefined} onChange={(next) => onChange(object.name, next)} onOpen={() => onOpen(object.name)} />)}
          </tbody>
        ))}
      </table>
    </div>
  )
}

interface RowProps {
  readonly object?: ResolvedObject
  readonly name: string
  readonly permission: ObjectPermission
  readonly asOtherwise?: boolean
  readonly onChange: (permission: ObjectPermission) => void
  readonly onOpen?: () => void
}

function RightsRow({ object, name, permission, asOtherwise = false, onChange, onOpen }: RowProps) {
  const { say, formats } = useSpeech()
  // Who reads shared records reads all of them; nearer reaches mean the same there.
  const scopes = object?.access === 'shared' ? dataScopes.filter((each) => each === 'none' || each === 'all') : dataScopes
  const special = Object.values(permission.fields ?? {}).filter((right) => right !== 'edit').length + Object.keys(permission.actions ?? {}).length
  const narrowed = (value: string) => (scopes.some((each) => each === value) || value === 'none' ? value : 'all')
  return (
    <tr className={asOtherwise ? 'rights-inherited' : ''}>
      <th scope="row" className="clip">{name}</th>
      {reaches.map((right) => (
        <td key={right}><Select className={permission[right] === 'none' ? 'muted' : ''} aria-label={`${name}: ${say(columnWords[right])}`} value={narrowed(permission[right])} options={scopes.map((each) => ({ value: each, label: say(scopeWords[each]) }))} onChange={(event) => onChange({ ...permission, [right]: scope(event.target.value) })} /></td>
      ))}
      {switches.map((right) => <td key={right}><Checkbox aria-label={`${name}: ${say(columnWords[right])}`} checked={permission[right]} onChange={(event) => onChange({ ...permission, [right]: event.target.checked })} /></td>)}
      <td>{onOpen !== undefined && <Button tone="text" onClick={onOpen}>{special === 0 ? say(settingsWords.usual) : say(settingsWords.specialCount, { count: formats.number(special, 0) })}</Button>}</td>
    </tr>
  )
}
