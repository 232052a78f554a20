import { mostLevels } from '../../../src/model/define/approvalSteps.ts'
import { automationLimits, type RulePerson, rulePersonKinds } from '../../../src/model/define/automation.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { approvalWords } from '../../../src/model/words/ui/approvals.ts'
import { automationWords as words } from '../../../src/model/words/ui/automationRules.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { useMe } from '../../data/me.ts'
import { RecordPicker } from '../../fields/shared/record-picker.tsx'
import { Button, IconButton } from '../../parts/button.tsx'
import { Select } from '../../parts/inputs.tsx'
import { useSpeech } from '../../words/language.tsx'
import { usePersonNames, useRoles } from '../approvals/approver-text.ts'
import { PathButton } from './path-button.tsx'

interface PersonProps { readonly about: ResolvedObject; readonly label: string; readonly person: RulePerson; readonly onChange: (person: RulePerson) => void; readonly onRemove?: (() => void) | undefined }

/** Somebody whom a step means: of which kind, and who. */
export function PersonRow({ about, label, person, onChange, onRemove }: PersonProps) {
  const { say } = useSpeech()
  const roles = useRoles()
  const me = useMe()
  const name = usePersonNames(person.kind === 'user' ? [person.id] : [])
  const begin = (kind: string): RulePerson => {
    if (kind === 'user') return { kind, id: me.user.id }
    if (kind === 'role') return { kind, id: roles[0]?.value ?? '' }
    if (kind === 'head') return { kind, above: 0 }
    return kind === 'field' ? { kind, field: '' } : { kind: 'owner' }
  }
  return (
    <div className="row approver-row">
      <Select aria-label={label} value={person.kind} options={rulePersonKinds.map((kind) => ({ value: kind, label: say(words[kind]) }))} onChange={(event) => onChange(begin(event.target.value))} />
      {person.kind === 'user' && <div className="approver-person"><RecordPicker object="user" label={say(words.user)} only={{ field: 'status', is: 'equals', value: 'active' }} shown={name(person.id)} onChoose={(chosen) => { if (chosen !== undefined) onChange({ kind: 'user', id: chosen.id }) }} /></div>}
      {person.kind === 'role' && <Select aria-label={say(words.role)} value={person.id} options={roles} onChange={(event) => onChange({ kind: 'role', id: event.target.value })} />}
      {person.kind === 'head' && <Select aria-label={say(words.head)} value={String(person.above)} options={Array.from({ length: mostLevels + 1 }, (_, above) => ({ value: String(above), label: above === 0 ? say(approvalWords.ownHead) : say(approvalWords.higherHead, { count: above }) }))} onChange={(event) => onChange({ kind: 'head', above: Number(event.target.value) })} />}
      {person.kind === 'field' && <PathButton object={about} label={say(words.chooseField)} path={person.field} onChoose={(field) => onChange({ kind: 'field', field })} />}
      {onRemove !== undefined && <IconButton icon="close" iconSize={14} label={say(startWords.remove)} onClick={onRemove} />}
    </div>
  )
}

/** Several of them. */
export function PeopleRows({ about, label, people, onChange }: { readonly about: ResolvedObject; readonly label: string; readonly people: readonly RulePerson[]; readonly onChange: (people: readonly RulePerson[]) => void }) {
  const { say } = useSpeech()
  return (
    <div className="stack">
      {people.map((person, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- two may be the same
        <PersonRow key={index} about={about} label={label} person={person} onChange={(next) => onChange(people.map((each, at) => (at === index ? next : each)))} onRemove={people.length === 1 ? undefined : () => onChange(people.filter((_, at) => at !== index))} />
      ))}
      {people.length < automationLimits.people && <div><Button icon="plus" onClick={() => onChange([...people, { kind: 'owner' }])}>{say(words.addPerson)}</Button></div>}
    </div>
  )
}
