/** A piece of a formula's text; `at` counts from its beginning. */
export interface Token { readonly kind: 'number' | 'text' | 'name' | 'sign' | 'json' | 'end'; readonly text: string; readonly at: number }

const longest = 5000

/** What is typed with a Chinese keyboard means the same. */
const alike: Readonly<Record<string, string>> = { '（': '(', '）': ')', '，': ',', '＋': '+', '－': '-', '−': '-', '＊': '*', '×': '*', '／': '/', '÷': '/', '＝': '=', '＞': '>', '＜': '<', '≥': '>=', '≤': '<=', '≠': '!=' }

const number = /^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/
const name = /^[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)*/
const quoted = /^"(?:[^"\\]|\\.)*"/s
const curly = /^“([^”]*)”/
const sign = /^(?:>=|<=|!=|[-+*/=<>(),])/

/** The pieces in their order, the last of kind 'end'; a number where the text cannot be read from there on. */
export function tokensOf(text: string): readonly Token[] | number {
  if (text.length > longest) return longest
  const tokens: Token[] = []
  let at = 0
  while (at < text.length) {
    const rest = text.slice(at)
    const space = /^\s+/.exec(rest)?.[0].length ?? 0
    if (space > 0) { at += space; continue }
    const token = tokenAt(rest, at)
    if (token === undefined) return at
    tokens.push(token.token)
    at += token.length
  }
  return [...tokens, { kind: 'end', text: '', at }]
}

function tokenAt(rest: string, at: number): { readonly token: Token; readonly length: number } | undefined {
  const found = (kind: Token['kind'], text: string, length = text.length) => ({ token: { kind, text, at }, length })
  const first = rest[0] ?? ''
  const same = Object.hasOwn(alike, first) ? alike[first] : undefined
  if (same !== undefined) return found('sign', same, 1)
  const read = sign.exec(rest)?.[0]
  if (read !== undefined) return found('sign', read)
  const digits = number.exec(rest)?.[0]
  if (digits !== undefined) return found('number', digits)
  const word = name.exec(rest)?.[0]
  if (word !== undefined) return found('name', word)
  const inCurly = curly.exec(rest)
  if (inCurly !== null) return found('text', JSON.stringify(inCurly[1] ?? ''), inCurly[0].length)
  const text = quoted.exec(rest)?.[0]
  if (text !== undefined) return found('text', text)
  const json = first === '[' || first === '{' ? jsonLength(rest) : 0
  return json > 0 ? found('json', rest.slice(0, json)) : undefined
}

/** How long the list or the object is that stands at the beginning, by its brackets outside of texts; 0 where it does not end. */
function jsonLength(rest: string): number {
  let depth = 0
  for (let at = 0; at < rest.length; at += 1) {
    const here = rest[at]
    if (here === '"') {
      const text = quoted.exec(rest.slice(at))?.[0]
      if (text === undefined) return 0
      at += text.length - 1
    } else if (here === '[' || here === '{') depth += 1
    else if (here === ']' || here === '}') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return 0
}
