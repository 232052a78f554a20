import { colleague, type Columns, fields, from, known, type Preset, type PresetStep, toward } from './preset.ts'
import { stageWords, statusWords, type Step } from './stages.ts'

// HubSpot's own export of each kind of record: headers are the labels of the properties. Written from knowledge, not checked against a real export.

const common = { zone: 'UTC', currency: 'USD' } as const

/** The stages of the pipeline that every account begins with. */
const stages: Readonly<Record<string, Step>> = {
  'Appointment Scheduled': 'first', 'Qualified To Buy': 'qualified', 'Presentation Scheduled': 'proposal', 'Decision Maker Bought-In': 'proposal', 'Contract Sent': 'negotiation', 'Closed Won': 'won', 'Closed Lost': 'lost',
}

const companyColumn = (column: Columns) => column.maybe('Associated Company IDs (Primary)', 'Associated Company IDs', 'Primary Associated Company ID')
const contactColumn = (column: Columns) => column.maybe('Associated Contact IDs', 'Associated Contact IDs (Primary)')
const dealColumn = (column: Columns) => column.maybe('Associated Deal IDs', 'Associated Deal IDs (Primary)')
const made = (column: Columns) => ({ createdAt: from(column.maybe('Create Date', 'Created Date', 'Create date')) })

const companies: PresetStep = {
  ...common, file: 'companies', signature: ['Record ID', 'Company name'], object: 'customer',
  entities(column) {
    const owner = colleague('owner', column.maybe('Company owner'))
    return [
      ...owner,
      {
        name: 'customer', object: 'customer', key: ['externalId'], duplicates: ['externalId'],
        fields: fields({
          externalId: from(column('Record ID')), name: from(column('Company name')), phone: from(column.maybe('Phone Number')), website: from(column.maybe('Website URL', 'Company Domain Name')), industry: from(column.maybe('Industry')),
          city: from(column.maybe('City')), region: from(column.maybe('State/Region')), country: from(column.maybe('Country/Region')), address: from(column.maybe('Street Address')), postcode: from(column.maybe('Postal Code')),
          employees: from(column.maybe('Number of Employees')), annualRevenue: from(column.maybe('Annual Revenue')), remark: from(column.maybe('Description')), ...made(column), owner: toward(owner, 'owner'),
        }),
      },
    ]
  },
}

const contacts: PresetStep = {
  ...common, file: 'contacts', signature: ['Record ID', 'First Name', 'Last Name', 'Email'], object: 'contact',
  entities(column) {
    const owner = colleague('owner', column.maybe('Contact owner'))
    const customer = known('customer', 'customer', companyColumn(column))
    return [
      ...owner, ...customer,
      {
        name: 'contact', object: 'contact', key: ['externalId'],
        fields: fields({
          externalId: from(column('Record ID')), name: { columns: [column('First Name'), column('Last Name')], orElse: column('Email') }, email: from(column('Email')), phone: from(column.maybe('Phone Number')), mobile: from(column.maybe('Mobile Phone Number')),
          title: from(column.maybe('Job Title')), address: from(column.maybe('Street Address')), ...made(column), customer: toward(customer, 'customer'), owner: toward(owner, 'owner'),
        }),
      },
    ]
  },
}

const leads: PresetStep = {
  ...common, file: 'leads', signature: ['Record ID', 'Lead Name'], object: 'lead',
  entities(column) {
    const owner = colleague('owner', column.maybe('Lead owner'))
    return [
      ...owner,
      {
        name: 'lead', object: 'lead', key: ['externalId'],
        fields: fields({
          externalId: from(column('Record ID')), name: from(column('Lead Name')), company: from(column.maybe('Associated Company', 'Company name')), email: from(column.maybe('Email')), phone: from(column.maybe('Phone Number')),
          rating: from(column.maybe('Lead Label'), { translate: { Hot: 'hot', Warm: 'warm', Cold: 'cold' } }), ...made(column), owner: toward(owner, 'owner'),
        }),
      },
    ]
  },
}

