import type { ReactNode } from 'react'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { importWords } from '../../src/model/words/ui/import.ts'
import { isJsonObject, numberOf, type Row, textOf } from '../data/values.ts'
import { Icon } from '../parts/icons.tsx'
import { useLabels } from '../words/labels.ts'
import { useSpeech } from '../words/language.tsx'
import { Tabs } from '../parts/tabs.tsx'
import { type Step, steps } from './search.ts'
import { delimiterWords, encodingNames } from './formats.ts'

const stepWords = { file: importWords.stepFile, columns: importWords.stepColumns, duplicates: importWords.stepDuplicates, preview: importWords.stepPreview, import: importWords.stepImport } as const

interface ImportFrameProps {
  /** Undefined while it is not known of what the file is. */
  readonly object: ResolvedObject | undefined
  readonly row?: Row
  readonly step: Step
  /** The last step that may be gone to. */
  readonly reached: Step
  readonly onStep?: (step: Step) => void
  /** Buttons at the right of the title; the primary one last. */
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** Title, file and the five steps above whatever the step shows. */
export function ImportFrame({ object, row, step, reached, onStep, actions, children }: ImportFrameProps) {
  const { say, language } = useSpeech()
  const labels = useLabels()
  const many = object === undefined ? '' : language === 'en' ? labels.many(object).toLowerCase() : labels.many(object)
  const last = steps.indexOf(reached)
  const at = steps.indexOf(step)
  const choose = (key: string) => { const next = steps.find((each) => each === key); if (next !== undefined && steps.indexOf(next) <= last) onStep?.(next) }
  return (
    <>
      <div className="head import-head"><h1>{object === undefined ? say(importWords.titleOfAny) : say(importWords.title, { objects: many })}</h1>{row !== undefined && <FileFacts row={row} />}<span className="spring" />{actions}</div>
      {(row === undefined || (isJsonObject(row['mapping']) && row['mapping']['sample'] === undefined)) && <Tabs
        label={say(importWords.steps)} chosen={step} onChoose={choose}
        tabs={steps.map((each, index) => ({ key: each, label: <span className={index > last ? 'muted' : ''}>{index < at && <span className="import-done"><Icon name="check" size={14} /></span>}{index + 1} {say(stepWords[each])}</span> }))}
      />}
      {children}
    </>
  )
}

/** sales_pipeline.csv · UTF-8 · comma · 8,800 rows */
function FileFacts({ row }: { readonly row: Row }) {
  const { say, formats } = useSpeech()
  const format = isJsonObject(row['mapping']) && isJsonObject(row['mapping']['format']) ? row['mapping']['format'] : {}
  const encoding = textOf(format['encoding'])
  const delimiter = delimiterWords[textOf(format['delimiter'])]
  const rows = numberOf(row['rowCount']) ?? 0
  const facts = [textOf(row['fileName']), encodingNames[encoding] ?? encoding, delimiter === undefined ? '' : say(delimiter), textOf(format['sheet']), rows === 0 ? '' : say(importWords.fileRows, { count: formats.number(rows, 0) })]
  return <span className="chip import-file"><span className="clip">{facts.filter((fact) => fact !== '').join(' · ')}</span></span>
}
