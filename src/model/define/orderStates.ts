import type { Filter } from '../filter/filter.ts'

/** States in which an order counts: from its confirmation on; what was cancelled does not. */
export const countedOrderStates = ['confirmed', 'partDelivered', 'delivered', 'closed'] as const

/** The same as a condition on orders. */
export const countedOrders: Filter = { field: 'status', is: 'in', value: [...countedOrderStates] }
