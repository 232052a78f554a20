/** Text that JSON in the database can hold: what it cannot (NUL, half of a pair) is shown as the sign for the unreadable. */
export function storable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- NUL is what is looked for
  return text.replace(/[\u0000\p{Cs}]/gu, '\uFFFD')
}
