import { useRef, useState } from 'react'
import { expressionSchema } from '../../../src/model/custom/expression.ts'
import { partsOf } from '../../../src/model/custom/expressionParts.ts'
import { printFormula } from '../../../src/model/custom/formulaText.ts'
import { readFormula } from '../../../src/model/custom/readFormula.ts'
import type { Expression } from '../../../src/model/define/expression.ts'
import type { ResolvedObject } from '../../../src/model/define/registry.ts'
import type { JsonObject } from '../../../src/lib/json.ts'
import type { Words } from '../../../src/lib/words.ts'
import { configurationWords as words } from '../../../src/model/words/ui/configuration.ts'
import { textOf } from '../../data/values.ts'
import { fieldNamed } from '../../model.ts'
import { Labelled, Select, TextArea } from '../../parts/inputs.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import { plainJson } from '../../fields/shared/json.ts'
import { FormulaTest } from './formula-test.tsx'
import { type FormulaResult, formulaResults as results, type SettingsProps } from './setting.ts'

const resultWords: Readonly<Record<FormulaResult, Words>> = { number: words.resultNumber, money: words.resultMoney, text: words.resultText, boolean: words.resultBoolean, date: words.resultDate }

/** A formula as text: read as it is typed, refused in words and at its place, tried on a record. */
export function FormulaSettings({ object, settings, onChange }: SettingsProps) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const [text, setText] = useState(() => textFor(settings))
  const input = useRef<HTMLTextAreaElement>(null)
  const read = readFormula(text)
  const strange = read.expression === undefined ? undefined : partsOf(read.expression).fields.find((name) => !isReadable(object, name))
  const problem = text.trim() === '' ? undefined
    : read.problem !== undefined ? say(words.formulaAt, { why: say(read.problem.why, read.problem.values), at: formats.number(read.problem.at + 1, 0) })
    : strange === undefined ? undefined : say(words.formulaField, { name: strange })
  const result = results.find((each) => each === settings['result']) ?? 'number'
  const tell = (next: string, kind: FormulaResult) => {
    const { expression } = readFormula(next)
    onChange(expression === undefined ? { result: kind } : { result: kind, expression: plainJson(expression) })
  }
  const type = (next: string) => { setText(next); tell(next, result) }
  const insert = (name: string) => {
    const at = input.current?.selectionStart ?? text.length
    const before = text.slice(0, at)
    type(`${before}${/[\w"]$/.test(before) ? ' ' : ''}${name}${text.slice(input.current?.selectionEnd ?? at)}`)
    input.current?.focus()
  }
  const readable = Object.keys(object.fields).filter((name) => isReadable(object, name))
  return (
    <>
      <Labelled label={say(words.formula)} required problem={problem} hint={say(words.formulaAbout)}>
        {(props) => <TextArea {...props} ref={input} rows={3} spellCheck={false} value={text} onChange={(event) => type(event.target.value)} />}
      </Labelled>
      <div className="settings-pair">
        <Select aria-label={say(words.insertField)} value="" empty={say(words.insertField)} options={readable.map((name) => ({ value: name, label: `${labels.field(object, name)} · ${name}` }))} onChange={(event) => { if (event.target.value !== '') insert(event.target.value) }} />
        <Select aria-label={say(words.result)} value={result} options={results.map((each) => ({ value: each, label: `${say(words.result)}: ${say(resultWords[each])}` }))} onChange={(event) => tell(text, results.find((each) => each === event.target.value) ?? 'number')} />
      </div>
      {read.expression !== undefined && strange === undefined && <FormulaTest object={object} expression={read.expression} result={result} />}
    </>
  )
}

/** What a formula may read: the record's own stored values. */
function isReadable(object: ResolvedObject, name: string): boolean {
  const field = Object.hasOwn(object.fields, name) ? fieldNamed(object, name) : undefined
  return field !== undefined && field.type !== 'lookup' && field.type !== 'links' && field.type !== 'json' && !(field.type === 'rollup' && field.scope === 'viewer')
}

function textFor(settings: JsonObject): string {
  const read = expressionSchema.safeParse(settings['expression'])
  const expression: Expression | undefined = read.success ? read.data : undefined
  return expression === undefined ? textOf(settings['text']) : printFormula(expression)
}
