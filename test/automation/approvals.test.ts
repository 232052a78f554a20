import { beforeAll, describe, expect, it } from 'vitest'
import { sql } from '../../src/platform/database/index.ts'
import { publishedForm, visit } from '../forms/form.ts'
import { asks, type Company, companyWithApprovals, decide, flow, waiting } from './company.ts'

let company: Company
let stage = ''
beforeAll(async () => {
  company = await companyWithApprovals()
  stage = (await company.app.admin.post('/api/v1/stages/query', { filter: { field: 'kind', is: 'equals', value: 'open' } })).body.rows[0].id as string
})

const newCustomer = async (who = company.rita, name = 'Acme') => (await who.create('customers', { name })) as { readonly id: string; readonly version: number }
const large = { field: 'amount', is: 'moreThan', value: { amount: 100_000, currency: 'CNY' } } as const
async function deal(amount: number) {
  const customer = await newCustomer()
  return await company.rita.create('opportunities', { name: `Deal of ${amount}`, customer: customer.id, stage, amount: { amount, currency: 'CNY' } }) as { readonly id: string; readonly version: number }
}
const read = async (object: string, id: string) => (await company.app.admin.get(`/api/v1/${object}/${id}`)).body
const requestOf = async (who: Company['rita'], id: string) => (await who.get(`/api/v1/approvals/${id}`)).body

describe('a large deal', () => {
  beforeAll(async () => {
    await flow(company.app.admin, { object: 'opportunity', verb: 'opportunity.win', condition: large, steps: [
      { key: 'head', label: 'Head', after: [], approvers: [{ kind: 'head', above: 0 }, { kind: 'user', id: company.boss.userId }], rule: 'any' },
      { key: 'money', label: 'Finance', after: ['head'], approvers: [{ kind: 'user', id: company.finn.userId }], rule: 'all', when: { field: 'amount', is: 'moreThan', value: { amount: 500_000, currency: 'CNY' } } },
    ] })
  })

  it('waits for those whom its amount asks, cannot be changed meanwhile, and is won by its owner with the approver named', async () => {
    const { rita, boss, finn } = company
    const { id } = await deal(900_000)
    const answer = await rita.post(`/api/v1/opportunities/${id}/win`, {})
    const request = waiting(answer)
    expect(answer.body).toMatchObject({ type: '/problems/sent-for-approval', title: expect.stringContaining('Sent for approval: Mark won. To decide: ') as string })
    expect((await read('opportunities', id)).status).toBe('open')
    const refused = await rita.patch(`/api/v1/opportunities/${id}`, { name: 'Other' }, { version: 1 })
    expect([refused.status, refused.body.type, refused.body.request]).toEqual([409, '/problems/in-approval', request])
    expect((await rita.patch(`/api/v1/opportunities/${id}`, { name: 'Other' }, { version: 1, language: 'zh' })).body.title).toContain('正在审批')
    expect((await rita.post(`/api/v1/opportunities/${id}/win`, {})).status).toBe(409)
    const offered = (await rita.get(`/api/v1/opportunities/${id}/actions`)).body.actions as { name: string; allowed: boolean; because?: string }[]
    expect(offered.find(({ name }) => name === 'opportunity.win')).toMatchObject({ allowed: false, because: 'approval' })
    expect((await requestOf(finn, request)).status).toBe(404)
    expect((await boss.get('/api/v1/approvals')).body).toMatchObject({ toApprove: 1, requests: [{ id: request, title: 'Deal of 900000', requester: 'Rita Rep', isAsked: true, verb: 'opportunity.win' }] })
    expect((await decide(boss, request, 'approve', { remark: 'Fine' })).body.result).toEqual({ state: 'pending' })
    expect((await decide(boss, request, 'approve')).body.title).toBe('You have answered already; others are asked now.')
    const done = await decide(finn, request, 'approve')
    expect(done.body.result).toEqual({ state: 'approved' })
    expect((await read('opportunities', id)).status).toBe('won')
    const [last] = (await company.app.admin.get(`/api/v1/opportunities/${id}/timeline?kinds=change`)).body.entries as { action: string; actor: { name: string }; reason: string }[]
    expect(last).toMatchObject({ action: 'opportunity.win', actor: { name: 'Rita Rep' }, reason: 'Approved by Bo Boss, Finn Finance' })
    expect((await requestOf(rita, request))).toMatchObject({ state: 'approved', steps: [{ label: 'Head', state: 'done' }, { label: 'Finance', state: 'done' }] })
  })

  it('asks nobody for a small one, and passes the second step by for one between', async () => {
    const { rita, boss } = company
    const small = await deal(50_000)
    expect((await rita.post(`/api/v1/opportunities/${small.id}/win`, {})).status).toBe(200)
    const middle = await deal(200_000)
    const request = waiting(await rita.post(`/api/v1/opportunities/${middle.id}/win`, {}))
    expect((await decide(boss, request, 'approve')).body.result).toEqual({ state: 'approved' })
  })

  it('waits from a list of many as well, each for itself, and is told so', async () => {
    const { rita } = company
    await flow(company.app.admin, { object: 'opportunity', verb: 'opportunity.lose', condition: large, steps: asks(company.boss) })
    const [small, big] = [await deal(1000), await deal(300_000)]
    const bulk = await rita.post('/api/v1/opportunities/bulk', { ids: [small.id, big.id], action: 'opportunity.lose', input: { lossClass: 'ours', lossReason: 'price' } })
    expect(bulk.body).toMatchObject({ done: 1, refused: [{ id: big.id, why: expect.stringContaining('Sent for approval') as string }] })
    expect((await read('opportunities', big.id)).status).toBe('open')
  })
})

