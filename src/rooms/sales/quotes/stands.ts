import { linesStandOf } from '../linesStand.ts'
import { standsAsSent } from './errors.ts'

/** The lines of a quote stand as soon as it is sent: what the customer sees is what was offered. What they chose, what the rules come to and a company's own fields still move. */
export const linesStand = linesStandOf({
  name: 'quote.linesStand', document: 'quote', lines: 'quoteLine', refused: standsAsSent,
  agreed: ['product', 'name', 'quantity', 'unit', 'listPrice', 'unitPrice', 'discount', 'taxRate', 'cost', 'optional', 'remark'],
})
