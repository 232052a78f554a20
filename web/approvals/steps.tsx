import { Fragment } from 'react'
import { approvalWords as words } from '../../src/model/words/ui/approvals.ts'
import type { ShownStep } from '../../src/model/define/shownApproval.ts'
import { Icon } from '../parts/icons.tsx'
import { useSpeech } from '../words/language.tsx'

/** Who was asked and who is, step by step, and why it is them. */
export function ApprovalSteps({ steps }: { readonly steps: readonly ShownStep[] }) {
  const { say, formats, language } = useSpeech()
  const joined = language === 'zh' ? '、' : ', '
  return (
    <ol className="approval-steps" aria-label={say(words.steps)}>
      {steps.map(({ label, state, seats }, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- steps are a fixed list
        <li key={index} className={state}>
          <span className="approval-mark" aria-hidden="true">{state === 'done' ? <Icon name="check" size={12} /> : index + 1}</span>
          <div className="spring">
            <div className="strong">{label}{state === 'skipped' && <span className="muted"> · {say(words.passedBy)}</span>}</div>
            {seats.map(({ people, decided, isAsked }, seat) => (
              // oxlint-disable-next-line react/no-array-index-key -- seats are a fixed list
              <div key={seat} className="small">
                {decided !== undefined
                  ? <>{decided.name} · <time dateTime={decided.at}>{formats.dateTime(decided.at)}</time>{decided.remark !== null && <Fragment>: {decided.remark}</Fragment>}</>
                  : <span className={isAsked ? '' : 'muted'}>{isAsked ? say(words.waitsFor, { who: people.map(({ name }) => name).join(joined) }) : people.map(({ name }) => name).join(joined)}{people[0]?.because.length !== undefined && people[0].because.length > 0 && <span className="muted"> ({people[0].because.map((why) => say(why)).join(language === 'zh' ? '；' : '; ')})</span>}</span>}
              </div>
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}
