/** How a rule finds somebody. The first two choose among all its targets, the others by the lines of its table. */
export const assignmentMethods = ['roundRobin', 'load', 'region', 'product', 'score', 'territory'] as const
export type AssignmentMethod = (typeof assignmentMethods)[number]
export const isByTable = (method: string): boolean => method !== 'roundRobin' && method !== 'load'
