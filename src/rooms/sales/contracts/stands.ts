import { linesStandOf } from '../linesStand.ts'
import { standsAsSigned } from './errors.ts'

/** The lines of a contract stand once it is signed. What its price has become with the years, what it costs us and a company's own fields still move, and a file may bring the lines of contracts that were signed elsewhere. */
export const contractLinesStand = linesStandOf({
  name: 'contract.linesStand', document: 'contract', lines: 'contractLine', refused: standsAsSigned, byHand: true,
  agreed: ['product', 'name', 'quantity', 'unit', 'unitPrice', 'discount', 'taxRate', 'interval', 'startsOn', 'endsOn', 'priceChange', 'remark'],
})