it('returned with a reason, changed and sent again, it counts on and is done under the version that was seen', async () => {
  const { app, rita, boss } = company
  await flow(app.admin, { object: 'customer', verb: 'record.update', changedFields: ['name'], steps: asks(boss) })
  const { id } = await newCustomer(rita, 'First name')
  expect((await rita.patch(`/api/v1/customers/${id}`, { website: 'https://example.com' }, { version: 1 })).status).toBe(200)
  const request = waiting(await rita.patch(`/api/v1/customers/${id}`, { name: 'Second name' }, { version: 2 }))
  expect((await requestOf(boss, request)).changes).toEqual([{ field: 'name', before: 'First name', after: 'Second name' }])
  expect((await decide(boss, request, 'return')).status).toBe(422)
  expect((await decide(boss, request, 'return', { remark: 'Mind the spelling' })).body.result).toEqual({ state: 'returned' })
  expect(await requestOf(rita, request)).toMatchObject({ state: 'returned', remark: 'Mind the spelling' })
  const again = waiting(await rita.patch(`/api/v1/customers/${id}`, { name: 'Third name' }, { version: 2 }))
  expect(await requestOf(rita, again)).toMatchObject({ round: 2 })
  expect(await requestOf(rita, request)).toMatchObject({ state: 'resent' })
  expect((await decide(boss, again, 'approve')).body.result).toEqual({ state: 'approved' })
  expect(await read('customers', id)).toMatchObject({ name: 'Third name', version: 3 })
})

it('makes a record only when somebody has said yes, once for a repeated key', async () => {
  const { app, rita, boss } = company
  await flow(app.admin, { object: 'partner', verb: 'record.create', condition: { field: 'name', is: 'startsWith', value: 'Wanted' }, steps: asks(boss) })
  await app.admin.create('partners', { name: 'Others go freely' })
  const [head] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'rep' } })).body.rows
  const permissions = head.permissions as { objects: object }
  await app.admin.patch(`/api/v1/roles/${head.id as string}`, { permissions: { ...permissions, objects: { ...permissions.objects, partner: { read: 'all', create: true, update: 'all', delete: 'all', export: true, import: true } } } }, { version: head.version as number })
  const first = await rita.post('/api/v1/partners', { name: 'Wanted One' }, { key: 'once' })
  expect((await rita.post('/api/v1/partners', { name: 'Wanted One' }, { key: 'once' })).body.approval).toEqual(first.body.approval)
  expect((await app.admin.post('/api/v1/partners/count', {})).body.count).toBe(1)
  expect((await decide(boss, waiting(first), 'approve')).body.result).toEqual({ state: 'approved' })
  const made = (await app.admin.post('/api/v1/partners/query', { filter: { field: 'name', is: 'equals', value: 'Wanted One' } })).body.rows
  expect(made).toHaveLength(1)
  expect(made[0].createdBy.title).toBe('Rita Rep')
  // What would be refused anyway asks nobody.
  expect((await rita.post('/api/v1/partners', { name: 'Wanted Two', nonsense: 1 })).status).toBe(422)
})

