import { defineObject } from '../define/object.ts'
import { address, autoNumber, choice, email, integer, longText, phone, rating, rollup, text, url } from '../define/vocabulary.ts'

/** A company that we buy from. */
export const supplier = defineObject('supplier', { en: 'Supplier', zh: '供应商' }, {
  name: text({ max: 255, required: true, search: 'A', sort: true }),
  code: autoNumber('S-', 5),
  category: choice(['materials', 'components', 'goods', 'services', 'logistics', 'equipment'], { open: true, filter: true }),
  status: choice(['candidate', 'approved', 'suspended', 'ended'], { required: true, default: 'approved', filter: true, tones: { candidate: 'info', approved: 'ok', suspended: 'warn', ended: 'neutral' } }),
  phone: phone({ search: 'B', sensitive: true }),
  email: email({ search: 'B', sensitive: true }),
  website: url(),
  country: text({ max: 60 }),
  region: text({ max: 60 }),
  city: text({ max: 60 }),
  address: address(),
  paymentDays: integer({ min: 0, max: 730 }),
  qualityRating: rating(),
  deliveryRating: rating(),
  priceRating: rating(),
  remark: longText({ max: 5000 }),
  productCount: rollup({ of: 'product', through: 'supplier', function: 'count' }),
  externalId: text({ max: 100, filter: true }),
}, {
  module: 'partners',
  title: 'name',
  subtitle: ['category', 'city'],
  state: { field: 'status', transitions: { candidate: ['approved', 'ended'], approved: ['suspended', 'ended'], suspended: ['approved', 'ended'], ended: ['candidate'] } },
  trade: 'customers',
  icon: 'truck',
  timeline: true,
  quick: ['name', 'category', 'phone', 'city'],
  facts: ['category', 'status', 'productCount', 'qualityRating'],
  duplicates: [{ kind: 'company', field: 'name' }, { kind: 'phone', field: 'phone' }, { kind: 'exact', field: 'externalId' }],
  resembles: [{ kind: 'place', field: 'city' }, { kind: 'place', field: 'address' }],
  sections: [
    { name: 'basics', fields: ['name', 'code', 'category', 'status', 'paymentDays'] },
    { name: 'reach', fields: ['phone', 'email', 'website', 'country', 'region', 'city', 'address'] },
    { name: 'evaluation', fields: ['qualityRating', 'deliveryRating', 'priceRating'] },
  ],
  views: [{ name: 'all', label: { en: 'All suppliers', zh: '全部供应商' }, kind: 'list', columns: ['name', 'category', 'status', 'city', 'qualityRating', 'owner'], sort: [{ field: 'name' }] }],
})
