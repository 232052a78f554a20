import type { QualityCheck, QualityDimension, QualityObject } from '../define/qualityNames.ts'
import type { Words } from '../../lib/words.ts'
import type { Filter } from '../filter/filter.ts'

/** A rule as it is judged by. */
export interface QualityRule {
  readonly name: string
  readonly object: string
  readonly dimension: QualityDimension
  readonly check: QualityCheck
  readonly field?: string
  readonly otherField?: string
  readonly filter?: Filter
  readonly days?: number
  /** 1 to 100. */
  readonly weight: number
}
type Shipped = Omit<QualityRule, 'name' | 'object' | 'dimension'> & { readonly name?: Words }

const filled = (weight: number, ...fields: readonly string[]): readonly Shipped[] => fields.map((field) => ({ check: 'filled', field, weight }))
const formats = (...fields: readonly string[]): readonly Shipped[] => fields.map((field) => ({ check: 'format', field, weight: 15 }))
/** It weighs little: a number is not wrong because nobody confirmed it yet. */
const confirmed = (...fields: readonly string[]): readonly Shipped[] => fields.map((field) => ({ check: 'verified', field, weight: 5 }))
const fresh = (days: number): readonly Shipped[] => [{ check: 'fresh', days, weight: 20 }]
const single: Shipped = { check: 'noDoubles', weight: 20 }
const open: Filter = { field: 'status', is: 'notEquals', value: 'open' }

/** What holds until an administrator takes the rules over: what is needed to work with a record, and what makes it wrong. */
const shipped: Readonly<Record<QualityObject, Readonly<Record<QualityDimension, readonly Shipped[]>>>> = {
  customer: {
    completeness: [...filled(10, 'phone', 'industry', 'source', 'level'), ...filled(8, 'city', 'email', 'lifecycleStage', 'owner'), ...filled(4, 'address', 'size')],
    accuracy: [...formats('phone', 'email', 'website'), { check: 'wrongNumber', field: 'phone', weight: 20 }, ...confirmed('phone', 'email'), { check: 'checksum', field: 'taxNumber', weight: 15 }, { check: 'notFuture', field: 'birthDate', weight: 5 }],
    consistency: [single, { check: 'agrees', field: 'phone', weight: 8 }, { check: 'agrees', field: 'email', weight: 8 }, { check: 'filter', name: { en: 'Ended customers say why', zh: '已终止的客户须填写原因' }, weight: 5, filter: { or: [{ field: 'endedBy', is: 'isEmpty' }, { field: 'endReason', is: 'isNotEmpty' }] } }],
    timeliness: fresh(180),
  },
  contact: {
    completeness: [...filled(12, 'mobile', 'customer'), ...filled(8, 'email', 'title', 'decisionRole')],
    accuracy: [...formats('mobile', 'phone', 'email'), { check: 'wrongNumber', field: 'mobile', weight: 20 }, ...confirmed('mobile', 'email'), { check: 'notFuture', field: 'birthDate', weight: 5 }],
    consistency: [single, { check: 'agrees', field: 'email', weight: 8 }],
    timeliness: fresh(365),
  },
  lead: {
    completeness: [...filled(12, 'phone', 'source'), ...filled(8, 'company', 'email', 'owner', 'need')],
    accuracy: [...formats('phone', 'email', 'website'), { check: 'wrongNumber', field: 'phone', weight: 20 }, ...confirmed('phone', 'email')],
    consistency: [single],
    timeliness: fresh(60),
  },
  product: {
    completeness: [...filled(12, 'code', 'category', 'listPrice', 'unit'), ...filled(6, 'cost', 'specification')],
    accuracy: [{ check: 'order', field: 'cost', otherField: 'listPrice', weight: 15 }, { check: 'order', field: 'floorPrice', otherField: 'listPrice', weight: 10 }],
    consistency: [single],
    timeliness: fresh(365),
  },
  supplier: {
    completeness: [...filled(12, 'phone', 'category'), ...filled(8, 'email', 'city', 'address', 'paymentDays')],
    accuracy: formats('phone', 'email', 'website'),
    consistency: [single],
    timeliness: fresh(365),
  },
  opportunity: {
    completeness: [...filled(12, 'amount', 'expectedCloseOn', 'customer'), ...filled(8, 'owner', 'nextStep')],
    accuracy: [
      { check: 'filter', name: { en: 'Open ones close in days to come', zh: '在手商机的预计成交日不应已过' }, weight: 20, filter: { or: [open, { field: 'expectedCloseOn', is: 'isEmpty' }, { not: { field: 'expectedCloseOn', is: 'olderThan', value: { amount: 1, unit: 'day' } } }] } },
      { check: 'order', field: 'openedOn', otherField: 'closedOn', weight: 10 },
    ],
    consistency: [single, { check: 'filter', name: { en: 'Lost ones say why', zh: '输单须填写原因' }, weight: 10, filter: { or: [{ field: 'status', is: 'notEquals', value: 'lost' }, { field: 'lossReason', is: 'isNotEmpty' }] } }],
    timeliness: fresh(30),
  },
}

/** The rules that come with the program, of one object or of all. */
export function shippedRules(language: 'en' | 'zh', object?: string): readonly QualityRule[] {
  return Object.entries(shipped).filter(([name]) => object === undefined || name === object).flatMap(([name, dimensions]) => Object.entries(dimensions).flatMap(([dimension, rules]) =>
    rules.map((rule): QualityRule => ({ ...rule, name: rule.name?.[language] ?? '', object: name, dimension: dimension as QualityDimension }))))
}
