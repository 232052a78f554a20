/**
 * Whether a text is an address within this application, to which a person may be sent after signing in: a path from the root, and
 * nothing that a browser would take for another host (two slashes, a slash and a backslash, or either behind a character that it
 * leaves out, as it does with tabs and line feeds).
 */
export function isOwnPath(text: string): boolean {
  return text.length <= 2000 && /^\/(?![/\\])[^\\\p{C}\p{Z}]*$/u.test(text)
}

/** The path if it is an own one, else the start page. */
export function ownPath(given: unknown): string {
  return typeof given === 'string' && isOwnPath(given) ? given : '/'
}
