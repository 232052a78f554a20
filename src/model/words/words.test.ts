import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Words } from '../../lib/words.ts'
import { actions } from '../actions/index.ts'
import type { Fields } from '../define/field.ts'
import { createRegistry } from '../define/registry.ts'
import { systemFields } from '../define/system.ts'
import { objects } from '../objects/index.ts'
import { roles } from '../roles/index.ts'
import { choiceWords } from './choices.ts'
import { fieldCatalogues, fieldWords } from './fields.ts'
import { laterFieldCatalogues, laterWords } from './later.ts'
import { choiceLabel, fieldLabel, findChoiceLabel, findFieldLabel, findRelationLabel, relationLabel } from './labels.ts'
import { linkRoleWords } from './links.ts'
import { sectionWords, tradeWords } from './sections.ts'

const registry = createRegistry({ objects, actions, roles })
/** Every form there is: objects, what all records have, the input of actions. */
const forms: [string, Fields][] = [
  ...objects.map((object): [string, Fields] => [object.name, object.fields]),
  ['record', systemFields],
  ...actions.map((action): [string, Fields] => [action.name, action.input ?? {}]),
]
const han = /\p{Script=Han}/u

/** Every entry { en, zh } anywhere below a value, with the way to it. */
function entries(value: unknown, path: string): [string, Words][] {
  if (typeof value !== 'object' || value === null) return []
  if ('en' in value && typeof value.en === 'string' && 'zh' in value && typeof value.zh === 'string') return [[path, { en: value.en, zh: value.zh }]]
  return Object.entries(value).flatMap(([key, inner]) => entries(inner, `${path}.${key}`))
}

async function catalogue(): Promise<[string, Words][]> {
  const folder = new URL('.', import.meta.url)
  const files = readdirSync(folder, { recursive: true }).map(String).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const modules = await Promise.all(files.map(async (file): Promise<[string, unknown]> => [file, await import(new URL(file, folder).pathname)]))
  return modules.flatMap(([file, module]) => Object.entries(module as Record<string, unknown>).flatMap(([name, value]) => entries(value, `${file} ${name}`)))
}

describe('every word', () => {
  test('is there in both languages, English without Chinese characters, and names the same values', async () => {
    const all = [...await catalogue(), ...entries(objects, 'objects'), ...entries(actions, 'actions'), ...entries(roles, 'roles')]
    expect(all.length).toBeGreaterThan(600)
    const values = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort()
    for (const [path, { en, zh }] of all) {
      expect(en.trim(), path).not.toBe('')
      expect(zh.trim(), path).not.toBe('')
      expect(han.test(en), `${path}: ${en}`).toBe(false)
      expect(values(zh), path).toEqual(values(en))
    }
  })

  test.each(forms)('of the fields of %s is in the catalogue', (form, fields) => {
    expect(Object.entries(fields).filter(([name, field]) => field.label === undefined && findFieldLabel(form, name) === undefined).map(([name]) => name)).toEqual([])
  })

  test.each(forms)('of the choices and link roles of %s is in the catalogue', (form, fields) => {
    const missing: string[] = []
    for (const [name, field] of Object.entries(fields)) {
      if (field.type === 'choice' || field.type === 'multiChoice') missing.push(...field.choices.filter((choice) => findChoiceLabel(form, name, choice) === undefined).map((choice) => `${name}.${choice}`))
      if (field.type === 'links') missing.push(...(field.roles ?? []).filter((role) => linkRoleWords[name]?.[role] === undefined).map((role) => `${name}.${role}`))
    }
    expect(missing).toEqual([])
  })

  test('of sections, trades and related lists is in the catalogue', () => {
    for (const object of registry.objects.values()) {
      for (const section of object.sections ?? []) expect(Object.keys(sectionWords), object.name).toContain(section.name)
      if (object.trade !== undefined) expect(Object.keys(tradeWords)).toContain(object.trade)
      for (const list of object.inverses.keys()) expect(findRelationLabel(object.name, list), `${object.name}.${list}`).toBeDefined()
    }
  })

  test('of the catalogue is used by some form: no label is left over', () => {
    const names = new Set(forms.flatMap(([form, fields]) => Object.keys(fields).flatMap((name) => [name, `${form}.${name}`])))
    expect(Object.keys({ ...fieldWords, ...laterWords.fields }).filter((key) => !names.has(key))).toEqual([])
    expect(Object.keys({ ...choiceWords, ...laterWords.choices }).filter((key) => !names.has(key))).toEqual([])
  })

  test('of a field stands in one catalogue: what two trades call otherwise is told by the object', () => {
    const keys = [...fieldCatalogues, ...laterFieldCatalogues].flatMap((words) => Object.keys(words))
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  })

  test('of one record’s fields is told apart from the others in both languages', () => {
    for (const object of objects) for (const language of ['en', 'zh'] as const) {
      const labels = Object.entries({ ...object.fields, ...systemFields }).map(([name, field]) => fieldLabel(object.name, field, name)[language])
      expect(labels.filter((label, index) => labels.indexOf(label) !== index), `${object.name} ${language}`).toEqual([])
    }
  })
})

test('a label of the object comes before the label of the name, and a name that nobody words stays itself', () => {
  expect(fieldLabel('customer', undefined, 'size').zh).toBe('规模')
  expect(fieldLabel('file', undefined, 'size').zh).toBe('大小')
  expect(fieldLabel('customer', { label: { en: 'Bay', zh: '货位' } }, 'bay').zh).toBe('货位')
  expect(fieldLabel('customer', undefined, 'constructor')).toEqual({ en: 'constructor', zh: 'constructor' })
  expect(choiceLabel('lead', 'status', 'open')).toEqual({ en: 'open', zh: 'open' })
  expect(choiceLabel('opportunity', 'status', 'open').zh).toBe('进行中')
  expect(relationLabel('contact', 'reports').zh).toBe('下属联系人')
})

test('the standard terms of the field hold', () => {
  const zh = Object.fromEntries(objects.map((object) => [object.name, object.label.zh]))
  expect(zh).toMatchObject({ customer: '客户', lead: '线索', opportunity: '商机', contact: '联系人', order: '订单', product: '产品', campaign: '市场活动', competitor: '竞争对手', supplier: '供应商', partner: '合作伙伴' })
})
