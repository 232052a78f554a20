import { expect, test } from 'vitest'
import { createRegistry } from '../define/registry.ts'
import { objects } from '../objects/index.ts'
import { actions } from './index.ts'

const registry = createRegistry({ objects, actions, roles: [] })

test('every verb is named noun.verb, once', () => {
  for (const action of actions) expect(action.name).toMatch(/^[a-z][A-Za-z]*\.[a-z][A-Za-z]*$/)
  expect(new Set(actions.map((action) => action.name)).size).toBe(actions.length)
})

test('no object is offered two verbs that would share an address', () => {
  for (const object of registry.objects.keys()) {
    const verbs = registry.actionsOn(object).map((action) => action.name.slice(action.name.indexOf('.') + 1))
    expect(new Set(verbs).size, object).toBe(verbs.length)
  }
})

test('the states that a verb runs from and leads to are states of its object', () => {
  for (const action of actions) {
    if (action.from === undefined && action.to === undefined) continue
    const state = registry.object(action.on).state
    const known = Object.keys(state?.transitions ?? {})
    for (const name of [...(action.from ?? []), ...(action.to === undefined ? [] : [action.to])]) expect(known, action.name).toContain(name)
  }
})

test('every state that no person sets directly is reached by a verb or is where a record begins', () => {
  for (const name of ['lead', 'opportunity', 'activity']) {
    const { state } = registry.object(name)
    const set = new Set(Object.values(state?.transitions ?? {}).flat())
    const led = new Set(actions.filter((action) => action.on === name).map((action) => action.to))
    const begins = registry.field(name, state?.field ?? '').default
    for (const one of Object.keys(state?.transitions ?? {})) expect(set.has(one) || led.has(one) || begins === one, `${name} ${one}`).toBe(true)
  }
})

test('a form that asks for a choice of the record offers the choices that the record has, but what the program alone finds', () => {
  const found: Readonly<Record<string, readonly string[]>> = { 'callListEntry.skip.skippedBecause': ['doNotContact'] }
  for (const action of actions) for (const [name, field] of Object.entries(action.input ?? {})) {
    if (field.type !== 'choice' || action.on === '*') continue
    const same = registry.object(action.on).fields[name]
    if (same?.type !== 'choice') continue
    const offered = same.choices.filter((value) => !(found[`${action.name}.${name}`] ?? []).includes(value))
    expect({ name, choices: field.choices, dependsOn: field.dependsOn }).toEqual({ name, choices: offered, dependsOn: same.dependsOn })
  }
})

test('relations in a form lead to declared objects', () => {
  for (const action of actions) for (const field of Object.values(action.input ?? {})) {
    if (field.type === 'relation') expect(registry.objects.has(field.to)).toBe(true)
    if (field.type === 'target' || field.type === 'links') for (const to of field.to) expect(registry.objects.has(to)).toBe(true)
  }
})
