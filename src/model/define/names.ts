/** salesRecord -> sales_record: tables and columns. */
export function snakeCase(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** salesRecord -> sales-records: the address under /api/v1 and in the browser. */
export function pathName(name: string): string {
  const words = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  if (words.endsWith('series')) return words
  if (/[^aeiou]y$/.test(words)) return `${words.slice(0, -1)}ies`
  return /(s|x|ch|sh)$/.test(words) ? `${words}es` : `${words}s`
}
