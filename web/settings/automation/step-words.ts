import type { Words } from '../../../src/lib/words.ts'
import { type RuleStep, ruleStepKinds, type Trigger } from '../../../src/model/define/automation.ts'
import { verbLabel } from '../../../src/model/define/verbs.ts'
import { automationWords as words } from '../../../src/model/words/ui/automationRules.ts'
import { model } from '../../model.ts'
import type { IconName } from '../../parts/icons.tsx'
import { useLabels } from '../../words/labels.ts'
import { useSpeech } from '../../words/language.tsx'
import type { StepKind } from './steps.ts'

export const kindIcons: Readonly<Record<StepKind, IconName>> = {
  set: 'edit', create: 'plus', act: 'spark', assign: 'user', notify: 'bell', approval: 'check', webhook: 'link', wait: 'clock', branch: 'pipeline', forEach: 'list',
}

/** Kinds of steps that may be added: some only outside of a 'for each'. */
export function kindsFor(isInLoop: boolean): readonly StepKind[] {
  return ruleStepKinds.filter((kind) => !isInLoop || (kind !== 'wait' && kind !== 'approval' && kind !== 'forEach'))
}

/** When a rule looks at a record, in few words: of a verb its own name. */
export function triggerLabel(trigger: Trigger): Words {
  return trigger.on === 'acted' && trigger.verb !== '' ? verbLabel(model, trigger.verb) : words[trigger.on]
}

/** What a step does, in few words, for its box in the drawing. */
export function useStepNote(): (step: RuleStep, about: string) => string {
  const { say, language } = useSpeech()
  const labels = useLabels()
  const comma = language === 'zh' ? '、' : ', '
  return (step, about) => {
    const object = model.objects.get(about)
    switch (step.kind) {
      case 'set': return object === undefined ? '' : Object.keys(step.values).map((name) => labels.field(object, name)).join(comma)
      case 'create': { const made = model.objects.get(step.object); return made === undefined ? step.object : labels.one(made) }
      case 'act': return step.verb === '' ? '…' : say(verbLabel(model, step.verb))
      case 'assign': return say(words[step.to.kind])
      case 'notify': return step.to.map(({ kind }) => say(words[kind])).join(comma)
      case 'wait': return 'for' in step.until ? `${step.until.for.amount} ${say(words[step.until.for.unit])}` : 'date' in step.until ? (object === undefined ? step.until.date : labels.field(object, step.until.date)) : say(words.waitWhen)
      case 'branch': return step.ways.map(({ label }) => label).join(comma)
      case 'forEach': return object === undefined || step.over === '' ? '…' : labels.relation(object, step.over)
      case 'approval': case 'webhook': return ''
    }
  }
}
