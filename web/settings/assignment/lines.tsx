import type { Json, JsonObject } from '../../../src/lib/json.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { assignmentWords as words } from '../../../src/model/words/ui/assignment.ts'
import { isJsonObject } from '../../data/values.ts'
import { GroupEditor } from '../../filter/editor.tsx'
import { model } from '../../model.ts'
import { Button, IconButton } from '../../parts/button.tsx'
import { Labelled, TextInput } from '../../parts/inputs.tsx'
import { FieldsForm } from '../../records/form.tsx'
import { useSpeech } from '../../words/language.tsx'
import { filterIn } from '../rules/data.ts'

interface LinesProps { readonly object: ResolvedObject; readonly method: string; readonly by: string; readonly lines: readonly JsonObject[]; readonly onChange: (lines: readonly JsonObject[]) => void }

/** Whose each region, product, score or territory is, line by line. */
export function TableLines({ object, method, by, lines, onChange }: LinesProps) {
  const { say } = useSpeech()
  const put = (index: number, line: JsonObject) => onChange(lines.map((each, place) => (place === index ? line : each)))
  return (
    <fieldset className="form-section"><legend>{say(words.table)}</legend>
      <p className="muted small">{say(words.tableAbout)}</p>
      {lines.map((line, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a line has no other name than its place
        <div key={index} className="assignment-line stack" role="group" aria-label={say(words.line, { number: index + 1 })}>
          <div className="row"><span className="muted small spring">{say(words.line, { number: index + 1 })}</span><IconButton icon="bin" label={say(words.removeLine, { number: index + 1 })} onClick={() => onChange(lines.filter((_, place) => place !== index))} /></div>
          <Asked object={object} method={method} by={by} line={line} onChange={(next) => put(index, next)} />
          <FieldsForm object={model.object('assignmentRule')} names={['targets']} values={{ targets: line['to'] ?? [] }} problems={{}} onChange={(_name, value) => put(index, { ...line, to: value })} />
        </div>
      ))}
      <div><Button icon="plus" onClick={() => onChange([...lines, { to: [] }])}>{say(words.addLine)}</Button></div>
    </fieldset>
  )
}

interface AskedProps { readonly object: ResolvedObject; readonly method: string; readonly by: string; readonly line: JsonObject; readonly onChange: (line: JsonObject) => void }

function Asked({ object, method, by, line, onChange }: AskedProps) {
  const { say } = useSpeech()
  const { to = [] } = line
  const field = object.allFields[by]
  if (method === 'territory') return <GroupEditor object={object} filter={filterIn(line['filter'])} onChange={(next) => onChange({ to, ...(next === undefined ? {} : { filter: JSON.parse(JSON.stringify(next)) as JsonObject }) })} />
  if (method === 'score') return <Labelled label={say(words.from)}>{(props) => <TextInput {...props} inputMode="numeric" value={typeof line['from'] === 'number' ? String(line['from']) : ''} onChange={(event) => onChange({ to, from: Number(event.target.value.replace(/\D/g, '') || '0') })} />}</Labelled>
  const values = Array.isArray(line['values']) ? line['values'].filter((each: Json): each is string => typeof each === 'string') : []
  if (field?.type === 'links') return <FieldsForm object={object} names={[by]} values={{ [by]: line['shown'] ?? values.map((id) => ({ object: field.to[0] ?? '', id })) }} problems={{}} onChange={(_name, value) => onChange({ to, values: idsIn(value), shown: value })} />
  if (field?.type === 'choice' || field?.type === 'relation') return <FieldsForm object={object} names={[by]} values={{ [by]: line['shown'] ?? values[0] ?? null }} problems={{}} onChange={(_name, value) => onChange({ to, values: idsIn([value]), shown: value })} />
  return <Labelled label={say(words.values)}>{(props) => <TextInput {...props} defaultValue={values.join(', ')} onChange={(event) => onChange({ to, values: event.target.value.split(/[,，、;；]/).map((each) => each.trim()).filter((each) => each !== '') })} />}</Labelled>
}

function idsIn(value: Json): readonly string[] {
  return (Array.isArray(value) ? value : []).flatMap((each: Json) => (typeof each === 'string' ? [each] : isJsonObject(each) && typeof each['id'] === 'string' ? [each['id']] : []))
}

/** What is kept of the lines: titles are for the eyes. */
export function storedLines(lines: readonly JsonObject[]): JsonObject[] {
  return lines.map(({ shown: _shown, to, ...line }) => ({ ...line, to: (Array.isArray(to) ? to : []).flatMap((each: Json) => (isJsonObject(each) ? [{ object: each['object'] ?? null, id: each['id'] ?? null, title: each['title'] ?? null }] : [])) }))
}
