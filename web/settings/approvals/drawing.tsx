import type { Step } from '../../../src/model/define/approvalSteps.ts'
import { approvalWords as words } from '../../../src/model/words/ui/approvals.ts'
import { useSpeech } from '../../words/language.tsx'
import { type DrawnEdge, GraphDrawing } from '../graph/drawing.tsx'
import { useApproverText } from './approver-text.ts'

/** The steps of a flow with those who are asked in them. */
export function FlowDrawing({ steps, chosen, onChoose }: { readonly steps: readonly Step[]; readonly chosen: string; readonly onChoose: (key: string) => void }) {
  const { say, language } = useSpeech()
  const textOf = useApproverText(steps.flatMap(({ approvers }) => approvers))
  const edges = steps.flatMap(({ key, after, when, whenInput }): DrawnEdge[] => {
    const dashed = when !== undefined || whenInput !== undefined
    return after.length === 0 ? [{ to: key, dashed }] : after.map((from) => ({ from, to: key, dashed }))
  })
  const nodes = steps.map(({ key, label, approvers }) => ({ key, title: label, note: approvers.map(textOf).join(language === 'zh' ? '、' : ', ') }))
  return <GraphDrawing label={say(words.steps)} nodes={nodes} edges={edges} chosen={chosen} onChoose={onChoose} />
}
