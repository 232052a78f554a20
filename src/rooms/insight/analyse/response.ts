import type { Analysis } from './analysis.ts'
import { classifiedOptions, classifiedRoles, classify } from './classified.ts'

/** Who will answer a campaign, with reasons. */
export const responseAnalysis: Analysis = {
  key: 'response',
  title: 'Response: how likely each customer is to answer, and why; learned from an earlier campaign',
  columns: classifiedRoles(['response', 'responded', 'converted', 'conversion', 'subscribed', 'deposit', 'accepted', 'bought', 'purchased', 'purchase', 'y', 'label', 'target', 'class', 'outcome', '响应', '是否响应', '是否购买']),
  readsAll: true,
  options: classifiedOptions,
  run: (table, settings, test) => classify('response', table, settings, test),
}
