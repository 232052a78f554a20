import type { JsonObject } from '../../src/lib/json.ts'

const nothing = { field: 'name', is: 'equals', value: 'no such name' } as const

/**
 * What a record that lays something over the model must be, so that it can be laid: a sample of each field by itself would name
 * objects and fields that are not there. Changes nothing that the suite looks at.
 */
const samples: Readonly<Record<string, (count: number) => JsonObject>> = {
  customObject: (count) => ({ key: `xMade${count}`, label: `Made ${count}`, access: 'owned', trade: 'service' }),
  customField: (count) => ({ object: 'campaign', key: `xField${count}`, label: `Field ${count}`, type: 'text', settings: {} }),
  choiceOption: (count) => ({ object: 'campaign', field: 'kind', key: `own${count}`, label: `Own ${count}`, position: count }),
  fieldCondition: (count) => ({ label: `Condition ${count}`, object: 'campaign', field: 'plan', effect: 'show', when: nothing }),
  uniqueRule: (count) => ({ label: `Rule ${count}`, object: 'customer', fields: ['code'] }),
  stateTransition: (count) => ({ label: `Way ${count}`, object: 'campaign', from: 'cancelled', to: 'planned' }),
  layout: (count) => ({ label: `Layout ${count}`, object: 'campaign', sections: [{ name: 'basics', fields: ['name'] }] }),
  callScript: (count) => ({ name: `Script ${count}`, steps: [{ key: 'a', say: `Hello ${count}` }] }),
  approvalFlow: (count) => ({ name: `Flow ${count}`, object: 'campaign', verb: 'record.moveToBin', steps: [{ key: 'a', label: 'Superior', after: [], approvers: [{ kind: 'manager' }], rule: 'any' }], active: false }),
  automationRule: (count) => ({ name: `Automation ${count}`, object: 'campaign', trigger: { on: 'created' }, steps: [{ key: 'a', kind: 'wait', until: { for: { amount: 1, unit: 'day' } }, next: null }], active: false }),
  salesTarget: (count) => ({ name: `Target ${count}`, subject: 'person', kpi: 'calls', basis: 'confirmed', period: 'month', startsOn: `${2000 + Math.floor(count / 12)}-${String(1 + count % 12).padStart(2, '0')}-01`, goalNumber: count }),
  commissionRule: (count) => ({ name: `Commission ${count}`, from: '2026-01-01', earner: 'everybody', basis: 'confirmed' }),
  managementReport: (count) => ({ name: `Report ${count}`, startsOn: '2026-10-01', endsOn: '2026-10-31' }),
  salesPlan: (count) => ({ name: `Plan ${count}`, period: 'year', startsOn: '2026-01-01', endsOn: '2026-12-31' }),
  report: (count) => ({ name: `Report ${count}`, definition: { rows: [], columns: [], measures: [{ metric: 'sales.amount' }], chart: 'table' } }),
  dashboard: (count) => ({ name: `Dashboard ${count}`, cards: [], mailEvery: 'never' }),
  metricAlert: (count) => ({ name: `Alert ${count}`, metric: 'sales.amount', alertWhen: 'below', threshold: 1, measuredOver: 'week' }),
  sharingRule: (count) => ({ label: `Sharing ${count}`, object: 'campaign', when: nothing, level: 'read' }),
}

export function configuredSample(object: string, count: number): JsonObject | undefined {
  return samples[object]?.(count)
}
