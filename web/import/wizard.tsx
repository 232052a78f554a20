import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { ResolvedObject } from '../../src/model/define/registry.ts'
import { importWords } from '../../src/model/words/ui/import.ts'
import { startWords } from '../../src/model/words/ui/start.ts'
import { problemText } from '../data/problem.ts'
import type { Row } from '../data/values.ts'
import { Button } from '../parts/button.tsx'
import { Failure } from '../parts/states.tsx'
import { toast } from '../parts/toast.tsx'
import { NotFound } from '../shell/not-found.tsx'
import { useSpeech } from '../words/language.tsx'
import { ColumnsStep } from './columns-step.tsx'
import { DuplicatesStep } from './duplicates-step.tsx'
import { ImportFrame } from './frame.tsx'
import { PreviewStep } from './preview-step.tsx'
import { ReadingStep } from './reading-step.tsx'
import { previewQuery, startImport } from './requests.ts'
import { type Step, steps } from './search.ts'
import { usePlan } from './use-plan.ts'

interface WizardProps { readonly object: ResolvedObject; readonly row: Row; readonly step: Step; readonly onStep: (step: Step) => void }

/** From the columns to the start: each change is kept and looked at anew. */
export function Wizard({ object, row, step, onStep }: WizardProps) {
  const { say, formats } = useSpeech()
  const client = useQueryClient()
  const navigate = useNavigate()
  const state = usePlan(row)
  const preview = useQuery({ ...previewQuery(row.id, state?.saved ?? ''), enabled: state !== undefined && !state.saving && step !== 'file', placeholderData: (before) => before })
  const start = useMutation({
    mutationFn: () => startImport(row.id),
    onSuccess: (started) => { client.setQueryData(['records', 'import', 'one', row.id], started); onStep('import') },
    onError: (error) => toast({ text: problemText(error, say), tone: 'bad' }),
  })
  if (state === undefined) return <NotFound />
  const at = steps.indexOf(step === 'import' ? 'preview' : step)
  const back = at > 0 ? steps[at - 1] : undefined
  const next = steps[at + 1] ?? 'preview'
  const importable = preview.data === undefined ? 0 : preview.data.ready + preview.data.toLookAt
  const leave = () => void navigate({ to: '/$objects', params: { objects: object.path } })
  const checking = state.saving || preview.isFetching
  const actions = (
    <>
      <Button tone="text" onClick={leave}>{say(startWords.cancel)}</Button>
      {back !== undefined && <Button onClick={() => onStep(back)}>{say(startWords.back)}</Button>}
      {at < 3
        ? <Button tone="primary" disabled={state.error !== null} onClick={() => onStep(next)}>{say(step === 'duplicates' ? importWords.previewResult : importWords.next)}</Button>
        : <Button tone="primary" busy={start.isPending} disabled={checking || importable === 0 || state.error !== null} onClick={() => start.mutate()}>{say(importWords.start, { count: formats.number(importable, 0) })}</Button>}
    </>
  )
  const given = { object, row, state, preview: preview.data, checking }
  return (
    <ImportFrame object={object} row={row} step={step === 'import' ? 'preview' : step} reached="preview" onStep={onStep} actions={actions}>
      {state.error !== null && <Failure error={state.error} />}
      {preview.isError && !state.saving && step !== 'file' && <Failure error={preview.error} retry={() => void preview.refetch()} />}
      {step === 'file' && <ReadingStep {...given} />}
      {step === 'columns' && <ColumnsStep {...given} />}
      {step === 'duplicates' && <DuplicatesStep {...given} />}
      {(step === 'preview' || step === 'import') && <PreviewStep {...given} />}
    </ImportFrame>
  )
}
