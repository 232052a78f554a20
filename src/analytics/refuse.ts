import { Problem } from '../lib/problem.ts'
import type { WordValues, Words } from '../lib/words.ts'

/** The refusal of a model that has too little, or unfit, data: no number is shown that nobody can stand behind. */
export function tooLittle(title: Words, values: WordValues = {}): Problem {
  return new Problem({ kind: 'analysis-too-little', status: 422, title, values, extra: { ...values } })
}

/** Needs so many of something; has so many. @throws Problem analysis-too-little. */
export function requireAtLeast(needed: number, has: number, what: Words): void {
  if (has < needed) throw tooLittle({ en: `This needs at least {needed} ${what.en}; there are {has}.`, zh: `至少需要 {needed} ${what.zh}，现有 {has}。` }, { needed, has })
}

/** A fit that came out at the edge of what is possible, so that its parameters mean nothing. */
export function degenerate(model: string, why: Words): Problem {
  return new Problem({
    kind: 'analysis-degenerate', status: 422, values: { model }, extra: { model },
    title: { en: `{model} has no sound fit on these data: ${why.en}`, zh: `{model} 在这些数据上没有可靠的拟合：${why.zh}` },
  })
}
