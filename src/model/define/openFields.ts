import type { QualityObject } from './qualityNames.ts'

/**
 * Fields whose quality everybody may be told who reads them: none that tells of a person, none of money. What is judged
 * of others, or of what they were compared by (possible doubles), stands in the score of those alone who see the whole record.
 */
export const openFields: Readonly<Record<QualityObject, readonly string[]>> = {
  customer: ['industry', 'source', 'level', 'city', 'lifecycleStage', 'owner', 'size', 'website', 'endedBy', 'endReason', 'updatedAt'],
  contact: ['customer', 'title', 'decisionRole', 'updatedAt'],
  lead: ['source', 'company', 'owner', 'need', 'website', 'updatedAt'],
  product: ['code', 'category', 'unit', 'specification', 'updatedAt'],
  supplier: ['category', 'city', 'website', 'paymentDays', 'updatedAt'],
  opportunity: ['customer', 'owner', 'nextStep', 'status', 'expectedCloseOn', 'openedOn', 'closedOn', 'lossReason', 'updatedAt'],
}