it('what was to be made and came back is sent again in one thread: rounds counted, who said what kept', async () => {
  const { app, rita, boss, finn } = company
  await flow(app.admin, { object: 'lead', verb: 'record.create', condition: { field: 'name', is: 'startsWith', value: 'Round' }, steps: asks(boss) })
  const first = waiting(await rita.post('/api/v1/leads', { name: 'Round One' }))
  const beside = waiting(await rita.post('/api/v1/leads', { name: 'Round Beside' }))
  expect(await requestOf(rita, beside)).toMatchObject({ round: 1, before: [] })
  await decide(boss, first, 'return', { remark: 'Which company?' })
  // What is not one's own, or has not come back, is no round before.
  expect(await requestOf(rita, waiting(await rita.post('/api/v1/leads', { name: 'Round Wrong' }, { headers: { 'guanxi-again': beside } })))).toMatchObject({ round: 1, before: [] })
  expect(await requestOf(finn, waiting(await finn.post('/api/v1/leads', { name: 'Round Foreign' }, { headers: { 'guanxi-again': first } })))).toMatchObject({ round: 1, before: [] })
  const second = waiting(await rita.post('/api/v1/leads', { name: 'Round One', company: 'Acme' }, { headers: { 'guanxi-again': first } }))
  await decide(boss, second, 'return', { remark: 'And the city?' })
  const third = waiting(await rita.post('/api/v1/leads', { name: 'Round One', company: 'Acme', city: 'Ningbo' }, { headers: { 'guanxi-again': second } }))
  expect(await requestOf(boss, third)).toMatchObject({ round: 3, before: [{ round: 1, by: 'Bo Boss', remark: 'Which company?', steps: [{ state: 'waiting', seats: [{ isAsked: false }] }] }, { round: 2, by: 'Bo Boss', remark: 'And the city?' }] })
  expect([(await requestOf(rita, first)).state, (await requestOf(rita, second)).state]).toEqual(['resent', 'resent'])
  expect((await decide(boss, third, 'approve')).body.result).toEqual({ state: 'approved' })
  expect((await app.admin.post('/api/v1/leads/query', { filter: { field: 'name', is: 'equals', value: 'Round One' }, fields: ['city', 'createdBy'] })).body.rows).toMatchObject([{ city: 'Ningbo', createdBy: { title: 'Rita Rep' } }])
})

it('steps side by side are asked at once, the one behind them only when both have said yes', async () => {
  const { app, rita, boss, finn } = company
  const step = (key: string, who: Company['rita'], after: readonly string[] = []) => ({ key, label: key, after, approvers: [{ kind: 'user', id: who.userId }], rule: 'all' })
  await flow(app.admin, { object: 'product', verb: 'record.create', steps: [step('price', boss), step('stock', finn), step('last', app.admin, ['price', 'stock'])] })
  const [role] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'rep' } })).body.rows
  const right = { read: 'all', create: true, update: 'all', delete: 'none', export: false, import: false }
  await app.admin.patch(`/api/v1/roles/${role.id as string}`, { permissions: { ...role.permissions, objects: { ...role.permissions.objects, product: right } } }, { version: role.version as number })
  const request = waiting(await rita.post('/api/v1/products', { name: 'Side by side' }))
  const open = async () => (await requestOf(rita, request)).steps.filter(({ state }: { state: string }) => state === 'open').map(({ label }: { label: string }) => label)
  expect(await open()).toEqual(['price', 'stock'])
  expect((await requestOf(app.admin, request)).isAsked).toBe(false)
  await decide(finn, request, 'approve')
  expect(await open()).toEqual(['price'])
  await decide(boss, request, 'approve')
  expect(await open()).toEqual(['last'])
  expect((await decide(app.admin, request, 'approve')).body.result).toEqual({ state: 'approved' })
})

