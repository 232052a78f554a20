import { colleague, type Columns, fields, from, known, type Preset, type PresetStep, toward } from './preset.ts'
import { stageWords, statusWords, type Step } from './stages.ts'

// The files of Salesforce's Data Export and Data Loader: one an object, with the API names of the standard fields as headers
// (Account, Contact, Lead, Opportunity, Task, Event, Note), written from knowledge, not checked against a real export.

const common = { zone: 'UTC', currency: 'USD' } as const

/** Standard stages of a new organisation. */
const stages: Readonly<Record<string, Step>> = {
  Prospecting: 'first', Qualification: 'qualified', 'Needs Analysis': 'qualified', 'Value Proposition': 'proposal', 'Id. Decision Makers': 'proposal', 'Perception Analysis': 'proposal',
  'Proposal/Price Quote': 'negotiation', 'Negotiation/Review': 'negotiation', 'Closed Won': 'won', 'Closed Lost': 'lost',
}
const sources = { Web: 'website', 'Phone Inquiry': 'telephone', 'Partner Referral': 'partner', 'Purchased List': 'bought', 'Employee Referral': 'referral', 'Trade Show': 'exhibition', Advertisement: 'advertisement', Other: 'other' }

const owner = (column: Columns) => colleague('owner', column.maybe('Owner.Name', 'OwnerName', 'Owner Name'))
const made = (column: Columns) => ({ createdAt: from(column.maybe('CreatedDate')) })

function address(column: Columns, prefix: string) {
  const street = column.maybe(`${prefix}Street`)
  return {
    address: street === undefined ? undefined : { columns: [street] }, city: from(column.maybe(`${prefix}City`)), region: from(column.maybe(`${prefix}State`)), country: from(column.maybe(`${prefix}Country`)),
  }
}

const accounts: PresetStep = {
  ...common, file: 'Account', signature: ['Id', 'Name', 'BillingCity'], object: 'customer',
  entities: (column) => [
    ...owner(column),
    {
      name: 'customer', object: 'customer', key: ['externalId'], duplicates: ['externalId'],
      fields: fields({
        externalId: from(column('Id')), name: from(column('Name')), phone: from(column.maybe('Phone')), website: from(column.maybe('Website')), industry: from(column.maybe('Industry')),
        employees: from(column.maybe('NumberOfEmployees')), annualRevenue: from(column.maybe('AnnualRevenue')), remark: from(column.maybe('Description')), postcode: from(column.maybe('BillingPostalCode')),
        source: from(column.maybe('AccountSource'), { translate: sources }), ...address(column, 'Billing'), ...made(column), owner: toward(owner(column), 'owner'),
      }),
    },
  ],
}

/** Once all accounts are there, the second pass says which stands above which. */
const parents: PresetStep = {
  ...common, file: 'Account', signature: ['Id', 'ParentId'], object: 'customer',
  entities: (column) => [
    ...known('parent', 'customer', column('ParentId')),
    { name: 'customer', object: 'customer', key: ['externalId'], missing: 'leave', fields: fields({ externalId: from(column('Id')), parent: { entity: 'parent' } }) },
  ],
}

const contacts: PresetStep = {
  ...common, file: 'Contact', signature: ['Id', 'AccountId', 'LastName', 'FirstName'], object: 'contact',
  entities(column) {
    const customer = known('customer', 'customer', column('AccountId'))
    return [
      ...owner(column), ...customer,
      {
        name: 'contact', object: 'contact', key: ['externalId'],
        fields: fields({
          externalId: from(column('Id')), name: { columns: [column('FirstName'), column('LastName')] }, title: from(column.maybe('Title')), departmentName: from(column.maybe('Department')),
          phone: from(column.maybe('Phone')), mobile: from(column.maybe('MobilePhone')), email: from(column.maybe('Email')), birthDate: from(column.maybe('Birthdate')), address: from(column.maybe('MailingStreet')),
          remark: from(column.maybe('Description')), ...made(column), customer: toward(customer, 'customer'), owner: toward(owner(column), 'owner'),
        }),
      },
    ]
  },
}

const leads: PresetStep = {
  ...common, file: 'Lead', signature: ['Id', 'LastName', 'Company', 'LeadSource'], object: 'lead',
  entities: (column) => [
    ...owner(column),
    {
      name: 'lead', object: 'lead', key: ['externalId'],
      fields: fields({
        externalId: from(column('Id')), name: { columns: [column.maybe('FirstName'), column('LastName')].filter((each) => each !== undefined) }, company: from(column('Company')), title: from(column.maybe('Title')),
        phone: from(column.maybe('Phone', 'MobilePhone')), email: from(column.maybe('Email')), website: from(column.maybe('Website')), industry: from(column.maybe('Industry')), need: from(column.maybe('Description')),
        source: from(column('LeadSource'), { translate: sources }), rating: from(column.maybe('Rating'), { translate: { Hot: 'hot', Warm: 'warm', Cold: 'cold' } }),
        status: from(column.maybe('Status'), { translate: { 'Open - Not Contacted': 'new', 'Working - Contacted': 'contacting', 'Closed - Converted': 'qualified', 'Closed - Not Converted': 'unqualified' }, unknown: 'new' }),
        ...address(column, ''), ...made(column), owner: toward(owner(column), 'owner'),
      }),
    },
  ],
}

