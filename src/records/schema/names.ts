/** PostgreSQL cuts names after 63 bytes; a long one keeps its start and ends in a hash of the whole. */
export function boundName(...parts: readonly string[]): string {
  const whole = parts.join('_')
  return whole.length <= 63 ? whole : `${whole.slice(0, 55)}_${shortHash(whole)}`
}

/** FNV-1a, 32 bits, as seven letters and digits: the same on every machine. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0
  return hash.toString(36).padStart(7, '0').slice(0, 7)
}