it('departments and managers that would go round in a ring are refused, and approvals by them find their way', async () => {
  const { app, rita, boss, sales } = company
  const below = await app.department('Below', sales)
  const [above] = (await app.admin.post('/api/v1/departments/query', { filter: { field: 'id', is: 'equals', value: sales } })).body.rows
  expect((await app.admin.patch(`/api/v1/departments/${sales}`, { parent: below }, { version: above.version as number })).body).toMatchObject({ status: 422, fields: [{ path: '/parent' }] })
  const versionOf = async (id: string) => (await read('users', id)).version as number
  expect((await app.admin.patch(`/api/v1/users/${rita.userId}`, { manager: boss.userId }, { version: await versionOf(rita.userId) })).status).toBe(200)
  expect((await app.admin.patch(`/api/v1/users/${boss.userId}`, { manager: rita.userId }, { version: await versionOf(boss.userId) })).body).toMatchObject({ status: 422, fields: [{ path: '/manager' }] })
  await flow(app.admin, { object: 'contact', verb: 'record.tag', steps: [{ key: 'a', label: 'Superior', after: [], approvers: [{ kind: 'manager' }], rule: 'any' }] })
  const { id } = await rita.create('contacts', { name: 'Ring' })
  const request = waiting(await rita.post(`/api/v1/contacts/${id as string}/tag`, { add: ['key'] }))
  expect((await decide(boss, request, 'approve')).body.result).toEqual({ state: 'approved' })
})

it('of two who decide at once one is first, and the other is told who; it is done once', async () => {
  const { app, rita, boss, finn } = company
  await flow(app.admin, { object: 'customer', verb: 'record.tag', steps: asks(boss, finn) })
  for (let turn = 0; turn < 5; turn += 1) {
    const { id } = await newCustomer(rita, `Tagged ${turn}`)
    const request = waiting(await rita.post(`/api/v1/customers/${id}/tag`, { add: ['key'] }))
    const answers = await Promise.all([decide(boss, request, 'approve'), decide(finn, request, turn % 2 === 0 ? 'approve' : 'reject', { remark: 'No' })])
    const [won] = answers.filter(({ status }) => status === 200)
    const [lost] = answers.filter(({ status }) => status === 409)
    expect(won?.body.result.state).toMatch(/^(approved|rejected)$/)
    expect(lost?.body).toMatchObject({ title: expect.stringMatching(/^(Bo Boss|Finn Finance) has decided this already/) as string })
    const record = await read('customers', id)
    expect([record.tags, record.version]).toEqual(won?.body.result.state === 'approved' ? [['key'], 2] : [[], 1])
    expect((await app.admin.get('/api/v1/approvals')).body.toApprove).toBe(0)
  }
})

