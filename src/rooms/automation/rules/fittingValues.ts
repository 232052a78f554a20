import type { FieldProblem } from '../../../lib/problem.ts'
import type { GivenValues, RulePerson } from '../../../model/define/automation.ts'
import type { Field, Fields } from '../../../model/define/field.ts'
import type { Registry } from '../../../model/define/registry.ts'
import { resolvePath } from '../../../model/filter/path.ts'
import { pathsIn } from './template.ts'
import { noField, problem } from './unfit.ts'

interface Filled { readonly values: GivenValues; /** The object that is written. */ readonly target?: string; readonly mode?: 'create' | 'update'; /** The form of a verb. */ readonly form?: Fields }

/** Whether values fill fields that are there, from fields that the record has. */
export function valueProblems(registry: Registry, object: string, { values, target, mode, form }: Filled, at: string): readonly FieldProblem[] {
  const fields = form ?? (target === undefined ? undefined : registry.object(target).allFields)
  return [
    ...Object.entries(values).flatMap(([name, given]) => {
      const field = fields !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined
      const path = `${at}/${name}`
      if (fields !== undefined && (field === undefined || mode !== undefined && !isWritten(field, mode))) return [noField(path, name)]
      if ('field' in given) return isValuePath(registry, object, given.field) ? [] : [noField(path, given.field)]
      return 'template' in given ? templateProblems(registry, object, given.template, path) : []
    }),
    ...(form === undefined && mode !== 'create' ? [] : missing(fields ?? {}, values, at)),
  ]
}

/** Whether a person may write it at all: neither computed nor kept by the engine. */
function isWritten({ writtenBy, type, immutable }: Field & { readonly immutable?: boolean }, mode: 'create' | 'update'): boolean {
  return writtenBy === undefined && (mode === 'create' || immutable !== true) && type !== 'formula' && type !== 'lookup' && type !== 'rollup'
}

function missing(fields: Fields, values: GivenValues, at: string): readonly FieldProblem[] {
  const needed = Object.entries(fields).filter(([name, { required, default: usual, shownWhen, writtenBy, type }]) => required === true && usual === undefined && shownWhen === undefined && writtenBy === undefined && type !== 'autoNumber' && !Object.hasOwn(values, name))
  return needed.map(([name]) => ({ path: `${at}/${name}`, rule: 'required', message: { en: 'This is needed.', zh: '此项必填。' } }))
}

export function templateProblems(registry: Registry, object: string, template: string, at: string): readonly FieldProblem[] {
  return pathsIn(template).flatMap((path) => (isValuePath(registry, object, path) ? [] : [noField(at, path)]))
}

export function isValuePath(registry: Registry, object: string, path: string): boolean {
  return path === 'id' || resolvePath(registry, object, path) !== undefined
}

export function personProblems(registry: Registry, object: string, person: RulePerson, at: string): readonly FieldProblem[] {
  if (person.kind !== 'field') return []
  const found = resolvePath(registry, object, person.field)
  return found?.field.type === 'relation' && found.field.to === 'user' ? [] : [problem(at, { en: 'This field does not name a person.', zh: '该字段不是人员字段。' })]
}
