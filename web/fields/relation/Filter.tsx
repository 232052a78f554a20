import type { FieldOf } from '../../../src/model/define/field.ts'
import type { ViewerValue } from '../../../src/model/filter/filter.ts'
import { filterWords } from '../../../src/model/words/ui/filter.ts'
import { recordWords } from '../../../src/model/words/ui/record.ts'
import { isJsonObject, textOf, textsOf } from '../../data/values.ts'
import { Checkbox } from '../../parts/inputs.tsx'
import { IconButton } from '../../parts/button.tsx'
import { useSpeech } from '../../words/language.tsx'
import { isSeveral } from '../shared/arity.ts'
import { asJson } from '../shared/json.ts'
import { RecordPicker } from '../shared/record-picker.tsx'
import type { FilterProps } from '../part.ts'
import { RecordTitle } from './record-title.tsx'

/** The viewer's own values, by what the relation points at. */
const viewers: Readonly<Record<string, readonly ViewerValue['viewer'][]>> = { user: ['me'], department: ['myDepartment', 'myDepartmentAndBelow'], team: ['myTeams'] }

export function RelationFilter({ field, operator, value, onChange }: FilterProps<FieldOf<'relation'>>) {
  return <ReferencesFilter to={field.to} operator={operator} value={value} onChange={onChange} />
}

interface ReferencesProps extends Pick<FilterProps, 'operator' | 'value' | 'onChange'> { readonly to: string }

/** A record, several, or the viewer ('me'): a shared view then means each reader's own. */
export function ReferencesFilter({ to, operator, value, onChange }: ReferencesProps) {
  const { say } = useSpeech()
  const json = asJson(value)
  const viewer = isJsonObject(json) ? textOf(json['viewer']) : undefined
  const offered = Object.hasOwn(viewers, to) ? viewers[to] ?? [] : []
  const several = isSeveral(operator)
  const ids = several ? textsOf(json) : []
  return (
    <div className="stack">
      {offered.map((each) => <Checkbox key={each} checked={viewer === each} onChange={(event) => onChange(event.target.checked ? { viewer: each } : undefined)}>{say(filterWords[each])}</Checkbox>)}
      {viewer === undefined && ids.map((id) => (
        <span key={id} className="row"><RecordTitle object={to} id={id} /><IconButton icon="close" iconSize={14} label={say(recordWords.clearValue)} onClick={() => onChange(ids.filter((each) => each !== id))} /></span>
      ))}
      {viewer === undefined && !several && textOf(json) !== '' && <span className="small muted"><RecordTitle object={to} id={textOf(json)} /></span>}
      {viewer === undefined && <RecordPicker object={to} label={say(filterWords.value)} shown="" onChoose={(related) => { if (related !== undefined) onChange(several ? [...new Set([...ids, related.id])] : related.id) }} />}
    </div>
  )
}
