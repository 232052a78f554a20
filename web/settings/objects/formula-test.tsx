import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Json } from '../../../src/lib/json.ts'
import type { Expression } from '../../../src/model/define/expression.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import { evaluate } from '../../../src/model/fields/evaluate.ts'
import { matches } from '../../../src/model/filter/match.ts'
import { configurationWords as words } from '../../../src/model/words/ui/configuration.ts'
import { startWords } from '../../../src/model/words/ui/start.ts'
import { useMe, viewerOf } from '../../data/me.ts'
import { recordQuery, rowsQuery } from '../../data/records.ts'
import { type Related, type Row, textOf } from '../../data/values.ts'
import { RecordPicker } from '../../fields/shared/record-picker.tsx'
import { model } from '../../model.ts'
import { Labelled } from '../../parts/inputs.tsx'
import { useSpeech } from '../../words/language.tsx'
import type { FormulaResult } from './setting.ts'

interface FormulaTestProps { readonly object: ResolvedObject; readonly expression: Expression; readonly result: FormulaResult }

/** What the formula gives for a record, by the same evaluation as at the server: the newest one until another is chosen. */
export function FormulaTest({ object, expression, result }: FormulaTestProps) {
  const { say } = useSpeech()
  const me = useMe()
  const [chosen, setChosen] = useState<Related>()
  const newest = useQuery(rowsQuery(object.name, { fields: [object.title], sort: [{ field: 'updatedAt', descending: true }], limit: 1 }))
  const first = newest.data?.rows[0]
  const id = chosen?.id ?? first?.id ?? ''
  const record = useQuery({ ...recordQuery(object.name, id), enabled: id !== '' })
  if (newest.isSuccess && first === undefined) return null
  const given = (row: Row): Json => {
    try {
      return evaluate(expression, {
        field: (name) => row[name] ?? null, baseCurrency: me.workspace.baseCurrency,
        matches: (filter) => matches(filter, row, { registry: model, object: object.name, viewer: viewerOf(me), related: () => [] }),
      })
    } catch {
      // A condition that the model cannot take: saving says which.
      return null
    }
  }
  return (
    <div className="formula-test">
      <Labelled label={say(words.testOn)}>{(props) => <RecordPicker id={props.id} object={object.name} shown={chosen?.title ?? textOf(first?.[object.title])} onChoose={setChosen} />}</Labelled>
      <div className="row"><span className="small muted">{say(words.testGives)}</span><output className="formula-result">{record.data === undefined ? '…' : <Shown value={given(record.data)} result={result} />}</output></div>
    </div>
  )
}

function Shown({ value, result }: { readonly value: Json; readonly result: FormulaResult }) {
  const { say, formats } = useSpeech()
  if (value === null) return <span className="muted">{say(words.testEmpty)}</span>
  if (result === 'money' && typeof value === 'number') return formats.money(Math.round(value))
  if (result === 'number' && typeof value === 'number') return formats.number(value, 6)
  if (result === 'date' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value)) return formats.fullDate(value.slice(0, 10))
  if (typeof value === 'boolean') return say(value ? startWords.yes : startWords.no)
  return textOf(value)
}
