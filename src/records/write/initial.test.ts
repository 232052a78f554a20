import { expect, it } from 'vitest'
import { systemActor } from '../../access/system.ts'
import type { Field } from '../../model/define/field.ts'
import { defineAction } from '../../model/define/action.ts'
import { date, user } from '../../model/define/vocabulary.ts'
import { testDatabase } from '../../platform/testing/index.ts'
import { checkActionInput } from '../act/input.ts'
import { recall, remember } from '../act/memory.ts'
import { initialValue } from './initial.ts'
import { newId, request, toy } from './testing/toy.ts'

const me = '018f0000-0000-7000-8000-00000000000a'
const person = request({ userId: me, departmentId: '018f0000-0000-7000-8000-00000000000b' }, { now: Date.parse('2026-03-05T20:00:00Z') })
const program = { ...person, actor: systemActor('job', 'job', { zone: 'Asia/Shanghai' }) }
const field = (initial: 'now' | 'today' | 'me' | 'myDepartment' | 'baseCurrency'): Field => ({ type: 'text', max: 100, default: { initial } })

it('fills in the instant, the date where one is, oneself, the department and the currency; of the program, which is nobody, no one', () => {
  expect((['now', 'today', 'me', 'myDepartment', 'baseCurrency'] as const).map((name) => initialValue(field(name), person))).toEqual(['2026-03-05T20:00:00.000Z', '2026-03-06', me, person.actor.departmentId, 'CNY'])
  expect([initialValue(field('me'), program), initialValue(field('myDepartment'), program)]).toEqual([null, null])
  expect([initialValue({ type: 'text', max: 9, default: 'x' }, person), initialValue({ type: 'text', max: 9 }, person)]).toEqual(['x', null])
})

it('says the same in a form of an action as in a new record', async () => {
  const action = defineAction('deal.plan', { on: 'deal', label: { en: 'Plan', zh: '计划' }, input: { by: user({ default: { initial: 'me' } }), on: date({ default: { initial: 'today' } }) } })
  expect(checkActionInput(action, {}, person)).toEqual({ by: me, on: '2026-03-06' })
  expect(checkActionInput(action, {}, program)).toEqual({ on: '2026-03-06' })
  const { writer } = await toy()
  const firm = await writer.create(program, 'firm', { name: 'Made by the program' })
  expect(firm.record['createdBy']).toBeNull()
})

it('remembers a run of the program as nobody\'s, and lets the program take it back', async () => {
  const database = await testDatabase()
  const runId = newId()
  await database.transaction({ workspaceId: 1 }, async (tx) => {
    await remember(tx, program, { runId, object: 'customer', recordId: newId(), action: 'record.tag', memory: { tags: [] }, version: 2 })
    expect(await tx.query({ text: 'select actor_id from act_run where run_id = $1', values: [runId] })).toEqual([{ actor_id: null }])
    expect(await recall(tx, program, 'customer', runId)).toHaveLength(1)
    expect(await recall(tx, { ...person, actor: { ...person.actor, permissions: { otherwise: person.actor.permissions.otherwise, objects: {} } } }, 'customer', runId)).toEqual([])
  })
})
