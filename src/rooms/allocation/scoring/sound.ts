import type { FieldProblem } from '../../../lib/problem.ts'
import { isScored } from '../../../model/define/object.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { guard, type Judged, type NamedGuard } from '../../../records/write/index.ts'
import { clockColumn } from '../due.ts'
import { filterProblems, judged, problem, textOf } from '../sound.ts'

/** What a scoring rule and a band must be to be kept. */
export const scoringGuards: readonly NamedGuard[] = ['scoringRule.sound', 'scoreBand.sound'].map((name) => guard(name, {
  concerns: ({ after }) => after?.living === true,
  look: async (_tx, _changes, registry) => registry,
  judge: (registry: Registry, change) => judged(registry, problemsOf(registry, change)),
}))

function problemsOf(registry: Registry, { after }: Judged): readonly FieldProblem[] {
  const { object: name, filter = null, decayFrom = null } = after?.values ?? {}
  const object = registry.objects.get(textOf(name))
  if (object === undefined || !isScored(object)) return [problem('/object', 'scoringRule.object', { en: 'Records of this kind have no score.', zh: '此类记录没有评分。' })]
  const wrongDate = decayFrom !== null && clockColumn(registry, object, textOf(decayFrom)) === undefined
  return [...filterProblems(registry, object.name, filter), ...(wrongDate ? [problem('/decayFrom', 'scoringRule.decayFrom', { en: 'Name a date or a moment that the records keep, such as lastContactAt.', zh: '请填写记录中的日期或时间字段，例如 lastContactAt。' })] : [])]
}