const opportunities: PresetStep = {
  ...common, file: 'Opportunity', signature: ['Id', 'AccountId', 'StageName', 'CloseDate'], object: 'opportunity',
  entities(column, language) {
    const customer = known('customer', 'customer', column('AccountId'))
    return [
      ...owner(column), ...customer,
      { name: 'stage', object: 'stage', fields: { name: { columns: [column('StageName')], translate: stageWords(language, stages) } }, key: ['name'], found: 'skip', missing: 'refuse' },
      {
        name: 'opportunity', object: 'opportunity', key: ['externalId'],
        fields: fields({
          externalId: from(column('Id')), name: from(column('Name')), amount: from(column.maybe('Amount'), { blanks: ['0', '0.0', '0.00'] }), probability: from(column.maybe('Probability'), { template: '{text}%' }),
          expectedCloseOn: from(column('CloseDate')), status: from(column('StageName'), { translate: statusWords(stages), unknown: 'open' }), source: from(column.maybe('LeadSource'), { translate: sources }),
          nextStep: from(column.maybe('NextStep')), need: from(column.maybe('Description')), openedOn: from(column.maybe('CreatedDate')), ...made(column),
          customer: toward(customer, 'customer'), stage: { entity: 'stage' }, owner: toward(owner(column), 'owner'),
        }),
      },
    ]
  },
}

/** Who and what a task hangs on: the deal or the account before the person. */
function activity(column: Columns, kind: 'task' | 'meeting') {
  const targets = [
    ...known('opportunity', 'opportunity', column.maybe('WhatId')), ...known('account', 'customer', column.maybe('WhatId')),
    ...known('contact', 'contact', column.maybe('WhoId')), ...known('lead', 'lead', column.maybe('WhoId')),
  ]
  const start = column.maybe('StartDateTime', 'ActivityDateTime')
  return [
    ...owner(column), ...targets,
    {
      name: 'activity', object: 'activity', key: ['externalId'],
      fields: fields({
        externalId: from(column('Id')), subject: from(column('Subject'), { otherwise: '-', cut: 200 }), body: from(column.maybe('Description')),
        kind: kind === 'task' ? from(column.maybe('TaskSubtype', 'Type'), { translate: { Task: 'task', Email: 'note', Call: 'call', ListEmail: 'note', Cadence: 'task', LinkedIn: 'note', Meeting: 'meeting', Other: 'task' }, unknown: 'task', otherwise: 'task' }) ?? { constant: 'task' } : { constant: kind },
        status: from(column.maybe('Status'), { translate: { Completed: 'done', 'Not Started': 'open', 'In Progress': 'open', 'Waiting on someone else': 'open', Deferred: 'open', Open: 'open' }, unknown: 'open' }),
        priority: from(column.maybe('Priority'), { translate: { High: 'high', Normal: 'normal', Low: 'low' } }), due: from(column.maybe('ActivityDate')), doneAt: from(column.maybe('CompletedDateTime')),
        start: from(start), end: from(column.maybe('EndDateTime')), location: from(column.maybe('Location')), ...made(column),
        target: toward(targets, 'opportunity', 'account', 'contact', 'lead'), owner: toward(owner(column), 'owner'),
      }),
    },
  ]
}

const notes: PresetStep = {
  ...common, file: 'Note', signature: ['Id', 'ParentId', 'Title', 'Body'], object: 'activity',
  entities(column) {
    const parent = column('ParentId')
    const targets = [...known('opportunity', 'opportunity', parent), ...known('account', 'customer', parent), ...known('contact', 'contact', parent), ...known('lead', 'lead', parent)]
    return [
      ...owner(column), ...targets,
      {
        name: 'activity', object: 'activity', key: ['externalId'],
        fields: fields({
          externalId: from(column('Id')), subject: from(column('Title'), { otherwise: '-', cut: 200 }), body: from(column('Body')), kind: { constant: 'note' }, status: { constant: 'done' }, ...made(column),
          target: toward(targets, 'opportunity', 'account', 'contact', 'lead'), owner: toward(owner(column), 'owner'),
        }),
      },
    ]
  },
}

/** Accounts, contacts, leads, opportunities, tasks, events and notes, each by its number, so that a second run changes nothing. */
export const salesforcePreset: Preset = {
  name: 'salesforce',
  about: { en: 'Salesforce export: Account, Contact, Lead, Opportunity, Task, Event, Note', zh: 'Salesforce 导出：Account、Contact、Lead、Opportunity、Task、Event、Note' },
  steps: [
    accounts, parents, contacts, leads, opportunities,
    { ...common, file: 'Task', signature: ['Id', 'WhoId', 'WhatId', 'Subject', 'Status'], object: 'activity', entities: (column) => activity(column, 'task') },
    { ...common, file: 'Event', signature: ['Id', 'WhoId', 'WhatId', 'Subject', 'EndDateTime'], object: 'activity', entities: (column) => activity(column, 'meeting') },
    notes,
  ],
}
