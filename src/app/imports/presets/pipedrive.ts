import { colleague, type Columns, fields, from, known, pointing, type Preset, type PresetStep, toward } from './preset.ts'

// Pipedrive's export of each list (written from knowledge, not checked against a real one): a header is the kind of record, a dash and the name
// of the field. Other records are named in them by their titles.

const common = { zone: 'UTC', currency: 'USD' } as const

const organisation = (column: Columns, header: string) => pointing(column.maybe(header), (source) => ({ name: 'customer', object: 'customer', fields: { name: source }, key: ['name'], found: 'skip', missing: 'leave' }))
const person = (column: Columns, header: string) => pointing(column.maybe(header), (source) => ({ name: 'contact', object: 'contact', fields: { name: source }, key: ['name'], found: 'skip', missing: 'leave' }))

const organisations: PresetStep = {
  ...common, file: 'organizations', signature: ['Organization - Name', 'Organization - ID'], object: 'customer',
  entities(column) {
    const owner = colleague('owner', column.maybe('Organization - Owner'))
    return [
      ...owner,
      {
        name: 'customer', object: 'customer', key: ['externalId'], duplicates: ['externalId'],
        fields: fields({
          externalId: from(column('Organization - ID')), name: from(column('Organization - Name')), address: from(column.maybe('Organization - Address')), website: from(column.maybe('Organization - Website')),
          city: from(column.maybe('Organization - City/town/village/locality of Address')), country: from(column.maybe('Organization - Country of Address')), industry: from(column.maybe('Organization - Industry')),
          employees: from(column.maybe('Organization - Number of employees')), createdAt: from(column.maybe('Organization - Organization created')), owner: toward(owner, 'owner'),
        }),
      },
    ]
  },
}

const people: PresetStep = {
  ...common, file: 'people', signature: ['Person - Name', 'Person - ID'], object: 'contact',
  entities(column) {
    const owner = colleague('owner', column.maybe('Person - Owner'))
    const customer = organisation(column, 'Person - Organization')
    return [
      ...owner, ...customer,
      {
        name: 'contact', object: 'contact', key: ['externalId'],
        fields: fields({
          externalId: from(column('Person - ID')), name: from(column('Person - Name')), email: from(column.maybe('Person - Email - Work', 'Person - Email')), phone: from(column.maybe('Person - Phone - Work', 'Person - Phone')),
          mobile: from(column.maybe('Person - Phone - Mobile')), title: from(column.maybe('Person - Job title')), birthDate: from(column.maybe('Person - Birthday')), createdAt: from(column.maybe('Person - Person created')),
          customer: toward(customer, 'customer'), owner: toward(owner, 'owner'),
        }),
      },
    ]
  },
}

const leads: PresetStep = {
  ...common, file: 'leads', signature: ['Lead - Title', 'Lead - ID'], object: 'lead',
  entities(column) {
    const owner = colleague('owner', column.maybe('Lead - Owner'))
    return [
      ...owner,
      {
        name: 'lead', object: 'lead', key: ['externalId'],
        fields: fields({
          externalId: from(column('Lead - ID')), name: { columns: [column.maybe('Lead - Contact person', 'Lead - Person') ?? column('Lead - Title')], orElse: column('Lead - Title') }, company: from(column.maybe('Lead - Organization')), need: from(column('Lead - Title')),
          budget: from(column.maybe('Lead - Value'), { blanks: ['0', '0.00'] }), expectedOn: from(column.maybe('Lead - Expected close date')), createdAt: from(column.maybe('Lead - Lead created')), owner: toward(owner, 'owner'),
        }),
      },
    ]
  },
}

