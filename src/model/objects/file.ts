import { defineObject } from '../define/object.ts'
import { belongsToAny, integer, text } from '../define/vocabulary.ts'

/** What is known of a stored file; its bytes are kept by platform/files under the checksum. */
export const file = defineObject('file', { en: 'File', zh: '文件' }, {
  name: text({ max: 255, required: true, search: 'C', sort: true }),
  size: integer({ min: 0, required: true, immutable: true, writtenBy: 'upload' }),
  mime: text({ max: 127, required: true, immutable: true, writtenBy: 'upload' }),
  checksum: text({ max: 64, required: true, immutable: true, writtenBy: 'upload', pattern: '^[0-9a-f]{64}$' }),
  target: belongsToAny(['customer', 'lead', 'contact', 'opportunity', 'order', 'contract', 'activity', 'partner', 'supplier', 'competitor', 'campaign', 'product', 'dealRegistration', 'supplierRequest', 'quote', 'invoice', 'tender', 'sealRequest', 'comment'], { inverse: 'files', access: 'follows', whenPurged: 'purge' }),
  remark: text({ max: 500 }),
  alt: text({ max: 300 }),
}, {
  title: 'name',
  subtitle: ['size'],
  access: { follows: 'target' },
  icon: 'clip',
  timeline: true,
  quick: ['name', 'target'],
  sections: [{ name: 'basics', fields: ['name', 'size', 'mime', 'target', 'remark', 'alt'] }],
})