const deals: PresetStep = {
  ...common, file: 'deals', signature: ['Record ID', 'Deal Name', 'Deal Stage'], object: 'opportunity',
  entities(column, language) {
    const owner = colleague('owner', column.maybe('Deal owner'))
    const customer = known('customer', 'customer', companyColumn(column))
    return [
      ...owner, ...customer,
      { name: 'stage', object: 'stage', fields: { name: { columns: [column('Deal Stage')], translate: stageWords(language, stages) } }, key: ['name'], found: 'skip', missing: 'refuse' },
      {
        name: 'opportunity', object: 'opportunity', key: ['externalId'],
        fields: fields({
          externalId: from(column('Record ID')), name: from(column('Deal Name')), amount: from(column.maybe('Amount'), { blanks: ['0', '0.0', '0.00'] }), expectedCloseOn: from(column.maybe('Close Date')),
          status: from(column('Deal Stage'), { translate: statusWords(stages), unknown: 'open' }), need: from(column.maybe('Deal Description')), openedOn: from(column.maybe('Create Date')), ...made(column),
          customer: toward(customer, 'customer'), stage: { entity: 'stage' }, owner: toward(owner, 'owner'),
        }),
      },
    ]
  },
}

function onRecords(column: Columns) {
  return [...known('deal', 'opportunity', dealColumn(column)), ...known('company', 'customer', companyColumn(column)), ...known('contact', 'contact', contactColumn(column))]
}

const tasks: PresetStep = {
  ...common, file: 'tasks', signature: ['Record ID', 'Task Title'], object: 'activity',
  entities(column) {
    const owner = colleague('owner', column.maybe('Assigned to', 'Activity assigned to'))
    const targets = onRecords(column)
    return [
      ...owner, ...targets,
      {
        name: 'activity', object: 'activity', key: ['externalId'],
        fields: fields({
          externalId: from(column('Record ID')), subject: from(column('Task Title'), { otherwise: '-', cut: 200 }), body: from(column.maybe('Task Notes')), due: from(column.maybe('Due date')),
          kind: from(column.maybe('Task Type'), { translate: { CALL: 'call', EMAIL: 'task', TODO: 'task', Call: 'call', Email: 'task', 'To-do': 'task' }, unknown: 'task', otherwise: 'task' }) ?? { constant: 'task' },
          status: from(column.maybe('Task Status'), { translate: { COMPLETED: 'done', Completed: 'done', NOT_STARTED: 'open', 'Not started': 'open', IN_PROGRESS: 'open', WAITING: 'open', DEFERRED: 'open' } }),
          priority: from(column.maybe('Priority'), { translate: { HIGH: 'high', MEDIUM: 'normal', LOW: 'low', NONE: 'normal', High: 'high', Medium: 'normal', Low: 'low', None: 'normal' } }),
          ...made(column), target: toward(targets, 'deal', 'company', 'contact'), owner: toward(owner, 'owner'),
        }),
      },
    ]
  },
}

const notes: PresetStep = {
  ...common, file: 'notes', signature: ['Record ID', 'Note body'], object: 'activity',
  entities(column) {
    const targets = onRecords(column)
    return [
      ...targets,
      {
        name: 'activity', object: 'activity', key: ['externalId'],
        fields: fields({
          externalId: from(column('Record ID')), subject: from(column('Note body'), { otherwise: '-', cut: 200 }), body: from(column('Note body')), kind: { constant: 'note' }, status: { constant: 'done' },
          createdAt: from(column.maybe('Activity date', 'Create Date')), target: toward(targets, 'deal', 'company', 'contact'),
        }),
      },
    ]
  },
}

/** Companies, contacts, leads, deals, tasks and notes, each by its number, so that a second run changes nothing. */
export const hubspotPreset: Preset = {
  name: 'hubspot',
  about: { en: 'HubSpot export: companies, contacts, leads, deals, tasks, notes', zh: 'HubSpot 导出：companies、contacts、leads、deals、tasks、notes' },
  steps: [companies, contacts, leads, deals, tasks, notes],
}
