import { defineObject } from '../define/object.ts'
import { autoNumber, belongsTo, belongsToAny, choice, date, datetime, file, integer, longText, text, user } from '../define/vocabulary.ts'

const decided = { writtenBy: 'sealRequest.approve' } as const
const stamped = { writtenBy: 'sealRequest.seal' } as const
/** What was approved is what is sealed. */
const standing = ['about', 'seal', 'copies', 'purpose', 'file'] as const

/**
 * Asks the keeper of a seal to put it on a document. `fileHash` is the SHA-256 of the file as it was approved and `documentVersion`
 * the version of the record at that moment; `sealedHash` is that of the file that was sealed. What is sealed is the register.
 */
export const sealRequest = defineObject('sealRequest', { en: 'Seal request', zh: '用印申请' }, {
  number: autoNumber('SL-', 6, { search: 'A' }),
  about: belongsToAny(['contract', 'quote', 'order', 'tender', 'statement', 'customer'], { inverse: 'sealRequests', access: 'follows', required: true }),
  customer: belongsTo('customer', { inverse: 'allSealRequests', root: true, filter: true }),
  seal: choice(['company', 'contract', 'finance', 'legal'], { required: true, default: 'contract', open: true, filter: true }),
  copies: integer({ min: 1, max: 1000, required: true, default: 2 }),
  purpose: text({ max: 500, required: true, search: 'B' }),
  file: file(),
  returnDueOn: date({ sort: true, filter: true }),
  status: choice(['requested', 'approved', 'declined', 'sealed', 'returned'], {
    required: true, default: 'requested', filter: true, tones: { requested: 'warn', approved: 'info', declined: 'bad', sealed: 'ok', returned: 'ok' },
  }),
  decidedBy: user(decided),
  decidedAt: datetime(decided),
  declineReason: text({ max: 500, writtenBy: 'sealRequest.decline' }),
  documentVersion: integer({ min: 1, ...decided }),
  fileHash: text({ max: 64, ...decided }),
  sealedBy: user(stamped),
  sealedAt: datetime({ sort: true, ...stamped }),
  sealedCopies: integer({ min: 1, max: 1000, ...stamped }),
  sealedHash: text({ max: 64, filter: true, ...stamped }),
  returnedOn: date({ writtenBy: 'sealRequest.takeBack' }),
  remark: longText({ max: 2000 }),
}, {
  module: 'contracts',
  title: 'number',
  subtitle: ['about', 'seal'],
  access: { follows: 'about' },
  state: { field: 'status', transitions: { requested: [], approved: [], declined: [], sealed: [], returned: [] } },
  locked: { when: { not: { field: 'status', is: 'equals', value: 'requested' } }, fields: standing },
  trade: 'sales',
  icon: 'check',
  timeline: true,
  merges: false,
  quick: ['about', 'seal', 'copies', 'purpose', 'returnDueOn', 'file'],
  facts: ['status', 'seal', 'copies', 'about', 'returnDueOn'],
  sections: [
    { name: 'basics', fields: ['number', 'about', 'customer', 'seal', 'copies', 'purpose', 'file', 'returnDueOn', 'status', 'remark'] },
    { name: 'review', fields: ['decidedBy', 'decidedAt', 'declineReason', 'documentVersion', 'fileHash'] },
    { name: 'register', fields: ['sealedBy', 'sealedAt', 'sealedCopies', 'sealedHash', 'returnedOn'] },
  ],
  views: [
    { name: 'open', label: { en: 'To be sealed', zh: '待用印' }, kind: 'list', columns: ['number', 'about', 'seal', 'copies', 'purpose', 'status', 'returnDueOn', 'owner'], filter: { field: 'status', is: 'in', value: ['requested', 'approved'] }, sort: [{ field: 'createdAt' }] },
    { name: 'register', label: { en: 'Register of seals', zh: '用印登记' }, kind: 'list', columns: ['number', 'about', 'seal', 'sealedCopies', 'sealedBy', 'sealedAt', 'file', 'sealedHash', 'returnedOn'], filter: { field: 'status', is: 'in', value: ['sealed', 'returned'] }, sort: [{ field: 'sealedAt', descending: true }] },
    { name: 'late', label: { en: 'Overdue for return', zh: '逾期未归还' }, kind: 'list', columns: ['number', 'about', 'seal', 'returnDueOn', 'sealedAt', 'owner'], filter: { and: [{ field: 'status', is: 'equals', value: 'sealed' }, { field: 'returnDueOn', is: 'olderThan', value: { amount: 0, unit: 'day' } }] }, sort: [{ field: 'returnDueOn' }] },
    { name: 'mine', label: { en: 'My requests', zh: '我的申请' }, kind: 'list', columns: ['number', 'about', 'seal', 'copies', 'status', 'sealedAt', 'returnDueOn'], filter: { field: 'owner', is: 'equals', value: { viewer: 'me' } }, sort: [{ field: 'createdAt', descending: true }] },
    { name: 'all', label: { en: 'All seal requests', zh: '全部用印申请' }, kind: 'list', columns: ['number', 'about', 'seal', 'copies', 'purpose', 'status', 'sealedAt', 'owner'], sort: [{ field: 'createdAt', descending: true }] },
  ],
})
