import { type Approver, approverKinds, mostLevels } from '../../../src/model/define/approvalSteps.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { approvalWords as words } from '../../../src/model/words/ui/approvals.ts'
import { useMe } from '../../data/me.ts'
import { IconButton } from '../../parts/button.tsx'
import { RecordPicker } from '../../fields/shared/record-picker.tsx'
import { Select } from '../../parts/inputs.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { usePersonNames, useRoles } from './approver-text.ts'

const active = { field: 'status', is: 'equals', value: 'active' } as const

interface RowProps { readonly object: ResolvedObject; readonly approver: Approver; readonly onChange: (approver: Approver) => void; readonly onRemove: (() => void) | undefined }

/** One of those who are asked: of which kind, and which. */
export function ApproverRow({ object, approver, onChange, onRemove }: RowProps) {
  const { say } = useSpeech()
  const labels = useLabels()
  const roles = useRoles()
  const name = usePersonNames(approver.kind === 'user' ? [approver.id] : [])
  const me = useMe()
  const fields = Object.entries(object.allFields).filter(([, field]) => field.type === 'relation' && field.to === 'user').map(([name]) => ({ value: name, label: labels.field(object, name) }))
  const kinds = [...approverKinds.filter((kind) => kind !== 'field').map((kind) => ({ value: kind, label: say(words[kind]) })), { value: 'field', label: say(words.field) }, { value: 'headOf', label: say(words.headOf) }]
  const begin = (kind: string): Approver => {
    if (kind === 'user') return { kind, id: me.user.id }
    if (kind === 'role') return { kind, id: roles[0]?.value ?? '' }
    if (kind === 'head') return { kind, above: 0 }
    return kind === 'manager' ? { kind } : { kind: 'field', field: fields.find(({ value }) => value === 'owner')?.value ?? fields[0]?.value ?? '', head: kind === 'headOf' }
  }
  return (
    <div className="row approver-row">
      <Select aria-label={say(words.approvers)} value={approver.kind === 'field' && approver.head ? 'headOf' : approver.kind} options={kinds} onChange={(event) => onChange(begin(event.target.value))} />
      {approver.kind === 'user' && <div className="approver-person"><RecordPicker object="user" label={say(words.user)} only={active} shown={name(approver.id)} onChoose={(person) => { if (person !== undefined) onChange({ kind: 'user', id: person.id }) }} /></div>}
      {approver.kind === 'role' && <Select aria-label={say(words.role)} value={approver.id} options={roles} onChange={(event) => onChange({ kind: 'role', id: event.target.value })} />}
      {approver.kind === 'head' && <Select aria-label={say(words.head)} value={String(approver.above)} options={Array.from({ length: mostLevels + 1 }, (_, above) => ({ value: String(above), label: above === 0 ? say(words.ownHead) : say(words.higherHead, { count: above }) }))} onChange={(event) => onChange({ kind: 'head', above: Number(event.target.value) })} />}
      {approver.kind === 'field' && <Select aria-label={say(words.field)} value={approver.field} options={fields} onChange={(event) => onChange({ ...approver, field: event.target.value })} />}
      {onRemove !== undefined && <IconButton icon="close" iconSize={14} label={say(startWords.remove)} onClick={onRemove} />}
    </div>
  )
}
