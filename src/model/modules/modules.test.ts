import { describe, expect, test } from 'vitest'
import { actions } from '../actions/index.ts'
import { withoutModules } from '../custom/modules.ts'
import { moduleNames } from '../define/moduleNames.ts'
import { createRegistry, targetsOf } from '../define/registry.ts'
import { fieldsOf } from '../filter/walk.ts'
import { objects } from '../objects/index.ts'
import { roles } from '../roles/index.ts'
import { modules, withoutAtFirst } from './index.ts'

const parts = { objects, actions, roles }
const without = (...names: readonly string[]) => {
  const { parts: left, off } = withoutModules(parts, new Set(names))
  return createRegistry(left, off)
}

describe('modules', () => {
  test('are declared once each, in words of both languages, and need only what is declared', () => {
    expect(modules.map(({ name }) => name).sort()).toEqual([...moduleNames].sort())
    for (const { needs, label, about } of modules) {
      for (const need of needs) expect(moduleNames).toContain(need)
      for (const words of [label, about]) expect(Object.values(words).every((text) => text !== '')).toBe(true)
    }
  })

  test('each object names its module, or is always there', () => {
    for (const { name, module } of objects) expect([undefined, ...moduleNames], name).toContain(module)
    const always = objects.filter(({ module }) => module === undefined).map(({ name }) => name)
    for (const name of ['user', 'customer', 'contact', 'activity', 'comment', 'file', 'savedView', 'moduleSwitch']) expect(always).toContain(name)
  })

  test('each brings an object, or fields and verbs of its own, and what hangs on what it brings goes with it', () => {
    const ofFields = new Set(objects.flatMap(({ fields }) => Object.values(fields).map(({ module }) => module)))
    for (const { name } of modules) expect(objects.some(({ module }) => module === name) || (ofFields.has(name) && actions.some(({ module }) => module === name)), name).toBe(true)
    expect([...without('orders').off.objects.keys()].sort()).toEqual(['carrier', 'coupon', 'couponRedemption', 'delivery', 'deliveryLine', 'order', 'orderLine', 'paymentPlan', 'priceList', 'priceRule', 'product', 'productCategory', 'productComponent'])
    expect(without('orders').off.fields.get('customer.orderTotal')).toBe('orders')
    expect(without('pipeline').object('lead').fields).not.toHaveProperty('convertedOpportunity')
    expect(without('pools').object('customer')).not.toHaveProperty('pools')
    // What somebody agreed to is a proof that stays, whether or not the form does.
    expect([...without('leads', 'forms').off.objects.keys()].sort()).toEqual(['lead', 'leadForm'])
    expect(without('leads', 'forms').object('consent').fields).not.toHaveProperty('form')
    for (const name of ['checkedInAt', 'photo', 'visitOrder']) expect(without('visits').object('activity').fields).not.toHaveProperty(name)
    for (const verb of ['activity.checkIn', 'activity.checkOut', 'customer.acceptPlace']) expect(without('visits').off.actions.get(verb)).toBe('visits')
    expect(without('visits').actions.has('activity.log')).toBe(true)
    expect(without('assignment').off.actions.get('record.assignByRules')).toBe('assignment')
  })

  test('when a customer is to be contacted goes with the rhythm alone, although it reads what pools keep', () => {
    expect(without('pools').object('customer').fields).toHaveProperty('contactDueOn')
    for (const name of ['contactDueOn', 'cadence', 'snoozedUntil', 'lastOutreachAt']) expect(without('rhythm').object('customer').fields).not.toHaveProperty(name)
    expect(without('rhythm').off.actions.get('customer.snoozeContact')).toBe('rhythm')
    expect(without('rhythm').object('customer').fields).toHaveProperty('lastContactAt')
  })

  test('what rests is of the module, and every job and settings page is of one module at most', () => {
    for (const { name, rests = [] } of modules) for (const { object, field } of rests) {
      expect(objects.find((each) => each.name === object)?.module, object).toBe(name)
      expect(objects.find((each) => each.name === object)?.fields).toHaveProperty(field)
    }
    for (const kind of ['jobs', 'settings', 'routes'] as const) {
      const all = modules.flatMap((module) => module[kind] ?? [])
      expect(new Set(all).size, kind).toBe(all.length)
    }
  })

  test('whichever are off, what is left names nothing that is gone', () => {
    const combinations = [...moduleNames.map((name) => [name]), [...moduleNames], withoutAtFirst('small'), withoutAtFirst('sales'), ...moduleNames.map((kept) => moduleNames.filter((name) => name !== kept))]
    for (const names of combinations) {
      const registry = without(...names)
      for (const object of registry.objects.values()) {
        const has = (field: string) => Object.hasOwn(object.allFields, field) || object.inverses.has(field)
        const named = [object.title, ...object.subtitle ?? [], ...object.facts ?? [], ...object.quick ?? [], ...(object.sections ?? []).flatMap(({ fields }) => fields), ...(object.views ?? []).flatMap(({ columns = [], sort = [], filter }) => [...columns, ...sort.map(({ field }) => field), ...filter === undefined ? [] : fieldsOf(filter).map((path) => path.split('.')[0] ?? '')])]
        expect(named.filter((field) => !has(field)), `${object.name} without ${names.join(', ')}`).toEqual([])
        expect(Object.values(object.allFields).flatMap(targetsOf).filter((to) => !registry.objects.has(to))).toEqual([])
      }
      for (const { on } of registry.actions.values()) expect(on === '*' || registry.objects.has(on)).toBe(true)
    }
  })

  test('what is asked for by name while it is off is told to be off, not unknown', () => {
    const registry = without('orders')
    expect(() => registry.object('order')).toThrow(expect.objectContaining({ details: expect.objectContaining({ kind: 'module-off', status: 404, extra: { module: 'orders' } }) }))
    expect(() => registry.field('customer', 'orderTotal')).toThrow(expect.objectContaining({ details: expect.objectContaining({ kind: 'module-off', status: 422 }) }))
    expect(() => registry.object('nothing')).toThrow(expect.objectContaining({ details: expect.objectContaining({ kind: 'unknown-object' }) }))
  })

  test('a company that says nothing begins with everything, a small one with contacts and pipeline', () => {
    expect(withoutAtFirst('everything')).toEqual([])
    expect(withoutAtFirst('small')).not.toContain('pipeline')
    expect(withoutAtFirst('small')).toEqual(expect.arrayContaining(['leads', 'forms', 'assignment', 'orders', 'pools', 'approvals', 'automation', 'visits', 'workLogs']))
    expect(withoutAtFirst('small')).not.toContain('rhythm')
    expect(withoutAtFirst('sales')).toEqual(expect.arrayContaining(['marketing', 'approvals', 'automation', 'telesales', 'visits']))
    for (const name of ['leads', 'forms', 'assignment', 'rhythm']) expect(withoutAtFirst('sales')).not.toContain(name)
    // No preset begins with a module and without what it needs.
    for (const preset of ['small', 'sales']) for (const { name, needs } of modules) if (!withoutAtFirst(preset).includes(name)) for (const need of needs) expect(withoutAtFirst(preset)).not.toContain(need)
  })
})
