import { isJsonObject, textsOf } from '../data/values.ts'
import { importWords } from '../../src/model/words/ui/import.ts'
import { Skeleton } from '../parts/states.tsx'
import { useSpeech } from '../words/language.tsx'
import { FirstRows } from './first-rows.tsx'
import type { StepProps } from './given.ts'
import { RefusedTable } from './refused-table.tsx'
import { ImportSide } from './side.tsx'

/** What the import would do: the first rows as records, and those that cannot be imported with the reason. */
export function PreviewStep(props: StepProps) {
  const { object, row, state, preview, checking } = props
  const { say, formats } = useSpeech()
  const headers = isJsonObject(row['mapping']) ? textsOf(row['mapping']['headers']) : []
  return (
    <div className="import-split">
      <div className="import-main" aria-busy={checking}>
        {preview === undefined && <Skeleton lines={8} />}
        {preview !== undefined && preview.first.length > 0 && <FirstRows preview={preview} plan={state.plan} object={object} count={20} />}
        {preview !== undefined && preview.refusals.length > 0 && (
          <section className="stack">
            <h2>{say(importWords.refused, { count: formats.number(preview.refused, 0) })}</h2>
            <RefusedTable headers={headers} rows={preview.refusals} />
          </section>
        )}
      </div>
      <ImportSide {...props} />
    </div>
  )
}
