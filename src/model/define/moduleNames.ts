/** The modules that objects, fields and actions may name; each is declared in model/modules. */
export const moduleNames = ['leads', 'pipeline', 'orders', 'marketing', 'pools', 'approvals', 'telesales', 'partners', 'connections'] as const
export type ModuleName = (typeof moduleNames)[number]
