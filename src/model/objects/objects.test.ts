import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { actions } from '../actions/index.ts'
import type { Expression } from '../define/expression.ts'
import type { Field } from '../define/field.ts'
import type { ViewDefinition } from '../define/object.ts'
import { createRegistry, type ResolvedObject, targetsOf } from '../define/registry.ts'
import { asked } from '../filter/asking.ts'
import type { Filter, FieldFilter } from '../filter/filter.ts'
import { resolvePath } from '../filter/path.ts'
import type { FilterViewer } from '../filter/viewer.ts'
import { roles } from '../roles/index.ts'
import { objects } from './index.ts'
import { customerLevelPreset, lifecycleStagePresets, pipelinePreset } from './presets.ts'

const registry = createRegistry({ objects, actions, roles })
const resolved = [...registry.objects.values()]
const fieldsOf = (object: ResolvedObject): [string, Field][] => Object.entries(object.fields)

/** The field at the end of a path such as stage.pipeline.name. */
function fieldAt(object: string, path: string): Field {
  const [first = '', ...rest] = path.split('.')
  const field = registry.field(object, first)
  return rest.length === 0 ? field : fieldAt(targetsOf(field)[0] ?? '', rest.join('.'))
}

function leaves(filter: Filter | undefined): FieldFilter[] {
  if (filter === undefined) return []
  if ('and' in filter) return filter.and.flatMap(leaves)
  if ('or' in filter) return filter.or.flatMap(leaves)
  if ('not' in filter) return leaves(filter.not)
  return 'field' in filter ? [filter] : []
}
const filterFields = (filter: Filter | undefined): string[] => leaves(filter).map((leaf) => leaf.field)

const viewer: FilterViewer = {
  userId: '0190a000-0000-7000-8000-000000000001', departmentId: undefined, departmentIds: [], teamIds: [],
  now: Date.UTC(2026, 10, 25), zone: 'Asia/Shanghai', weekStart: 1, fiscalStart: 1, baseCurrency: 'CNY',
}

function expressionFields(expression: Expression): string[] {
  if ('field' in expression) return [expression.field]
  return Object.values(expression).flatMap((part: unknown) => {
    if (Array.isArray(part)) return part.flatMap((one: Expression) => expressionFields(one))
    return typeof part === 'object' && part !== null && !('is' in part) ? expressionFields(part as Expression) : []
  })
}

function max(object: string, field: string): number {
  const found = registry.field(object, field)
  return 'max' in found && typeof found.max === 'number' ? found.max : 0
}

