import { bases, periodKinds } from '../define/kpis.ts'
import { defineObject } from '../define/object.ts'
import { belongsTo, boolean, choice, date, department, longText, money, number, percent, rollup, text, user } from '../define/vocabulary.ts'

/** Who earns what share of which sales. Its tiers say the rates. */
export const commissionRule = defineObject('commissionRule', { en: 'Commission rule', zh: '提成规则' }, {
  name: text({ max: 200, required: true, search: 'B', sort: true }),
  active: boolean({ default: true }),
  from: date({ required: true }),
  until: date(),
  earner: choice(['everybody', 'role', 'department', 'person', 'partner'], { required: true, default: 'everybody' }),
  forRole: belongsTo('role', { inverse: 'commissionRules', shownWhen: { field: 'earner', in: ['role'] } }),
  forDepartment: department({ inverse: 'commissionRules', shownWhen: { field: 'earner', in: ['department'] } }),
  forPerson: user({ inverse: 'commissionRules', shownWhen: { field: 'earner', in: ['person'] } }),
  forPartner: belongsTo('partner', { inverse: 'commissionRules', module: 'partners', whenPurged: 'refuse', shownWhen: { field: 'earner', in: ['partner'] } }),
  basis: choice([...bases], { required: true, default: 'paid' }),
  measure: choice(['amount', 'margin'], { required: true, default: 'amount' }),
  category: belongsTo('productCategory', { inverse: 'commissionRules' }),
  product: belongsTo('product', { inverse: 'commissionRules', whenPurged: 'refuse' }),
  tiering: choice(['marginal', 'whole'], { required: true, default: 'marginal' }),
  counted: choice([...periodKinds], { required: true, default: 'month' }),
  acceleratorFrom: percent({ min: 0, max: 10 }),
  accelerator: number({ min: 0, max: 10, decimals: 4, shownWhen: { field: 'acceleratorFrom' } }),
  cap: money({ min: 0 }),
  about: longText({ max: 2000 }),
  tierCount: rollup({ of: 'commissionTier', through: 'rule', function: 'count' }),
}, {
  module: 'targets',
  title: 'name',
  subtitle: ['earner', 'basis'],
  access: 'shared',
  rules: ['commissionRule.sound'],
  trade: 'sales',
  icon: 'receipt',
  customizable: false,
  quick: ['name', 'from', 'until', 'earner', 'forRole', 'forDepartment', 'forPerson', 'forPartner', 'basis', 'measure', 'tiering', 'counted'],
  facts: ['active', 'basis', 'measure', 'from', 'until'],
  sections: [
    { name: 'basics', fields: ['name', 'active', 'from', 'until', 'about'] },
    { name: 'earner', fields: ['earner', 'forRole', 'forDepartment', 'forPerson', 'forPartner'] },
    { name: 'earned', fields: ['basis', 'measure', 'category', 'product', 'tiering', 'counted', 'tierCount', 'acceleratorFrom', 'accelerator', 'cap'] },
  ],
  views: [{ name: 'all', label: { en: 'All rules', zh: '全部规则' }, kind: 'list', columns: ['name', 'active', 'earner', 'basis', 'measure', 'tiering', 'counted', 'from', 'until'], sort: [{ field: 'name' }] }],
})
