// What is asked of notifications wherever they are listed: those for the application.

export const shownHere = { not: { field: 'inApp', is: 'isFalse' } } as const
export const unreadHere = { and: [shownHere, { field: 'readAt', is: 'isEmpty' }] } as const
