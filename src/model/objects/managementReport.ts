import { defineObject } from '../define/object.ts'
import { choice, date, datetime, longText, text, user } from '../define/vocabulary.ts'

/** What a time brought, in words: findings that follow from the metrics, proposals that people make, and who put their name to it. */
export const managementReport = defineObject('managementReport', { en: 'Management report', zh: '管理报告' }, {
  name: text({ max: 200, required: true, search: 'B', sort: true }),
  startsOn: date({ required: true, sort: true }),
  endsOn: date({ required: true }),
  against: choice(['previous', 'lastYear'], { required: true, default: 'previous' }),
  status: choice(['draft', 'signed'], { required: true, default: 'draft', filter: true, tones: { draft: 'neutral', signed: 'ok' } }),
  findings: longText({ max: 20_000 }),
  proposals: longText({ max: 20_000 }),
  writtenAt: datetime({ writtenBy: 'managementReport.write' }),
  signedBy: user({ writtenBy: 'managementReport.sign' }),
  signedAt: datetime({ writtenBy: 'managementReport.sign' }),
}, {
  title: 'name',
  subtitle: ['startsOn', 'endsOn'],
  state: { field: 'status', transitions: { draft: [], signed: [] } },
  rules: ['managementReport.sound'],
  locked: { when: { field: 'status', is: 'equals', value: 'signed' }, free: ['owner', 'department', 'tags'], imports: true, says: { en: 'It is signed and does not change any more.', zh: '已签署，不能再修改。' } },
  trade: 'insight',
  icon: 'doc',
  customizable: false,
  timeline: true,
  quick: ['name', 'startsOn', 'endsOn', 'against'],
  facts: ['status', 'startsOn', 'endsOn', 'signedBy', 'signedAt'],
  sections: [{ name: 'basics', fields: ['name', 'startsOn', 'endsOn', 'against', 'status'] }, { name: 'result', fields: ['findings', 'proposals', 'writtenAt', 'signedBy', 'signedAt'] }],
  views: [{ name: 'all', label: { en: 'All management reports', zh: '全部管理报告' }, kind: 'list', columns: ['name', 'startsOn', 'endsOn', 'status', 'signedBy', 'signedAt', 'owner'], sort: [{ field: 'startsOn', descending: true }] }],
  prints: { facts: ['startsOn', 'endsOn', 'status', 'owner', 'signedBy', 'signedAt'], texts: ['findings', 'proposals'] },
})