it('what the requester may no longer do is not done, although it was approved, and both are told', async () => {
  const { app, rita, boss } = company
  await flow(app.admin, { object: 'customer', verb: 'record.transfer', remindAfterHours: 1, steps: asks(boss) })
  const { id } = await newCustomer(rita, 'Handed over')
  const request = waiting(await rita.post(`/api/v1/customers/${id}/transfer`, { to: { object: 'user', id: boss.userId } }))
  // Past the engine, as an administrator's SQL would be: the guard of the record would refuse it.
  await app.program.database.transaction({ workspaceId: app.workspaceId }, (tx) => tx.run(sql`update customer set version = version + 1 where workspace_id = ${app.workspaceId} and id = ${id}::uuid`))
  const answer = await decide(boss, request, 'approve')
  expect(answer.body.result).toEqual({ state: 'failed', why: expect.stringContaining('changed') as string })
  expect((await read('customers', id)).owner.title).toBe('Rita Rep')
  expect(await requestOf(rita, request)).toMatchObject({ state: 'failed' })
  expect((await rita.patch(`/api/v1/customers/${id}`, { website: 'https://example.org' }, { version: 2 })).status).toBe(200)
  await app.catchUp()
  const news = (await rita.post('/api/v1/notifications/query', { filter: { field: 'kind', is: 'equals', value: 'approval' }, limit: 100 })).body.rows as { title: string }[]
  expect(news.map(({ title }) => title)).toEqual(expect.arrayContaining(['approvalReturned', 'approvalApproved', 'approvalFailed']))
})

it('may be withdrawn by who asked and by an administrator, handed on, and reminded of once an hour', async () => {
  const { app, rita, boss, finn } = company
  const { id } = await newCustomer(rita, 'Withdrawn')
  const transfer = () => rita.post(`/api/v1/customers/${id}/transfer`, { to: { object: 'user', id: boss.userId } })
  const first = waiting(await transfer())
  expect((await decide(boss, first, 'withdraw')).status).toBe(403)
  expect((await decide(rita, first, 'withdraw', { remark: 'Never mind' })).body.result).toEqual({ state: 'withdrawn' })
  expect((await decide(boss, first, 'approve')).body.title).toBe('Rita Rep has decided this already: Withdrawn.')
  const second = waiting(await transfer())
  expect((await decide(finn, second, 'hand-on', { to: finn.userId })).status).toBe(404)
  expect((await decide(boss, second, 'hand-on', { to: rita.userId })).status).toBe(422)
  expect((await decide(boss, second, 'hand-on', { to: finn.userId })).body.result).toEqual({ state: 'pending', to: 'Finn Finance' })
  expect((await decide(boss, second, 'approve')).status).toBe(403)
  expect((await decide(rita, second, 'remind')).body.result).toEqual({ reminded: 1 })
  expect((await decide(rita, second, 'remind')).body.type).toBe('/problems/approval.reminded')
  app.clock.advance(2 * 3_600_000)
  expect((await decide(rita, second, 'remind')).body.result).toEqual({ reminded: 1 })
  expect((await decide(app.admin, second, 'withdraw')).body.result).toEqual({ state: 'withdrawn' })
})

it('asks the deputy of who is away, and others once who was asked leaves; a late one is reminded', async () => {
  const { app, rita, boss, finn } = company
  expect((await boss.post(`/api/v1/users/${boss.userId}/set-absence`, { absentFrom: '2026-11-20', absentUntil: '2026-12-20', deputy: finn.userId })).status).toBe(200)
  expect((await boss.post(`/api/v1/users/${finn.userId}/set-absence`, {})).status).toBe(409)
  const { id } = await newCustomer(rita, 'Deputy')
  const request = waiting(await rita.post(`/api/v1/customers/${id}/transfer`, { to: { object: 'user', id: boss.userId } }))
  expect((await requestOf(rita, request)).steps[0].seats[0].people).toEqual([{ name: 'Finn Finance', because: [{ en: 'Bo Boss is away', zh: 'Bo Boss 不在岗' }, { en: 'Deputy of Bo Boss', zh: 'Bo Boss 的代理人' }] }])
  await finn.post(`/api/v1/users/${finn.userId}/set-absence`, { absentFrom: '2026-11-20' })
  await app.catchUp()
  expect((await requestOf(rita, request)).steps[0].seats[0].people.map(({ name }: { name: string }) => name)).toEqual(['Ada Admin'])
  app.clock.advance(2 * 3_600_000)
  await app.catchUp()
  const news = (await app.admin.post('/api/v1/notifications/query', { filter: { field: 'kind', is: 'equals', value: 'approval' } })).body.rows as { title: string; target: { id: string } }[]
  expect(news.filter(({ target }) => target.id === request).map(({ title }) => title).sort()).toEqual(['approvalAsked', 'approvalReminder'])
  expect((await decide(app.admin, request, 'approve')).body.result).toEqual({ state: 'approved' })
  for (const who of [boss, finn]) await who.post(`/api/v1/users/${who.userId}/set-absence`, {})
})

