import { asText, type Json } from '../../../lib/json.ts'
import { type FieldProblem, isProblem, Problem } from '../../../lib/problem.ts'
import type { Words } from '../../../lib/words.ts'
import { fieldChecks } from '../../../model/define/qualityNames.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { parseFilter } from '../../../model/filter/parse.ts'
import { formatted } from '../../../model/quality/formats.ts'
import { valueColumn } from '../../../records/columns/index.ts'
import { guard, type Judged, type NamedGuard } from '../../../records/write/index.ts'

/** A rule is kept that records can be judged by. */
export const qualityGuard: NamedGuard = guard('qualityRule.sound', {
  concerns: ({ after }) => after?.living === true,
  look: async (_tx, _changes, registry) => registry,
  judge: (registry: Registry, change) => {
    const problems = problemsOf(registry, change)
    return problems.length === 0 ? { state: registry } : { refused: new Problem({ kind: 'validation.failed', status: 422, title: { en: 'Some values are not valid.', zh: '部分内容无效。' }, fields: problems }) }
  },
})

function problemsOf(registry: Registry, { after }: Judged): readonly FieldProblem[] {
  const values = after?.values ?? {}
  const object = registry.objects.get(asText(values['object']))
  if (object === undefined) return [problem('/object', { en: 'Records of this kind are not judged.', zh: '此类记录不参与数据质量评估。' })]
  const check = asText(values['check'])
  const fieldOf = (name: string) => { const field = asText(values[name]); return field !== '' && Object.hasOwn(object.allFields, field) ? object.allFields[field] : undefined }
  if (check === 'filter') return filterProblems(registry, object.name, values['filter'] ?? null)
  if (!fieldChecks.some((each) => each === check)) return []
  const field = fieldOf('field')
  if (field === undefined || field.score !== undefined) return [problem('/field', { en: 'Name a field of the record.', zh: '请选择记录中的字段。' })]
  if (check === 'format' && !formatted.includes(field.type)) return [problem('/field', { en: 'Only numbers to call and addresses of mail and the web have a form.', zh: '仅电话、邮箱、网址字段可检查格式。' })]
  if (check === 'notFuture' && field.type !== 'date' && field.type !== 'datetime') return [problem('/field', { en: 'Name a date.', zh: '请选择日期字段。' })]
  if ((check === 'agrees' || check === 'verified') && field.type !== 'phone' && field.type !== 'email') return [problem('/field', { en: 'Only phones and mail addresses stand among contact points.', zh: '仅电话和邮箱可与联系方式比对。' })]
  if (check !== 'order') return []
  const [less, more] = [asText(values['field']), asText(values['otherField'])].map((name) => (Object.hasOwn(object.allFields, name) ? valueColumn(registry, object.name, name) : undefined))
  return less !== undefined && less.sqlType === more?.sqlType ? [] : [problem('/otherField', { en: 'Name another field of the same kind.', zh: '请选择另一个同类型字段。' })]
}

function filterProblems(registry: Registry, object: string, filter: Json): readonly FieldProblem[] {
  if (filter === null) return [problem('/filter', { en: 'Draw what holds of records that are right.', zh: '请设置正确记录应满足的条件。' })]
  try {
    parseFilter(registry, object, filter, { at: '/filter' })
    return []
  } catch (error) {
    if (!isProblem(error)) throw error
    return error.details.fields ?? [problem('/filter', error.details.title)]
  }
}

const problem = (path: string, message: Words): FieldProblem => ({ path, rule: 'qualityRule', message })
