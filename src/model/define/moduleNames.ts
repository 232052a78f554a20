/** The modules that objects, fields and actions may name; each is declared in model/modules. */
export const moduleNames = ['leads', 'forms', 'assignment', 'pipeline', 'orders', 'shop', 'contracts', 'quotes', 'payments', 'telesales', 'visits', 'rhythm', 'workLogs', 'marketing', 'pools', 'approvals', 'automation', 'partners', 'targets', 'connections', 'insight'] as const
export type ModuleName = (typeof moduleNames)[number]
