import { levelsOf, type Step } from '../../../src/model/define/approvalSteps.ts'
import { approvalWords as words } from '../../../src/model/words/ui/approvals.ts'
import { useSpeech } from '../../words/language.tsx'
import { useApproverText } from './approver-text.ts'

const [across, down, width, height, start] = [208, 84, 160, 56, 20] as const

/** The steps from left to right, those at the same time above each other; one is chosen by a press, or by Tab and Enter. */
export function FlowDrawing({ steps, chosen, onChoose }: { readonly steps: readonly Step[]; readonly chosen: string; readonly onChoose: (key: string) => void }) {
  const { say, language } = useSpeech()
  const textOf = useApproverText()
  const levels = levelsOf(steps) ?? [steps]
  const tallest = Math.max(...levels.map((level) => level.length))
  const size = { width: levels.length * across + 2 * start + 40, height: tallest * down + 16 }
  const places = new Map(levels.flatMap((level, column) => level.map(({ key }, row) => [key, { x: start + 40 + column * across, y: size.height / 2 + (row - (level.length - 1) / 2) * down }] as const)))
  const begin = { x: start, y: size.height / 2 }
  return (
    <div className="flow-frame" style={{ minHeight: size.height + 2 }}>
      <svg className="flow-drawing" width={size.width} height={size.height} role="group" aria-label={say(words.steps)}>
        <defs><marker id="flow-end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z" fill="context-stroke" /></marker></defs>
        <circle cx={begin.x} cy={begin.y} r={6} className="flow-begin" />
        {steps.flatMap(({ key, after, when }) => {
          const to = places.get(key)
          const before = after.length === 0 ? [begin] : after.flatMap((each) => { const place = places.get(each); return place === undefined ? [] : [{ x: place.x + width, y: place.y }] })
          return to === undefined ? [] : before.map((from) => <path key={`${key} ${from.x} ${from.y}`} className={`flow-way ${when === undefined ? '' : 'may-pass'}`} d={`M${from.x + (from === begin ? 6 : 0)} ${from.y}C${(from.x + to.x) / 2} ${from.y} ${(from.x + to.x) / 2} ${to.y} ${to.x - 2} ${to.y}`} markerEnd="url(#flow-end)" />)
        })}
        {steps.map((step) => {
          const place = places.get(step.key)
          if (place === undefined) return null
          const who = step.approvers.map(textOf).join(language === 'zh' ? '、' : ', ')
          return (
            <foreignObject key={step.key} x={place.x} y={place.y - height / 2} width={width} height={height}>
              <button type="button" className={`flow-step ${step.key === chosen ? 'chosen' : ''}`} aria-pressed={step.key === chosen} title={`${step.label}: ${who}`} onClick={() => onChoose(step.key)}>
                <span className="strong clip">{step.label}</span>
                <span className="small muted clip">{who}</span>
              </button>
            </foreignObject>
          )
        })}
      </svg>
    </div>
  )
}
