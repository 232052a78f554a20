import { defineObject } from '../define/object.ts'
import { address, choice, email, file, integer, phone, text, url } from '../define/vocabulary.ts'

/** A company of our own, as it stands above what we print. A group has several; the first by position for the language is printed. */
export const ownCompany = defineObject('ownCompany', { en: 'Company of ours', zh: '我方主体', plural: 'Companies of ours' }, {
  name: text({ max: 200, required: true, search: 'C', sort: true }),
  language: choice(['zh', 'en'], { required: true, default: 'zh' }),
  taxNumber: text({ max: 40 }),
  address: address(),
  phone: phone(),
  email: email(),
  website: url(),
  bankName: text({ max: 200 }),
  bankAccount: text({ max: 60 }),
  logo: file(),
  position: integer({ min: 0, default: 0 }),
}, {
  title: 'name',
  subtitle: ['language', 'taxNumber'],
  access: 'shared',
  trade: 'settings',
  icon: 'building',
  customizable: true,
  merges: false,
  quick: ['name', 'language', 'taxNumber', 'address', 'phone', 'bankName', 'bankAccount'],
  sections: [
    { name: 'basics', fields: ['name', 'language', 'taxNumber', 'logo', 'position'] },
    { name: 'reach', fields: ['address', 'phone', 'email', 'website', 'bankName', 'bankAccount'] },
  ],
  views: [{ name: 'all', label: { en: 'All companies of ours', zh: '全部我方主体' }, kind: 'list', columns: ['name', 'language', 'taxNumber', 'phone', 'bankName'], sort: [{ field: 'position' }, { field: 'name' }] }],
})
