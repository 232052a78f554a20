import { useQuery } from '@tanstack/react-query'
import { automationWords as words } from '../../../src/model/words/ui/automationRules.ts'
import type { Row } from '../../data/values.ts'
import { model } from '../../model.ts'
import { Button } from '../../parts/button.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import type { RuleDraft } from './draft.ts'
import { ruleHistoryQuery, versionsOf } from './history.ts'

/** How the rule was drawn before, by whom; one of them is taken back into the drawing, and stands once it is saved. */
export function RuleVersions({ row, onTake }: { readonly row: Row; readonly onTake: (draft: RuleDraft) => void }) {
  const { say, formats } = useSpeech()
  const labels = useLabels()
  const history = useQuery({ ...ruleHistoryQuery(row.id), retry: false })
  const [, ...earlier] = versionsOf(row, history.data ?? [])
  const object = model.object('automationRule')
  if (earlier.length === 0) return null
  return (
    <details className="form-section rule-versions">
      <summary>{say(words.versions, { count: earlier.length })}</summary>
      <ul className="lines">
        {earlier.map((each) => (
          <li key={each.version} className="row">
            <span className="flow-line spring">
              <span className="clip">{say(words.versionBy, { version: each.version, who: each.who })} · <time dateTime={each.at} title={formats.dateTime(each.at)}>{formats.relative(each.at)}</time></span>
              <span className="small muted">{formats.list(each.fields.map((field) => labels.field(object, field)))}</span>
            </span>
            <Button onClick={() => onTake(each.draft)}>{say(words.takeVersion)}</Button>
          </li>
        ))}
      </ul>
    </details>
  )
}
