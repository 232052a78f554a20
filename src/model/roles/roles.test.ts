import { describe, expect, test } from 'vitest'
import { actions } from '../actions/index.ts'
import { createRegistry } from '../define/registry.ts'
import { objects } from '../objects/index.ts'
import { roles } from './index.ts'

const registry = createRegistry({ objects, actions, roles })
const role = (name: string) => {
  const found = roles.find((one) => one.name === name)
  if (found === undefined) throw new Error(`There is no role ${name}.`)
  return found
}

test('the roles of the catalogue are shipped, and one for whoever looks after money', () => {
  expect(roles.map((one) => one.name)).toEqual(['leader', 'headOfSales', 'rep', 'telesales', 'marketer', 'agent', 'technician', 'purchaser', 'finance', 'hr', 'partner', 'analyst', 'administrator'])
})

describe.each(roles.map((one) => [one.name, one] as const))('%s', (_, one) => {
  test('names only objects, fields and verbs that exist', () => {
    for (const [object, permission] of Object.entries(one.permissions.objects)) {
      for (const field of Object.keys(permission.fields ?? {})) expect(registry.field(object, field)).toBeDefined()
      const verbs = [...registry.actionsOn(object), ...[...registry.actions.values()].filter(({ kind, on }) => kind === 'collection' && on === object)].map((action) => action.name.slice(action.name.indexOf('.') + 1))
      for (const verb of Object.keys(permission.actions ?? {})) expect(verbs, object).toContain(verb)
    }
  })

  test('lists in its navigation only what it may read, and opens on one of them', () => {
    for (const entry of one.navigation) {
      if (entry === 'home' || entry === 'settings') continue
      expect(registry.objects.has(entry), entry).toBe(true)
      if (one.permissions.administrator !== true) expect(one.permissions.objects[entry]?.read ?? 'none', entry).not.toBe('none')
    }
    if (one.home.page === 'list') expect(one.navigation).toContain(one.home.object)
  })

  test('never changes or deletes more than it reads', () => {
    const reach = ['none', 'own', 'department', 'below', 'all']
    for (const [object, { read, update, delete: removes }] of Object.entries(one.permissions.objects)) {
      expect(reach.indexOf(update), object).toBeLessThanOrEqual(reach.indexOf(read))
      expect(reach.indexOf(removes), object).toBeLessThanOrEqual(reach.indexOf(read))
    }
  })

  test('hides what it does not name', () => {
    if (one.permissions.administrator !== true) expect(one.permissions.otherwise).toMatchObject({ read: 'none', create: false, update: 'none' })
  })
})

test('only the administrator changes roles, levels, stages and rates', () => {
  for (const one of roles) {
    if (one.permissions.administrator === true) continue
    for (const object of ['role', 'customerLevel', 'cadenceRule', 'careRule', 'workCalendar', 'calendarDay', 'lifecycleStage', 'pipeline', 'stage', 'exchangeRate']) expect(one.permissions.objects[object]?.update ?? 'none', `${one.name} ${object}`).toBe('none')
  }
})

test('HR cannot hand out roles or activate accounts', () => {
  expect(role('hr').permissions.objects['user']?.fields).toMatchObject({ roles: 'read', status: 'read' })
})

test('nobody who sells sets the credit of a customer; whoever leads or looks after money does', () => {
  const setting = (name: string) => role(name).permissions.objects['customer']
  for (const name of ['rep', 'agent', 'telesales']) {
    for (const field of ['creditLimit', 'orderStop', 'orderStopReason']) expect(['read', 'none'], `${name} ${field}`).toContain(setting(name)?.fields?.[field])
    expect(setting(name)?.actions?.['setCredit'] ?? false, name).toBe(false)
  }
  for (const name of ['leader', 'headOfSales', 'finance']) expect(setting(name)?.actions?.['setCredit'], name).toBe(true)
})

test('a role that sees no prices sees none of an order, its lines, and what a customer comes to', () => {
  const told = (object: string) => Object.entries(registry.object(object).fields).filter(([name, field]) => field.type === 'money' || ['discount', 'margin'].includes(name) || (field.type === 'formula' && field.result === 'money') || (field.type === 'rollup' && registry.object(field.of).fields[field.field ?? '']?.type === 'money')).map(([name]) => name)
  for (const name of ['technician', 'purchaser']) for (const object of ['order', 'orderLine', ...(name === 'technician' ? ['customer'] : [])]) {
    for (const field of told(object)) expect(role(name).permissions.objects[object]?.fields?.[field], `${name} ${object}.${field}`).toBe('none')
  }
})

test('the analyst and the telesales agent see phones masked everywhere', () => {
  for (const name of ['analyst', 'telesales']) for (const [object, field] of [['customer', 'phone'], ['contact', 'mobile'], ['contact', 'phone'], ['lead', 'phone'], ['contactPoint', 'value']] as const) {
    expect(role(name).permissions.objects[object]?.fields?.[field], `${name} ${object}.${field}`).toBe('masked')
  }
})