it('who is asked may leave: others are asked in their place and told why, and what they asked for does not hold them', async () => {
  const { app, rita, sales } = company
  const leaver = await app.person({ role: 'rep', department: sales, name: 'Lea Leaver' })
  await flow(app.admin, { object: 'customer', verb: 'record.moveToBin', steps: asks(leaver) })
  const { id } = await newCustomer(rita, 'Waits for who leaves')
  const request = waiting(await rita.delete(`/api/v1/customers/${id}`, { version: 1 }))
  const lead = await leaver.create('leads', { name: 'Theirs' })
  await flow(app.admin, { object: 'lead', verb: 'record.tag', steps: asks(rita) })
  const asked = waiting(await leaver.post(`/api/v1/leads/${lead.id as string}/tag`, { add: ['key'] }))
  expect((await decide(rita, asked, 'return', { remark: 'Why?' })).status).toBe(200)
  expect((await app.admin.post(`/api/v1/users/${leaver.userId}/deactivate`, { handTo: rita.userId })).body.result).toEqual({ moved: { lead: 1 } })
  await app.catchUp()
  const [seat] = (await requestOf(app.admin, request)).steps[0].seats as { people: { name: string; because: { en: string }[] }[] }[]
  expect(seat?.people.flatMap(({ because }) => because.map(({ en }) => en))).toContain('Lea Leaver is not active')
})

it('is carried over with the configuration, people and roles by their names', async () => {
  const { app, boss } = company
  const file = (await app.admin.get('/api/v1/configuration/export')).body as { parts: { approvalFlow: { name: string; steps: unknown }[] } }
  const carried = file.parts.approvalFlow.find(({ name }) => name === 'opportunity opportunity.win')
  expect(carried?.steps).toMatchObject([{ approvers: [{ kind: 'head', above: 0 }, { kind: 'user', id: { reference: 'user' } }] }, {}])
  expect(JSON.stringify(carried)).not.toContain(boss.userId)
  expect((await app.admin.post('/api/v1/configuration/import', { file, preview: true })).body).toMatchObject({ added: [], changed: [], refused: [] })
  const other = await app.otherWorkspace()
  const flows = [{ name: 'Carried', object: 'customer', verb: 'record.purge', steps: [{ key: 'a', label: 'Head', after: [], approvers: [{ kind: 'head', above: 0 }], rule: 'any' }] }]
  expect((await other.post('/api/v1/configuration/import', { file: { format: 'guanxi-configuration', version: 1, parts: { approvalFlow: flows } }, preview: false })).body).toMatchObject({ added: [{ object: 'approvalFlow', name: 'Carried' }], refused: [] })
})

it('nobody decides on his own, and where there is nobody else it is refused at once', async () => {
  const { app } = company
  await flow(app.admin, { object: 'competitor', verb: 'record.update', steps: asks(app.admin) })
  const { id } = await app.admin.create('competitors', { name: 'Alone' })
  const answer = await app.admin.patch(`/api/v1/competitors/${id as string}`, { name: 'Changed' }, { version: 1 })
  expect([answer.status, answer.body.type]).toEqual([409, '/problems/approval.nobody'])
})

