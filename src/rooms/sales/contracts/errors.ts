import { Problem } from '../../../lib/problem.ts'
import type { Words } from '../../../lib/words.ts'

const refused = (kind: string, status: number, title: Words, field?: string): Problem => new Problem({ kind, status, title, ...(field === undefined ? {} : { fields: [{ path: `/${field}`, rule: kind, message: title }] }) })

export const endsBeforeStart = (field: string): Problem => refused('contract-period', 422, periodWords, field)
export const periodWords: Words = { en: 'It would end before it begins.', zh: '结束日期早于开始日期。' }
export const renewedAlready = (): Problem => refused('contract-renewed', 409, { en: 'The next contract is there already; it stands among its renewals.', zh: '续签合同已经存在，请在“续签合同”中查看。' })
export const invoicedItself = (): Problem => refused('contract-invoiced', 409, { en: 'This contract is invoiced itself: an order of the same lines would be invoiced twice.', zh: '该合同已直接开票，不能再按相同明细生成订单，以免重复开票。' })
export const standsAsSigned = (): Problem => refused('contract-signed', 409, { en: 'A contract that was signed stands as it is. End it early, or renew it with other lines.', zh: '合同已签订，明细不可修改。如需变更，请终止合同，或以新的明细续签。' })
export const noLines = (): Problem => refused('contract-empty', 422, { en: 'This contract has no lines to order.', zh: '该合同没有可下单的明细。' })
