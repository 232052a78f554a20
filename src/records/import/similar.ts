/** The text without case, accents, spaces and punctuation: what two spellings of one name share. */
export function bareText(text: string): string {
  return text.normalize('NFKD').replace(/[\u0300-\u036f]/g, '').toLowerCase().replace(/[^\p{Letter}\p{Number}]+/gu, '')
}

/**
 * Of these names the one that another spelling most likely means: the same but for spaces, case and punctuation, else one
 * letter more, less, other or swapped (in names of five letters and more). Undefined where none comes near, or the very name is there.
 */
export function similarTo(given: string, names: Iterable<string>): string | undefined {
  const bare = bareText(given)
  let near: string | undefined
  for (const name of names) {
    if (name === given) return undefined
    const other = bareText(name)
    if (other === bare && bare !== '') return name
    if (near === undefined && bare.length >= 5 && oneLetterApart(bare, other)) near = name
  }
  return near
}

/** Whether one edit (F. Damerau, 1964) leads from one text to the other. */
export function oneLetterApart(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1 || one === other) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
}
