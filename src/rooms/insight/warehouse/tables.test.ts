import { expect, test } from 'vitest'
import { actions } from '../../../model/actions/index.ts'
import { createRegistry } from '../../../model/define/registry.ts'
import { objects } from '../../../model/objects/index.ts'
import { roles } from '../../../model/roles/index.ts'
import { isKept, keptTables } from './tables.ts'

const registry = createRegistry({ objects, actions, roles })
const tables = keptTables(registry)

test('what analyses name is in the copy, and what is personal, of rights or of keys is not', () => {
  for (const name of ['customer', 'lead', 'contact', 'opportunity', 'opportunityLine', 'order', 'orderLine', 'quote', 'quoteLine', 'contract', 'invoice', 'invoiceLine', 'delivery', 'receipt', 'payment', 'paymentPlan', 'refund', 'activity', 'campaign', 'campaignMember', 'product', 'productCategory', 'stage', 'stageVisit', 'user', 'department', 'lifecycleStage', 'customerLevel']) expect(tables.of.has(name), name).toBe(true)
  for (const object of registry.objects.values()) if (object.access === 'personal') expect(tables.of.has(object.name), object.name).toBe(false)
  for (const name of ['role', 'webhook', 'webhookDelivery', 'file', 'comment', 'notification', 'savedView', 'customField', 'layout', 'documentTemplate', 'follower']) expect(tables.of.has(name), name).toBe(false)
})

test('no sensitive, secret or long field has a column, and names are those of PostgreSQL', () => {
  const kept = isKept(tables)
  for (const [object, columns] of [['customer', ['phone', 'email', 'birth_date', 'remark', 'address', 'website', 'name_sort']], ['user', ['email', 'phone', 'last_seen_at', 'hand_discount']]] as const) for (const column of columns) expect(kept(object, column), `${object}.${column}`).toBe(false)
  for (const column of ['id', 'name', 'owner_id', 'access_owner_id', 'level_id', 'order_total_base', 'annual_revenue_amount', 'annual_revenue_currency', 'hobbies', 'created_at', 'version', 'deleted_at']) expect(kept('customer', column), column).toBe(true)
  for (const { object, columns } of tables.all) {
    expect(new Set(columns.map(({ name }) => name)).size).toBe(columns.length)
    for (const { field } of columns) if (object !== undefined && field !== undefined) expect(registry.field(object.name, field).sensitive, `${object.name}.${field}`).not.toBe(true)
  }
})

test('the fingerprint is the same for the same model', () => {
  expect(keptTables(createRegistry({ objects, actions, roles })).shape).toBe(tables.shape)
})