/** Pipelines are made by each company; a stage that is not here refuses the row and says so, until the stage is made or put beside another. */
const deals: PresetStep = {
  ...common, file: 'deals', signature: ['Deal - Title', 'Deal - ID', 'Deal - Stage'], object: 'opportunity',
  entities(column) {
    const owner = colleague('owner', column.maybe('Deal - Owner'))
    const customer = organisation(column, 'Deal - Organization')
    return [
      ...owner, ...customer,
      { name: 'stage', object: 'stage', fields: { name: from(column('Deal - Stage')) ?? { constant: '' } }, key: ['name'], found: 'skip', missing: 'refuse' },
      {
        name: 'opportunity', object: 'opportunity', key: ['externalId'],
        fields: fields({
          externalId: from(column('Deal - ID')), name: from(column('Deal - Title')), amount: from(column.maybe('Deal - Value'), { blanks: ['0', '0.0', '0.00'] }), expectedCloseOn: from(column.maybe('Deal - Expected close date')),
          closedOn: from(column.maybe('Deal - Deal closed on', 'Deal - Won time'), column.maybe('Deal - Lost time') === undefined ? {} : { orElse: column('Deal - Lost time') }),
          status: from(column.maybe('Deal - Status'), { translate: { Open: 'open', Won: 'won', Lost: 'lost' } }), lossRemark: from(column.maybe('Deal - Lost reason')), probability: from(column.maybe('Deal - Probability'), { template: '{text}%' }),
          openedOn: from(column.maybe('Deal - Deal created')), createdAt: from(column.maybe('Deal - Deal created')), customer: toward(customer, 'customer'), stage: { entity: 'stage' }, owner: toward(owner, 'owner'),
        }),
      },
    ]
  },
}

function targetsOf(column: Columns, kind: string) {
  const deal = pointing(column.maybe(`${kind} - Deal`), (source) => ({ name: 'deal', object: 'opportunity', fields: { name: source }, key: ['name'], found: 'skip', missing: 'leave' }))
  const lead = known('lead', 'lead', column.maybe(`${kind} - Lead ID`))
  return [...deal, ...lead, ...organisation(column, `${kind} - Organization`), ...person(column, `${kind} - Contact person`).concat(column.maybe(`${kind} - Contact person`) === undefined ? person(column, `${kind} - Person`) : [])]
}

const activities: PresetStep = {
  ...common, file: 'activities', signature: ['Activity - Subject', 'Activity - ID'], object: 'activity',
  entities(column) {
    const owner = colleague('owner', column.maybe('Activity - Assigned to user', 'Activity - Owner'))
    const targets = targetsOf(column, 'Activity')
    const day = column.maybe('Activity - Due date')
    const time = column.maybe('Activity - Due time')
    return [
      ...owner, ...targets,
      {
        name: 'activity', object: 'activity', key: ['externalId'],
        fields: fields({
          externalId: from(column('Activity - ID')), subject: from(column('Activity - Subject'), { otherwise: '-', cut: 200 }), body: from(column.maybe('Activity - Note')),
          kind: from(column.maybe('Activity - Type'), { translate: { Call: 'call', Meeting: 'meeting', Lunch: 'meeting', Task: 'task', Deadline: 'task', Email: 'note' }, unknown: 'task', otherwise: 'task' }) ?? { constant: 'task' },
          due: day === undefined ? undefined : { columns: time === undefined ? [day] : [day, time] }, status: from(column.maybe('Activity - Done'), { translate: { Done: 'done', 'To do': 'open', Yes: 'done', No: 'open' } }),
          doneAt: from(column.maybe('Activity - Marked as done time')), createdAt: from(column.maybe('Activity - Add time')), target: toward(targets, 'deal', 'lead', 'customer', 'contact'), owner: toward(owner, 'owner'),
        }),
      },
    ]
  },
}

const notes: PresetStep = {
  ...common, file: 'notes', signature: ['Note - Content', 'Note - ID'], object: 'activity',
  entities(column) {
    const owner = colleague('owner', column.maybe('Note - User'))
    const targets = targetsOf(column, 'Note')
    return [
      ...owner, ...targets,
      {
        name: 'activity', object: 'activity', key: ['externalId'],
        fields: fields({
          externalId: from(column('Note - ID'), { template: 'note {text}' }), subject: from(column('Note - Content'), { otherwise: '-', cut: 200 }), body: from(column('Note - Content')), kind: { constant: 'note' }, status: { constant: 'done' },
          createdAt: from(column.maybe('Note - Add time')), target: toward(targets, 'deal', 'lead', 'customer', 'contact'), owner: toward(owner, 'owner'),
        }),
      },
    ]
  },
}

/** Organisations, people, leads, deals, activities and notes; a second run changes nothing. */
export const pipedrivePreset: Preset = {
  name: 'pipedrive',
  about: { en: 'Pipedrive export: organizations, people, leads, deals, activities, notes', zh: 'Pipedrive 导出：organizations、people、leads、deals、activities、notes' },
  steps: [organisations, people, leads, deals, activities, notes],
}
