import { defineObject } from '../define/object.ts'
import { choice, datetime, json, links, longText, text } from '../define/vocabulary.ts'

/** Cards with figures side by side, as somebody laid them out. Whoever it is shared with, and whoever it is mailed to, sees figures of their own reach. */
export const dashboard = defineObject('dashboard', { en: 'Dashboard', zh: '仪表盘' }, {
  name: text({ max: 200, required: true, search: 'B', sort: true }),
  about: longText({ max: 2000 }),
  /** None yet on one that was just begun. */
  cards: json({ max: 300_000, default: [] }),
  /** What it opens with: period, person, department. */
  opensWith: json({ max: 2000 }),
  mailEvery: choice(['never', 'day', 'week', 'month'], { required: true, default: 'never', filter: true }),
  mailAs: choice(['letter', 'pdf', 'xlsx'], { required: true, default: 'letter' }),
  mailTo: links(['user'], { inverse: 'mailedDashboards' }),
  mailedAt: datetime({ writtenBy: 'dashboard.mail' }),
}, {
  title: 'name',
  trade: 'insight',
  icon: 'columns',
  rules: ['dashboard.sound'],
  customizable: false,
  quick: ['name', 'about'],
  sections: [{ name: 'basics', fields: ['name', 'about'] }, { name: 'mailing', fields: ['mailEvery', 'mailAs', 'mailTo', 'mailedAt'] }],
  views: [{ name: 'all', label: { en: 'All dashboards', zh: '全部仪表盘' }, kind: 'list', columns: ['name', 'about', 'owner', 'mailEvery', 'updatedAt'], sort: [{ field: 'name' }] }],
})
