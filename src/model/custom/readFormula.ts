import type { Json } from '../../lib/json.ts'
import type { WordValues, Words } from '../../lib/words.ts'
import type { Expression } from '../define/expression.ts'
import type { Filter, Operator } from '../filter/filter.ts'
import { isObject } from '../fields/behaviour.ts'
import { familyOperators } from '../fields/families.ts'
import { operatorSigns, reserved } from './formulaText.ts'
import { type Token, tokensOf } from './formulaTokens.ts'

const reasons = {
  empty: { en: 'Write a formula, for example amount * probability.', zh: '请输入公式，如 amount * probability。' },
  character: { en: 'This cannot be read here.', zh: '此处无法识别。' },
  expected: { en: 'Here something else is expected: {wanted}.', zh: '此处应为：{wanted}。' },
  value: { en: 'Here a number, a text in quotes, a field or a function is expected.', zh: '此处应为数字、带引号的文本、字段或函数。' },
  rest: { en: 'The formula ends before this: a sign such as + or , is missing.', zh: '公式在此之前已结束，可能缺少 + 或 , 等符号。' },
  function: { en: 'There is no function named {name}.', zh: '没有名为 {name} 的函数。' },
  few: { en: '{name} takes {count} values.', zh: '{name} 需要 {count} 个值。' },
  decimals: { en: 'How far it is rounded is a whole number from 0 to 6.', zh: '小数位数须为 0 至 6 的整数。' },
  condition: { en: 'A condition compares a field: industry = "retail".', zh: '条件应比较字段，如 industry = "retail"。' },
  deep: { en: 'The formula is nested too deeply.', zh: '公式嵌套过深。' },
} satisfies Readonly<Record<string, Words>>

/** Why a text is no formula, and where. */
export interface FormulaProblem { readonly at: number; readonly why: Words; readonly values?: WordValues }
export type ReadFormula = { readonly expression: Expression; readonly problem?: undefined } | { readonly problem: FormulaProblem; readonly expression?: undefined }

class Unreadable extends Error {
  readonly problem: FormulaProblem
  constructor(at: number, reason: keyof typeof reasons, values?: WordValues) {
    super(reason)
    this.problem = { at, why: reasons[reason], ...(values === undefined ? {} : { values }) }
  }
}

/** The tree that a text stands for. Which fields there are is not asked here. */
export function readFormula(text: string): ReadFormula {
  const tokens = tokensOf(text)
  try {
    if (typeof tokens === 'number') throw new Unreadable(tokens, 'character')
    if (tokens.length === 1) throw new Unreadable(0, 'empty')
    return { expression: new Reader(tokens).whole() }
  } catch (error) {
    if (error instanceof Unreadable) return { problem: error.problem }
    throw error
  }
}

const deepest = 40
const operators: ReadonlySet<string> = new Set(Object.values(familyOperators).flat())
const isOperator = (name: string): name is Operator => operators.has(name)
const bySign = new Map<string, Operator>(Object.entries(operatorSigns).map(([operator, sign]) => [sign, isOperator(operator) ? operator : 'equals']))