it('shows who is asked no more of the record than their role opens, and nothing to another company', async () => {
  const { app, rita, finn } = company
  await flow(app.admin, { object: 'lead', verb: 'record.update', steps: asks(finn) })
  const lead = await rita.create('leads', { name: 'Secretive', phone: '13800138000' })
  const [role] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'rep' } })).body.rows
  const masked = { ...role.permissions, objects: { ...role.permissions.objects, lead: { ...role.permissions.objects.lead, fields: { phone: 'masked', need: 'none' } } } }
  const request = waiting(await rita.patch(`/api/v1/leads/${lead.id as string}`, { phone: '13900139000', need: 'hidden words', name: 'Renamed' }, { version: 1 }))
  await app.admin.patch(`/api/v1/roles/${role.id as string}`, { permissions: masked }, { version: role.version as number })
  const shown = await requestOf(finn, request)
  expect(shown.changes).toEqual([{ field: 'name', before: 'Secretive', after: 'Renamed' }, { field: 'phone', before: null, after: null, masked: true }])
  expect(JSON.stringify(shown)).not.toMatch(/1[38][09]0013|hidden words/)
  const other = await app.otherWorkspace()
  expect((await other.get(`/api/v1/approvals/${request}`)).status).toBe(404)
  for (const [who, ids] of [[rita, [lead.id]], [other, []], [finn, []]] as const) expect((await who.get('/api/v1/approvals/on/lead')).body).toEqual({ waiting: ids })
  expect((await rita.get('/api/v1/approvals/on/nothing')).body).toEqual({ waiting: [] })
  for (const [who, status] of [[other, 404], [rita, 200]] as const) expect((await who.get(`/api/v1/approvals/on/lead/${lead.id as string}`)).status).toBe(status)
  expect((await decide(other, request, 'approve')).status).toBe(404)
  const stranger = await app.person({ role: 'rep', department: await app.department('Far away') })
  expect((await decide(stranger, request, 'approve')).status).toBe(404)
  expect((await stranger.get('/api/v1/approvals')).body).toEqual({ requests: [], toApprove: 0 })
})

it('a file leaves once after a yes, and none comes in where making records needs one', async () => {
  const { app, rita, boss } = company
  await flow(app.admin, { object: 'customer', verb: 'record.export', steps: asks(boss) })
  const [role] = (await app.admin.post('/api/v1/roles/query', { filter: { field: 'key', is: 'equals', value: 'rep' } })).body.rows
  await app.admin.patch(`/api/v1/roles/${role.id as string}`, { permissions: { ...role.permissions, objects: { ...role.permissions.objects, customer: { ...role.permissions.objects.customer, export: true } } } }, { version: role.version as number })
  const fetch = () => rita.post('/api/v1/customers/export', { format: 'csv', fields: ['name'] })
  const request = waiting(await fetch())
  expect((await requestOf(rita, request)).file).toBeUndefined()
  expect((await decide(boss, request, 'approve')).body.result).toEqual({ state: 'approved' })
  // Who asked may fetch it from the request, by the very same question; who said yes may not.
  expect((await requestOf(boss, request)).file).toBeUndefined()
  const { file } = await requestOf(rita, request) as { file: { language: string; request: object } }
  expect((await rita.post('/api/v1/customers/export', file.request)).status).toBe(200)
  expect((await requestOf(rita, request)).file).toBeUndefined()
  expect((await fetch()).status).toBe(202)
})

it('asks only where what is entered says so: a discount too deep, a certain new owner', async () => {
  const { app, rita, boss, finn } = company
  const entered = { field: 'lossReason', is: 'in', value: ['competitorPrice'] }
  const steps = [...asks(boss), { key: 'b', label: 'Finance', after: ['a'], approvers: [{ kind: 'user', id: finn.userId }], rule: 'any', whenInput: { field: 'lossRemark', is: 'isNotEmpty' } }]
  await flow(app.admin, { object: 'opportunity', verb: 'opportunity.lose', position: 1, inputCondition: entered, steps })
  const lose = async (input: object) => rita.post(`/api/v1/opportunities/${(await deal(1000)).id}/lose`, input)
  expect((await lose({ lossClass: 'ours', lossReason: 'price' })).status).toBe(200)
  const request = waiting(await lose({ lossClass: 'competitor', lossReason: 'competitorPrice' }))
  expect((await decide(boss, request, 'approve')).body.result).toEqual({ state: 'approved' })
  const both = waiting(await lose({ lossClass: 'competitor', lossReason: 'competitorPrice', lossRemark: 'Half the price' }))
  expect((await decide(boss, both, 'approve')).body.result).toEqual({ state: 'pending' })
  const wrong = async (inputCondition: object, verb = 'opportunity.lose') => (await app.admin.post('/api/v1/approval-flows', { name: 'Wrong', object: 'opportunity', verb, steps: asks(boss), inputCondition })).status
  expect(await wrong({ field: 'nonsense', is: 'isEmpty' })).toBe(422)
  expect(await wrong({ field: 'to.name', is: 'isEmpty' }, 'record.transfer')).toBe(422)
  expect(await wrong(entered, 'record.update')).toBe(422)
})

