import type { FieldProblem } from '../../lib/problem.ts'
import type { EntityPlan } from './plan.ts'

/** What the import itself refuses of a row; the rules of fields are told by fieldRules. */
export const already: FieldProblem = { path: '', rule: 'exists', message: { en: 'There is such a record already.', zh: '已存在相同的记录。' } }

export const held: FieldProblem = {
  path: '', rule: 'held', message: { en: 'There is such a record already, and it is not yours to see. Ask an administrator.', zh: '已存在相同的记录，但您无权查看，请联系管理员。' },
}

export const absent = (entity: EntityPlan): FieldProblem => ({
  path: '', rule: 'missing', values: { name: entity.name },
  message: { en: 'There is no such record yet ({name}).', zh: '尚无对应的记录（{name}）。' },
})

export const inFile = (line: number): FieldProblem => ({
  path: '', rule: 'exists', values: { line }, message: { en: 'Row {line} of the file is the same.', zh: '与文件第 {line} 行相同。' },
})
