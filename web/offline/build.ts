/** What the caches of the service worker are called, each after its build. */
export const shells = 'guanxi.shell.'
/** The cache of a build; a window that runs it holds a lock of the same name. */
export const shellOf = (build: string): string => `${shells}${build}`