it('goes on under the steps with which it began when the flow changes, and ends with no flow at all', async () => {
  const { app, rita, boss, finn } = company
  const made = await flow(app.admin, { object: 'contact', verb: 'record.moveToBin', steps: asks(boss) })
  const contact = await rita.create('contacts', { name: 'Carla' })
  const request = waiting(await rita.delete(`/api/v1/contacts/${contact.id as string}`, { version: 1 }))
  expect((await app.admin.patch(`/api/v1/approval-flows/${made.id}`, { steps: asks(finn) }, { version: 1 })).status).toBe(200)
  expect((await app.admin.delete(`/api/v1/approval-flows/${made.id}`, { version: 2 })).status).toBe(204)
  expect((await decide(boss, request, 'approve')).body.result).toEqual({ state: 'approved' })
  expect((await read('contacts', contact.id as string)).deletedAt).not.toBeNull()
})

it('takes only flows that hold together, and says who would have to approve without writing anything', async () => {
  const { app, rita, boss } = company
  const wrong = (given: object) => app.admin.post('/api/v1/approval-flows', { name: 'Wrong', object: 'customer', verb: 'record.update', steps: asks(boss), ...given })
  for (const given of [{ object: 'nothing' }, { verb: 'opportunity.win' }, { verb: 'record.reveal' }, { steps: [] }, { steps: [{ ...asks(boss)[0], after: ['a'] }] }, { condition: { field: 'nothing', is: 'equals', value: 1 } }, { changedFields: ['nothing'] }, { object: 'approvalFlow' }]) expect([given, (await wrong(given)).status]).toEqual([given, 422])
  expect((await rita.post('/api/v1/approval-flows', { name: 'Mine', object: 'customer', verb: 'record.update', steps: asks(rita) })).status).toBe(403)
  const big = await deal(900_000)
  const trial = { object: 'opportunity', record: big.id, requester: rita.userId, condition: large, steps: asks(rita, boss), ownApproval: false }
  expect((await app.admin.post('/api/v1/approval-flows/try', trial)).body).toMatchObject({ applies: true, steps: [{ key: 'a', passedBy: false, people: [{ name: 'Ada Admin' }, { name: 'Bo Boss' }] }] })
  expect((await rita.post('/api/v1/approval-flows/try', trial)).status).toBe(403)
})

describe('a lead that comes in by a public form', () => {
  it('does not wait, as nobody outside could be told; whoever makes one inside does', async () => {
    const { app, rita, boss } = company
    await flow(app.admin, { object: 'lead', verb: 'record.create', steps: asks(boss) })
    const form = await publishedForm(app.admin)
    expect((await (await visit(app, form.address as string)).send({ 'a.name': 'Mei Lin', 'a.phone': '13700001111' })).status).toBe(200)
    const named = async (name: string) => (await app.admin.post('/api/v1/leads/query', { filter: { field: 'name', is: 'equals', value: name } })).body.rows as object[]
    expect(await named('Mei Lin')).toMatchObject([{ form: { id: form.id as string } }])
    const request = waiting(await rita.post('/api/v1/leads', { name: 'Made inside' }))
    expect(await named('Made inside')).toEqual([])
    expect((await decide(boss, request, 'approve')).body.result).toEqual({ state: 'approved' })
    expect(await named('Made inside')).toHaveLength(1)
  })
})
