import { defineObject } from '../define/object.ts'
import { countedOrders } from '../define/orderStates.ts'
import { choice, date, formula, integer, longText, money, rollup, text } from '../define/vocabulary.ts'
import type { Filter } from '../filter/filter.ts'

const open: Filter = { field: 'status', is: 'equals', value: 'open' }
const won: Filter = { field: 'status', is: 'equals', value: 'won' }

/** A marketing campaign, as a record: what, where, when, at what cost, and what came of it. */
export const campaign = defineObject('campaign', { en: 'Campaign', zh: '市场活动' }, {
  name: text({ max: 200, required: true, search: 'A', sort: true }),
  kind: choice(['exhibition', 'conference', 'webinar', 'advertisement', 'email', 'sms', 'social', 'promotion', 'training', 'memberDay', 'other'], { open: true }),
  type: text({ max: 100 }),
  place: text({ max: 100 }),
  start: date({ sort: true }),
  end: date(),
  status: choice(['planned', 'running', 'finished', 'cancelled'], { required: true, default: 'planned', filter: true, tones: { planned: 'info', running: 'accent', finished: 'ok', cancelled: 'neutral' } }),
  medium: text({ max: 100 }),
  goal: longText({ max: 2000 }),
  plan: longText({ max: 10_000 }),
  budget: money({ min: 0 }),
  cost: money({ min: 0 }),
  expectedResponses: integer({ min: 0 }),
  memberCount: rollup({ of: 'campaignMember', through: 'campaign', function: 'count' }),
  responseCount: rollup({ of: 'campaignMember', through: 'campaign', function: 'count', where: { field: 'status', is: 'in', value: ['answered', 'registered', 'attended'] } }),
  leadCount: rollup({ of: 'lead', through: 'campaign', function: 'count' }),
  opportunityCount: rollup({ of: 'opportunity', through: 'campaign', function: 'count' }),
  opportunityAmount: rollup({ of: 'opportunity', through: 'campaign', function: 'sum', field: 'amount', where: open }),
  wonAmount: rollup({ of: 'opportunity', through: 'campaign', function: 'sum', field: 'amount', where: won }),
  orderCount: rollup({ of: 'order', through: 'campaign', function: 'count', where: countedOrders }),
  orderAmount: rollup({ of: 'order', through: 'campaign', function: 'sum', field: 'total', where: countedOrders }),
  returnOnCost: formula('number', { divide: [{ subtract: [{ field: 'wonAmount' }, { field: 'cost' }] }, { field: 'cost' }] }),
  externalId: text({ max: 100, filter: true }),
}, {
  module: 'marketing',
  title: 'name',
  subtitle: ['kind', 'place'],
  state: { field: 'status', transitions: { planned: ['running', 'cancelled'], running: ['finished', 'cancelled'], finished: ['running'], cancelled: ['planned'] } },
  trade: 'marketing',
  icon: 'horn',
  timeline: true,
  quick: ['name', 'kind', 'place', 'start', 'end', 'budget'],
  facts: ['status', 'leadCount', 'opportunityCount', 'wonAmount', 'orderCount', 'orderAmount', 'cost', 'returnOnCost'],
  duplicates: [{ kind: 'exact', field: 'externalId' }],
  sections: [
    { name: 'basics', fields: ['name', 'kind', 'type', 'status', 'place', 'start', 'end', 'medium'] },
    { name: 'plan', fields: ['goal', 'plan', 'budget', 'expectedResponses'] },
    { name: 'result', fields: ['cost', 'memberCount', 'responseCount', 'leadCount', 'opportunityCount', 'opportunityAmount', 'wonAmount', 'orderCount', 'orderAmount', 'returnOnCost'] },
  ],
  views: [
    { name: 'current', label: { en: 'Planned and running', zh: '计划与进行中' }, kind: 'list', columns: ['name', 'kind', 'status', 'place', 'start', 'end', 'budget', 'memberCount', 'owner'], filter: { field: 'status', is: 'in', value: ['planned', 'running'] }, sort: [{ field: 'start' }], sum: 'budget' },
    { name: 'all', label: { en: 'All campaigns', zh: '全部活动' }, kind: 'list', columns: ['name', 'kind', 'status', 'start', 'cost', 'leadCount', 'opportunityCount', 'wonAmount', 'orderCount', 'orderAmount', 'returnOnCost'], sort: [{ field: 'start', descending: true }], sum: 'cost' },
    { name: 'calendar', label: { en: 'Calendar', zh: '日历' }, kind: 'calendar', date: 'start' },
  ],
})
