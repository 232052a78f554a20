import type { Statement } from './statement.ts'

type Part = string | Value | Fragment

class Value {
  readonly content: unknown
  constructor(content: unknown) { this.content = content }
}

/** A piece of SQL with its values; pieces nest, and numbers of parameters are given when the whole is read. */
export class Fragment implements Statement {
  readonly #parts: readonly Part[]
  #written: Statement | undefined

  constructor(parts: readonly Part[]) { this.#parts = parts }

  get text(): string { return this.#write().text }
  get values(): readonly unknown[] { return this.#write().values }

  #write(): Statement {
    if (this.#written === undefined) {
      const texts: string[] = []
      const values: unknown[] = []
      this.#collect(texts, values)
      this.#written = { text: texts.join(''), values }
    }
    return this.#written
  }

  #collect(texts: string[], values: unknown[]): void {
    for (const part of this.#parts) {
      if (typeof part === 'string') texts.push(part)
      else if (part instanceof Fragment) part.#collect(texts, values)
      else texts.push(`$${values.push(part.content)}`)
    }
  }
}

/**
 * Writes SQL: sql`select ${sql.identifier('name')} from customer where id = ${id}`. A fragment is put in as it stands,
 * anything else becomes a parameter, so that no value is ever part of the text.
 */
function tag(texts: readonly string[], ...inserted: readonly unknown[]): Fragment {
  const parts: Part[] = []
  texts.forEach((text, index) => {
    if (text !== '') parts.push(text)
    if (index < inserted.length) parts.push(asPart(inserted[index]))
  })
  return new Fragment(parts)
}

function asPart(inserted: unknown): Part {
  return inserted instanceof Fragment ? inserted : new Value(inserted)
}

const identifierPattern = /^[a-z_][a-z0-9_]*$/

/** A quoted name, dotted when several are given. @throws RangeError for any name that is not lower-case snake. */
function identifier(...names: readonly string[]): Fragment {
  const quoted = names.map((name) => {
    if (!identifierPattern.test(name) || name.length > 63) throw new RangeError(`Not a name of a column or table: ${JSON.stringify(name)}`)
    return `"${name}"`
  })
  return new Fragment([quoted.join('.')])
}

/** Fragments in a row with `separator` between them (a comma by default; spaces are the caller's). */
function join(fragments: readonly Fragment[], separator: Fragment | ', ' | ' and ' | ' or ' | ' ' = ', '): Fragment {
  return new Fragment(fragments.flatMap((fragment, index) => (index === 0 ? [fragment] : [separator, fragment])))
}

/** Pieces without values as one text, for what is part of many statements. @throws RangeError where one has a value. */
function settled({ text, values }: Fragment): Fragment {
  if (values.length > 0) throw new RangeError('Only a piece without values can be one text')
  return new Fragment([text])
}

/** Elements that the server assumes in a list which it does not know. */
const assumedLength = 10

/**
 * What follows `id =` for any of several: `any($1::uuid[])`. A list shorter than the server assumes is filled up with what it
 * holds: else a plan for just these values always looks cheaper than the one that is kept, and the statement is planned anew at
 * each call, which takes many times as long as finding the rows.
 */
function anyOf(list: Iterable<string | number>, type: 'uuid' | 'bigint' = 'uuid'): Fragment {
  const values = [...list]
  const [first] = values
  if (first !== undefined) while (values.length < assumedLength) values.push(first)
  return new Fragment(['any(', new Value(values), `::${type}[])`])
}

export const sql = Object.assign(tag, {
  identifier,
  join,
  settled,
  anyOf,
  /** A parameter; the same as putting the value into the template, but never mistaken for a fragment. */
  value: (content: unknown): Fragment => new Fragment([new Value(content)]),
  /** Nothing at all, for the branch that adds nothing. */
  empty: new Fragment([]),
})