describe('the declared objects', () => {
  test('tie together into a registry', () => expect(registry.objects.size).toBe(133))

  test.each(resolved.map((object) => [object.name, object] as const))('%s names only fields that it has', (_, object) => {
    const named = [
      object.title, ...(object.subtitle ?? []), ...(object.facts ?? []), ...(object.quick ?? []),
      ...(object.sections ?? []).flatMap((section) => section.fields), ...(object.duplicates ?? []).map((key) => key.field),
      ...(object.state === undefined ? [] : [object.state.field]),
      ...(object.views ?? []).flatMap((view: ViewDefinition) => [
        ...(view.columns ?? []), ...(view.sort ?? []).map((by) => by.field), ...[view.lanes, view.sum, view.date].filter((name) => name !== undefined), ...filterFields(view.filter),
      ]),
    ]
    expect(named.filter((name) => object.allFields[name.split('.')[0] ?? ''] === undefined)).toEqual([])
    expect([...object.inverses.keys()].filter((name) => object.allFields[name] !== undefined), 'a list that has a field’s name').toEqual([])
  })

  test.each(resolved.map((object) => [object.name, object] as const))('%s puts no field into two sections', (_, object) => {
    const placed = (object.sections ?? []).flatMap((section) => section.fields)
    expect(placed.filter((name, index) => placed.indexOf(name) !== index)).toEqual([])
  })

  test('roll up children that exist, through relations that point back, over fields that they have', () => {
    for (const object of resolved) for (const [name, field] of fieldsOf(object)) {
      if (field.type !== 'rollup') continue
      const at = `${object.name}.${name}`
      expect(targetsOf(registry.field(field.of, field.through)), at).toContain(object.name)
      for (const child of [field.field, field.by, ...filterFields(field.where)]) if (child !== undefined) expect(fieldAt(field.of, child), at).toBeDefined()
      if (field.function !== 'count') expect(field.field, at).toBeDefined()
      if (field.scope === 'all') expect(JSON.stringify(field.where ?? {}), `${at} is stored, so it may not ask for now or me`).not.toMatch(/viewer|during|inLast|inNext|olderThan/)
    }
  })

  test('compute formulas and look-ups from fields that exist', () => {
    for (const object of resolved) for (const [name, field] of fieldsOf(object)) {
      if (field.type === 'formula') for (const operand of expressionFields(field.expression)) expect(object.allFields[operand], `${object.name}.${name}`).toBeDefined()
      if (field.type === 'lookup') expect(fieldAt(object.name, `${field.through}.${field.field}`), `${object.name}.${name}`).toBeDefined()
    }
  })

  test('ask in views and roll-ups only what the filter language understands, with choices that exist', () => {
    for (const object of resolved) {
      const filters: [string, string, Filter | undefined][] = [
        ...(object.views ?? []).map((view): [string, string, Filter | undefined] => [`${object.name} view ${view.name}`, object.name, view.filter]),
        ...fieldsOf(object).flatMap(([name, field]): [string, string, Filter | undefined][] => (field.type === 'rollup' ? [[`${object.name}.${name}`, field.of, field.where]] : [])),
      ]
      for (const [at, over, filter] of filters) for (const leaf of leaves(filter)) {
        const field = resolvePath(registry, over, leaf.field)?.result
        if (field === undefined) throw new Error(`${at} asks for ${leaf.field}, which leads nowhere.`)
        expect(asked(field, leaf.is, leaf.value, viewer), at).toBeTypeOf('object')
        if (field.type === 'choice' && leaf.value !== undefined) for (const value of [leaf.value].flat()) expect(field.choices, at).toContain(value)
      }
    }
  })

  test('list only known choices where one choice depends on another, and give states a start and known ends', () => {
    for (const object of resolved) {
      for (const [name, field] of fieldsOf(object)) {
        if (field.type !== 'choice') continue
        for (const [value, choices] of Object.entries(field.dependsOn?.choices ?? {})) {
          const other = registry.field(object.name, field.dependsOn?.field ?? '')
          expect(other.type === 'choice' && other.choices.includes(value), `${object.name}.${name} for ${value}`).toBe(true)
          for (const choice of choices) expect(field.choices).toContain(choice)
        }
        for (const toned of Object.keys(field.tones ?? {})) expect(field.choices, `${object.name}.${name}`).toContain(toned)
        if (field.default !== undefined) expect(field.choices, `${object.name}.${name}`).toContain(field.default)
      }
      if (object.state === undefined) continue
      const state = registry.field(object.name, object.state.field)
      if (state.type !== 'choice') throw new Error(`${object.name} keeps its state in a ${state.type}.`)
      expect(Object.keys(object.state.transitions), object.name).toEqual([...state.choices])
      for (const to of Object.values(object.state.transitions).flat()) expect(state.choices).toContain(to)
    }
  })

  test('follow a customer in the end, and a part follows its parent', () => {
    for (const name of ['contact', 'opportunity', 'order', 'activity', 'contactPoint', 'file', 'comment', 'campaignMember']) expect(registry.object(name).followsField, name).toBeDefined()
    for (const object of resolved) for (const [name, field] of fieldsOf(object)) {
      if ((field.type === 'relation' || field.type === 'target') && field.part === true && object.access !== 'shared') expect(object.followsField, object.name).toBe(name)
    }
  })

  test('hold what the classic five-table design holds', () => {
    const least: [string, string, number][] = [
      ['customer', 'name', 50], ['customer', 'phone', 20], ['customer', 'email', 100], ['customer', 'address', 200], ['contact', 'name', 50], ['contact', 'title', 50],
      ['contact', 'phone', 20], ['contact', 'email', 100], ['opportunity', 'name', 100], ['stage', 'name', 50], ['salesRecord', 'salesperson', 50],
      ['salesRecord', 'remark', 200], ['campaign', 'name', 100], ['campaign', 'place', 50], ['campaign', 'type', 50], ['user', 'name', 50], ['user', 'title', 50],
    ]
    for (const [object, field, size] of least) expect(max(object, field), `${object}.${field}`).toBeGreaterThanOrEqual(size)
    expect(registry.field('opportunity', 'amount')).toMatchObject({ type: 'money', above: 0 })
    expect([...registry.object('customer').inverses.keys()]).toEqual(expect.arrayContaining(['contacts', 'opportunities', 'orders', 'activities', 'contactPoints']))
    expect([...registry.object('opportunity').inverses.keys()]).toEqual(expect.arrayContaining(['salesRecords', 'lines', 'activities']))
  })

  test('stay short: half of the files are below 80 lines', () => {
    const folder = new URL('.', import.meta.url)
    const lengths = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts')).map((file) => readFileSync(new URL(file, folder), 'utf8').split('\n').length)
    expect(lengths.sort((a, b) => a - b)[Math.floor(lengths.length / 2)]).toBeLessThan(80)
  })
})

describe('the presets', () => {
  test('of lifecycle stages have 4, 6 and 8 rows of known kinds, the last of them an end', () => {
    const kind = registry.field('lifecycleStage', 'kind')
    for (const [count, stages] of Object.entries(lifecycleStagePresets)) {
      expect(stages).toHaveLength(Number(count))
      for (const stage of stages) expect(kind.type === 'choice' && kind.choices.includes(stage.kind), stage.kind).toBe(true)
      expect(stages.at(-1)?.kind).toBe('ended')
    }
  })

  test('of levels put A first', () => expect(customerLevelPreset[0]?.name.en).toBe('A'))

  test('of the pipeline end in one won and one lost stage, and ask for fields that an opportunity has', () => {
    expect(pipelinePreset.stages.slice(-2).map((stage) => stage.kind)).toEqual(['won', 'lost'])
    for (const field of pipelinePreset.stages.flatMap((stage) => stage.requiredFields ?? [])) expect(registry.field('opportunity', field)).toBeDefined()
  })
})
