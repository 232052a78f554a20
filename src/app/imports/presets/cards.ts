import { cardHeaders, eventHeaders, furtherPoints } from '../../../records/import/index.ts'
import type { GivenPlan, PlanSettings } from '../../../records/import/index.ts'

type Entity = GivenPlan['entities'][number]
type Fields = Entity['fields']

/**
 * How files of cards and calendars become records, which need no matching of columns: contacts with their company, customers,
 * leads; activities with their series. Undefined where the columns are matched as those of any table.
 */
export function filePlan(kind: string, object: string, settings: PlanSettings): GivenPlan | undefined {
  const entities = kind === 'ics' && object === 'activity' ? calendarEntities : kind === 'vcf' ? cardEntities[object]?.() : undefined
  return entities === undefined ? undefined : { ...settings, dateOrder: 'day', entities: [...entities] }
}

function columnsIn(headers: readonly string[]) {
  return (names: Readonly<Record<string, string>>): Fields => Object.fromEntries(Object.entries(names).map(([field, header]) => [field, { columns: [headers.indexOf(header)] }]))
}

const card = columnsIn(cardHeaders)
const places = { address: 'Address' }
const whole = { address: 'Address', city: 'City', region: 'Region', country: 'Country' }

/** Everything else by which somebody is reached, as children of the record. */
function points(parent: string): Entity[] {
  return Array.from({ length: furtherPoints }, (_, index) => ({
    name: `way${index + 1}`, object: 'contactPoint', key: ['target', 'value'], needs: ['value', 'kind'], found: 'skip' as const, missing: 'create' as const,
    fields: { ...card({ kind: `Contact way ${index + 1}`, value: `Contact way ${index + 1}: value`, remark: `Contact way ${index + 1}: label`, primary: `Contact way ${index + 1}: preferred` }), target: { entity: parent } },
  }))
}

const cardEntities: Readonly<Record<string, () => readonly Entity[]>> = {
  contact: () => [
    { name: 'customer', object: 'customer', key: ['name'], duplicates: ['name'], found: 'skip', missing: 'create', fields: { ...card({ name: 'Organisation' }), kind: { constant: 'company' } } },
    {
      name: 'contact', object: 'contact', key: ['externalId'], needs: ['name'], duplicates: true, found: 'update', missing: 'create',
      fields: { ...card({ externalId: 'UID', name: 'Name', title: 'Job title', departmentName: 'Department', mobile: 'Mobile', phone: 'Phone', email: 'Email', wechat: 'WeChat', birthDate: 'Birth date', sex: 'Sex', remark: 'Remark', ...places }), customer: { entity: 'customer' } },
    },
    ...points('contact'),
  ],
  customer: () => [
    { name: 'customer', object: 'customer', key: ['externalId'], needs: ['name'], duplicates: true, found: 'update', missing: 'create', fields: { ...card({ externalId: 'UID', name: 'Organisation', kind: 'Kind', phone: 'Phone', email: 'Email', website: 'Website', postcode: 'Postcode', remark: 'Remark', ...whole }), name: { columns: [cardHeaders.indexOf('Organisation')], orElse: cardHeaders.indexOf('Name') } } },
    ...points('customer'),
  ],
  lead: () => [
    { name: 'lead', object: 'lead', key: ['externalId'], needs: ['name'], duplicates: true, found: 'update', missing: 'create', fields: { ...card({ externalId: 'UID', name: 'Name', company: 'Organisation', title: 'Job title', email: 'Email', wechat: 'WeChat', website: 'Website', ...whole }), phone: { columns: [cardHeaders.indexOf('Mobile')], orElse: cardHeaders.indexOf('Phone') } } },
    ...points('lead'),
  ],
}

const event = columnsIn(eventHeaders)
const calendarEntities: readonly Entity[] = [
  {
    name: 'series', object: 'activitySeries', key: ['externalId'], needs: ['rule'], found: 'update', missing: 'create',
    fields: event({ externalId: 'Series', subject: 'Series subject', kind: 'Kind', rule: 'Repeats', startsOn: 'First on', startTime: 'At', zone: 'Time zone', duration: 'Duration', remindBefore: 'Remind before', excluded: 'Not on', added: 'Also on' }),
  },
  {
    name: 'activity', object: 'activity', key: ['externalId'], needs: ['subject'], found: 'update', missing: 'create',
    fields: {
      ...event({
        externalId: 'UID', subject: 'Subject', kind: 'Kind', start: 'Start', end: 'End', allDayOn: 'All day on', allDayUntil: 'All day until', due: 'Due', location: 'Location', body: 'Text',
        status: 'Status', doneAt: 'Done', priority: 'Priority', reminder: 'Reminder', occurrence: 'Place in the series', occurrenceTime: 'Time in the series', organiser: 'Organiser', attendees: 'Attendees',
      }),
      series: { entity: 'series' },
    },
  },
]
