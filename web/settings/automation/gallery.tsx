import { type RuleTemplate, ruleTemplates } from '../../../src/model/automation/templates.ts'
import type { Words } from '../../../src/lib/words.ts'
import { automationWords as words } from '../../../src/model/words/ui/automationRules.ts'
import { model } from '../../model.ts'
import { Icon } from '../../parts/icons.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import type { RuleDraft } from './draft.ts'
import { kindIcons, triggerLabel } from './step-words.ts'

/** Rules to start from, on objects that the company has: each opens as a drawing of one's own. */
export function TemplateGallery({ onChoose }: { readonly onChoose: (key: string) => void }) {
  const { say } = useSpeech()
  const labels = useLabels()
  return (
    <ul className="rule-templates" aria-label={say(words.templates)}>
      {ruleTemplates.filter(isOffered).map((template) => (
        <li key={template.key}>
          <button type="button" className="rule-template" onClick={() => onChoose(template.key)}>
            <span className="row small muted"><span className="clip">{labels.one(model.object(template.object))} · {say(triggerLabel(template.trigger))}</span><span className="spring" />{template.steps(say).map(({ key, kind }) => <Icon key={key} name={kindIcons[kind]} size={14} />)}</span>
            <span className="strong">{say(template.name)}</span>
            <span className="small muted">{say(template.about)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Of modules that are off nothing is offered. */
function isOffered({ object, steps }: RuleTemplate): boolean {
  return model.objects.has(object) && steps(({ en }) => en).every((step) => step.kind !== 'create' || model.objects.has(step.object))
}

/** The template under the key as a rule to be drawn on; undefined for an unknown one. */
export function draftFrom(key: string, say: (words: Words) => string): RuleDraft | undefined {
  const template = ruleTemplates.find((each) => each.key === key && isOffered(each))
  if (template === undefined) return undefined
  const { name, object, trigger, condition, steps } = template
  return { name: say(name), object, trigger, condition, steps: steps(say), active: false, hourlyLimit: 20 }
}
