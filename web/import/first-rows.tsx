import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { importWords } from '../../src/model/words/ui/import.ts'
import { isEmptyValue, textOf } from '../data/values.ts'
import { FieldValue } from '../fields/value.tsx'
import { model } from '../model.ts'
import { Chip } from '../parts/chip.tsx'
import { useSpeech } from '../words/language.tsx'
import { mainOf, type Plan } from './plan.ts'
import type { Preview, PreviewRecord } from './requests.ts'

interface FirstRowsProps { readonly preview: Preview; readonly plan: Plan; readonly object: ResolvedObject; readonly count?: number }

/** Rows as they would stand here: who and what at the left, stage, amount and owner at the right. */
export function FirstRows({ preview, plan, object, count = 3 }: FirstRowsProps) {
  const { say, formats } = useSpeech()
  const rows = preview.first.slice(0, count)
  return (
    <section className="card import-first">
      <h2>{say(importWords.firstRows, { count: formats.number(rows.length, 0) })}</h2>
      <ul>{rows.map((row) => <li key={row.line}><FirstRow records={row.records} main={mainOf(plan, object.name)?.name ?? object.name} object={object} /></li>)}</ul>
    </section>
  )
}

const aside: ReadonlySet<string> = new Set(['stage', 'user', 'department', 'customerLevel', 'lifecycleStage'])

function FirstRow({ records, main, object }: { readonly records: readonly PreviewRecord[]; readonly main: string; readonly object: ResolvedObject }) {
  const { say } = useSpeech()
  const own = records.find(({ entity }) => entity === main)
  const others = records.filter(({ entity, object: kind }) => entity !== main && !aside.has(kind))
  const titleOf = (record: PreviewRecord) => textOf(record.values[model.object(record.object).title])
  const values = own?.values ?? {}
  const money = Object.entries(object.fields).find(([name, field]) => field.type === 'money' && !isEmptyValue(values[name]))?.[0]
  const dates = Object.entries(object.fields).filter(([name, field]) => field.type === 'date' && !isEmptyValue(values[name])).map(([name]) => name).slice(0, 1)
  const chips = Object.entries(object.fields).filter(([name, field]) => field.type === 'choice' && field.tones !== undefined && !isEmptyValue(values[name])).map(([name]) => name).slice(0, 1)
  const states = records.filter(({ object: kind }) => kind === 'stage' || kind === 'lifecycleStage' || kind === 'customerLevel')
  const people = records.filter(({ object: kind }) => kind === 'user')
  const title = own === undefined ? '' : titleOf(own)
  // What the name is put together from is not said twice.
  const names = [title, ...others.map(titleOf).filter((name) => !title.includes(name))].filter((name) => name !== '')
  return (
    <div className="row import-first-row">
      <span className="clip spring">{[...new Set(names)].join(' · ') || '–'}</span>
      {own?.id !== null && own !== undefined && <Chip>{say(importWords.exists)}</Chip>}
      {states.map((record) => <Chip key={record.entity} tone="info">{titleOf(record)}</Chip>)}
      {chips.map((name) => <FieldValue key={name} object={object} name={name} value={values[name]} dense />)}
      <span className="number import-first-money">{money === undefined ? '' : <FieldValue object={object} name={money} value={values[money]} dense />}</span>
      {dates.map((name) => <span key={name} className="muted import-first-date"><FieldValue object={object} name={name} value={values[name]} dense /></span>)}
      {people.length > 0 && <span className="muted clip import-first-person">{people.map(titleOf).join(', ')}</span>}
    </div>
  )
}