class Reader {
  readonly #tokens: readonly Token[]
  #at = 0
  #depth = 0
  constructor(tokens: readonly Token[]) { this.#tokens = tokens }

  whole(): Expression {
    const expression = this.#sum()
    if (this.#now.kind !== 'end') throw new Unreadable(this.#now.at, 'rest')
    return expression
  }

  get #now(): Token { return this.#tokens[this.#at] ?? { kind: 'end', text: '', at: 0 } }
  #isSign(...signs: readonly string[]): boolean { return this.#now.kind === 'sign' && signs.includes(this.#now.text) }
  #take(): Token { const token = this.#now; this.#at += 1; return token }
  #expect(sign: string): void {
    if (!this.#isSign(sign)) throw new Unreadable(this.#now.at, 'expected', { wanted: sign })
    this.#at += 1
  }
  #within<Result>(read: () => Result): Result {
    this.#depth += 1
    if (this.#depth > deepest) throw new Unreadable(this.#now.at, 'deep')
    const result = read()
    this.#depth -= 1
    return result
  }

  /** a + b + c is one sum of three; what is subtracted is taken from all that stands before it. */
  #sum(): Expression {
    return this.#chain(['+', '-'], () => this.#product(), (list) => ({ add: list }), (left, right) => ({ subtract: [left, right] }))
  }
  #product(): Expression {
    return this.#chain(['*', '/'], () => this.#one(), (list) => ({ multiply: list }), (left, right) => ({ divide: [left, right] }))
  }
  #chain([many, pair]: readonly [string, string], next: () => Expression, list: (all: readonly Expression[]) => Expression, two: (left: Expression, right: Expression) => Expression): Expression {
    let left = next()
    let open: readonly Expression[] | undefined
    while (this.#isSign(many, pair)) {
      const sign = this.#take().text
      const right = next()
      open = sign === many ? [...open ?? [left], right] : undefined
      left = open === undefined ? two(left, right) : list(open)
    }
    return left
  }

  #one(): Expression {
    const token = this.#take()
    if (token.kind === 'number') return { value: Number(token.text) }
    if (token.kind === 'text') return { value: textOf(token) }
    if (token.kind === 'sign' && token.text === '-') return this.#negative()
    if (token.kind === 'sign' && token.text === '(') return this.#within(() => { const inner = this.#sum(); this.#expect(')'); return inner })
    if (token.kind !== 'name') throw new Unreadable(token.at, 'value')
    if (this.#isSign('(')) return this.#within(() => this.#call(token))
    if (token.text === 'true' || token.text === 'false') return { value: token.text === 'true' }
    if (reserved.has(token.text)) throw new Unreadable(token.at, 'value')
    return { field: token.text }
  }

  #negative(): Expression {
    if (this.#now.kind === 'number') return { value: -Number(this.#take().text) }
    return { subtract: [{ value: 0 }, this.#one()] }
  }

  #call(name: Token): Expression {
    this.#expect('(')
    const read = Object.hasOwn(this.#functions, name.text) ? this.#functions[name.text] : undefined
    if (read === undefined) throw new Unreadable(name.at, 'function', { name: name.text })
    const expression = read(name)
    this.#expect(')')
    return expression
  }

  readonly #functions: Readonly<Record<string, (name: Token) => Expression>> = {
    if: () => this.#if(),
    round: () => this.#round(),
    field: () => ({ field: this.#text() }),
    least: () => ({ least: this.#several() }), min: () => ({ least: this.#several() }),
    greatest: () => ({ greatest: this.#several() }), max: () => ({ greatest: this.#several() }),
    add: () => ({ add: this.#several() }), multiply: () => ({ multiply: this.#several() }),
    concatenate: () => ({ concatenate: this.#several() }),
    orElse: () => ({ orElse: this.#several() }),
    daysBetween: (name) => ({ daysBetween: this.#pair(name) }),
    addDays: (name) => ({ addDays: this.#pair(name) }),
    ifAfter: (name) => ({ ifAfter: this.#pair(name) }),
    earliest: () => ({ earliest: this.#several() }), latest: () => ({ latest: this.#several() }),
    dayOf: () => ({ dayOf: [this.#sum()] }),
  }

  #several(): readonly Expression[] {
    const list = [this.#sum()]
    while (this.#isSign(',')) { this.#at += 1; list.push(this.#sum()) }
    return list
  }
  #pair({ text, at }: Token): readonly [Expression, Expression] {
    const [first, second, ...more] = this.#several()
    if (first === undefined || second === undefined || more.length > 0) throw new Unreadable(at, 'few', { name: text, count: 2 })
    return [first, second]
  }
  #text(): string {
    const token = this.#take()
    if (token.kind !== 'text') throw new Unreadable(token.at, 'value')
    return textOf(token)
  }
  #round(): Expression {
    const round = this.#sum()
    if (!this.#isSign(',')) return { round, decimals: 0 }
    this.#at += 1
    const token = this.#take()
    const decimals = Number(token.text)
    if (token.kind !== 'number' || !Number.isInteger(decimals) || decimals > 6) throw new Unreadable(token.at, 'decimals')
    return { round, decimals }
  }
  #if(): Expression {
    const when = this.#any()
    this.#expect(',')
    const then = this.#sum()
    // oxlint-disable-next-line unicorn/no-thenable -- the word of the formula tree; nothing awaits it
    if (!this.#isSign(',')) return { when, then }
    this.#at += 1
    // oxlint-disable-next-line unicorn/no-thenable -- as above
    return { when, then, otherwise: this.#sum() }
  }

  #any(): Filter { return this.#group('or', () => this.#all(), (or) => ({ or })) }
  #all(): Filter { return this.#group('and', () => this.#condition(), (and) => ({ and })) }
  #group(word: string, next: () => Filter, join: (list: readonly Filter[]) => Filter): Filter {
    const first = next()
    const list = [first]
    while (this.#now.kind === 'name' && this.#now.text === word) { this.#at += 1; list.push(next()) }
    return list.length === 1 ? first : join(list)
  }

  #condition(): Filter {
    if (this.#isSign('(')) return this.#within(() => { this.#at += 1; const inner = this.#any(); this.#expect(')'); return inner })
    const token = this.#take()
    if (token.kind !== 'name') throw new Unreadable(token.at, 'condition')
    if (token.text === 'not') return this.#within(() => ({ not: this.#condition() }))
    if (token.text === 'filter' && this.#isSign('(')) return this.#filter(token)
    if (token.text === 'field' && this.#isSign('(')) {
      this.#at += 1
      const field = this.#text()
      this.#expect(')')
      return this.#comparison(field)
    }
    if (reserved.has(token.text)) throw new Unreadable(token.at, 'condition')
    return this.#comparison(token.text)
  }

  #comparison(field: string): Filter {
    const token = this.#now
    const is = token.kind === 'sign' ? bySign.get(token.text) : token.kind === 'name' && isOperator(token.text) ? token.text : undefined
    // A field alone: is it true?
    if (is === undefined) return { field, is: 'isTrue' }
    this.#at += 1
    const value = this.#value()
    if (value === undefined && token.kind === 'sign') throw new Unreadable(this.#now.at, 'value')
    return value === undefined ? { field, is } : { field, is, value }
  }

  #value(): Json | undefined {
    const { kind, text, at } = this.#now
    if (kind === 'sign' && text === '-' && this.#tokens[this.#at + 1]?.kind === 'number') { this.#at += 2; return -Number(this.#tokens[this.#at - 1]?.text) }
    const literal = kind === 'name' && (text === 'true' || text === 'false' || text === 'null')
    if (kind !== 'number' && kind !== 'text' && kind !== 'json' && !literal) return undefined
    this.#at += 1
    return json(text, at)
  }

  #filter(name: Token): Filter {
    this.#expect('(')
    const token = this.#take()
    const value = token.kind === 'json' ? json(token.text, token.at) : undefined
    if (!isFilter(value)) throw new Unreadable(name.at, 'condition')
    this.#expect(')')
    return value
  }
}

function textOf({ text, at }: Token): string {
  const value = json(text, at)
  return typeof value === 'string' ? value : ''
}

function json(text: string, at: number): Json {
  try {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what is parsed is JSON by name
    return JSON.parse(text) as Json
  } catch {
    throw new Unreadable(at, 'character')
  }
}

/** Its parts are checked by the filter parser, once the fields are known. */
function isFilter(value: unknown): value is Filter {
  return isObject(value)
}
