const hole = /\{([A-Za-z][A-Za-z0-9_]{0,59}(?:\.[A-Za-z][A-Za-z0-9_]{0,59}){0,3})\}/g

/** The fields that a text asks for, each once. */
export function pathsIn(template: string): readonly string[] {
  return [...new Set([...template.matchAll(hole)].map(([, path]) => path ?? ''))]
}

/** The text with its holes filled, once: what fills one is never looked at for further holes. Nothing in it is run. */
export function filled(template: string, valueOf: (path: string) => string): string {
  return template.replace(hole, (_whole, path: string) => valueOf(path))
}
