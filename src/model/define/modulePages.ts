import type { ModuleName } from './moduleNames.ts'

/** Pages at the left that a module brings, by the first part of their address. Apart from the modules themselves: the first page of the browser carries this alone. */
export const modulePages: Readonly<Record<string, ModuleName>> = { today: 'rhythm', visits: 'visits', 'work-log': 'workLogs', calling: 'telesales', approvals: 'approvals', receivables: 'payments', claims: 'payments', funnel: 'pipeline', forecast: 'pipeline', attainment: 'targets', 'customer-insight': 'insight', 'best-contacts': 'insight', budget: 'insight', earned: 'insight', 'data-quality': 'insight', planning: 'targets' }
