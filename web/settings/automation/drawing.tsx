import type { RuleStep } from '../../../src/model/define/automation.ts'
import { automationWords as words } from '../../../src/model/words/ui/automationRules.ts'
import { Icon } from '../../parts/icons.tsx'
import { model } from '../../model.ts'
import { useSpeech } from '../../words/language.tsx'
import { type DrawnEdge, type DrawnNode, GraphDrawing } from '../graph/drawing.tsx'
import type { RuleDraft } from './draft.ts'
import { kindIcons, triggerLabel, useStepNote } from './step-words.ts'
import { aboutOf, exitOf, exitsOf } from './steps.ts'

/** The box of the trigger: no step has this key. */
export const triggerKey = 'trigger-'

/** The rule from left to right: when, then each step with the ways that lead on from it. */
export function RuleDrawing({ draft: { object, trigger, steps }, chosen, wrong, onChoose }: { readonly draft: RuleDraft; readonly chosen: string; readonly wrong: ReadonlySet<string>; readonly onChoose: (key: string) => void }) {
  const { say } = useSpeech()
  const note = useStepNote()
  const ways: readonly DrawnEdge[] = steps.flatMap((step) => exitsOf(step).flatMap((exit): DrawnEdge[] => {
    const to = exitOf(step, exit)
    const label = exit === 'otherwise' ? say(words.no) : exit === 'late' ? say(words.tooLate) : exit === 'each' ? say(words.each) : exit !== 'next' ? wayLabel(step, exit) : step.kind === 'branch' ? say(words.else) : ''
    return to === null ? [] : [{ from: step.key, to, label, dashed: exit !== 'next' }]
  }))
  const [first] = steps
  const edges: readonly DrawnEdge[] = [{ to: triggerKey }, ...(first === undefined ? [] : [{ from: triggerKey, to: first.key }]), ...ways]
  const nodes: readonly DrawnNode[] = [
    { key: triggerKey, title: say(words.when), note: say(triggerLabel(trigger)), mark: <Icon name="flag" size={14} />, bad: wrong.has(triggerKey) },
    ...steps.map((step) => ({ key: step.key, title: step.label === undefined || step.label === '' ? say(words[step.kind]) : step.label, note: note(step, aboutOf({ registry: model, object }, steps, step.key)), mark: <Icon name={kindIcons[step.kind]} size={14} />, bad: wrong.has(step.key) })),
  ]
  return <GraphDrawing label={say(words.steps)} nodes={nodes} edges={edges} chosen={chosen} onChoose={onChoose} />
}

function wayLabel(step: RuleStep, exit: string): string {
  return step.kind === 'branch' ? step.ways[Number(exit.slice(3))]?.label ?? '' : ''
}
