import type { Language } from '../../../lib/words.ts'
import { pipelinePreset } from '../../../model/objects/presets.ts'
import type { Preset, PresetStep } from './preset.ts'

const common = { zone: 'UTC', currency: 'USD' } as const

/** A B2B pipeline in four files: sellers, accounts, products, deals. Its misspellings are known. */
export const opportunitiesPreset: Preset = {
  name: 'crm-opportunities',
  about: { en: 'B2B sales pipeline: sales_teams, accounts, products, sales_pipeline', zh: 'B2B 销售管道：sales_teams、accounts、products、sales_pipeline' },
  steps: [teams(), accounts(), products(), pipeline()],
}

function teams(): PresetStep {
  return {
    ...common, file: 'sales_teams', object: 'user',
    entities: (column) => [
      { name: 'department', object: 'department', fields: { name: { columns: [column('regional_office')] } }, key: ['name'], found: 'skip' },
      { name: 'manager', object: 'user', fields: person(column('manager')), key: ['name'], found: 'skip' },
      { name: 'user', object: 'user', fields: { ...person(column('sales_agent')), manager: { entity: 'manager' }, department: { entity: 'department' } }, key: ['name'], found: 'skip' },
    ],
  }
}

/** The file has no addresses; a colleague needs one before he is invited, and puts in his own. */
function person(column: number) {
  return { name: { columns: [column] }, email: { columns: [column], template: '{slug}@sales.invalid' } }
}

function accounts(): PresetStep {
  return {
    ...common, file: 'accounts', object: 'customer',
    entities: (column) => [
      { name: 'parent', object: 'customer', fields: { name: { columns: [column('subsidiary_of')] } }, key: ['name'], found: 'skip' },
      {
        name: 'customer', object: 'customer', key: ['name'],
        fields: {
          name: { columns: [column('account')] },
          industry: { columns: [column('sector')], translate: { technolgy: 'technology' } },
          foundedYear: { columns: [column('year_established')] },
          // In millions.
          annualRevenue: { columns: [column('revenue')], power: 6 },
          employees: { columns: [column('employees')] },
          country: { columns: [column('office_location')], translate: { Philipines: 'Philippines' } },
          parent: { entity: 'parent' },
        },
      },
    ],
  }
}

function products(): PresetStep {
  return {
    ...common, file: 'products', object: 'product',
    entities: (column) => [
      { name: 'category', object: 'productCategory', fields: { name: { columns: [column('series')] } }, key: ['name'], found: 'skip' },
      {
        name: 'product', object: 'product', key: ['name'],
        fields: { name: { columns: [column('product')] }, series: { columns: [column('series')] }, listPrice: { columns: [column('sales_price')] }, category: { entity: 'category' } },
      },
    ],
  }
}

function pipeline(): PresetStep {
  return {
    ...common, file: 'sales_pipeline', object: 'opportunity',
    entities(column, language) {
      const product = { columns: [column('product')], translate: { GTXPro: 'GTX Pro' } }
      // A lost deal is worth 0 in the file: what it would have been worth is not known.
      const value = { columns: [column('close_value')], blanks: ['0'] }
      return [
        { name: 'customer', object: 'customer', fields: { name: { columns: [column('account')] } }, key: ['name'], found: 'skip' },
        { name: 'owner', object: 'user', fields: { name: { columns: [column('sales_agent')] } }, key: ['name'], found: 'skip', missing: 'refuse' },
        { name: 'product', object: 'product', fields: { name: product }, key: ['name'], found: 'skip', missing: 'refuse' },
        { name: 'stage', object: 'stage', fields: { name: { columns: [column('deal_stage')], translate: stages(language) } }, key: ['name'], found: 'skip', missing: 'refuse' },
        // Whatever was closed had been engaged: with that date its way begins.
        { name: 'from', object: 'stage', fields: { name: { columns: [column('deal_stage')], translate: { Won: stages(language)['Engaging'] ?? '', Lost: stages(language)['Engaging'] ?? '' }, blanks: ['Engaging', 'Prospecting'] } }, key: ['name'], found: 'skip', missing: 'leave' },
        {
          name: 'opportunity', object: 'opportunity', key: ['externalId'],
          fields: {
            externalId: { columns: [column('opportunity_id')] },
            name: { columns: [column('product'), column('account')] },
            need: product,
            status: { columns: [column('deal_stage')], translate: { Won: 'won', Lost: 'lost', Engaging: 'open', Prospecting: 'open' } },
            amount: value,
            openedOn: { columns: [column('engage_date')] },
            closedOn: { columns: [column('close_date')] },
            createdAt: { columns: [column('engage_date')] },
            customer: { entity: 'customer' }, owner: { entity: 'owner' }, stage: { entity: 'stage' }, closedFrom: { entity: 'from' },
          },
        },
        {
          name: 'line', object: 'opportunityLine', key: ['opportunity', 'product'], needs: ['unitPrice'],
          fields: { name: product, unitPrice: { columns: [column('close_value')] }, opportunity: { entity: 'opportunity' }, product: { entity: 'product' } },
        },
      ]
    },
  }
}

/** Their four stages among ours. */
function stages(language: Language): Record<string, string> {
  const open = pipelinePreset.stages.filter(({ kind }) => kind === 'open')
  const named = (stage: (typeof pipelinePreset.stages)[number] | undefined) => stage?.name[language] ?? ''
  return {
    Prospecting: named(open[0]), Engaging: named(open[1] ?? open[0]),
    Won: named(pipelinePreset.stages.find(({ kind }) => kind === 'won')), Lost: named(pipelinePreset.stages.find(({ kind }) => kind === 'lost')),
  }
}
