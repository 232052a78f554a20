import { Problem } from '../../lib/problem.ts'
import { asCategory, type Column } from './column.ts'

/** A yes-or-no outcome, one per row. */
export interface Label {
  /** 1 yes, 0 no, 255 unknown. */
  readonly values: Uint8Array
  /** The cell that means yes, as it is written. */
  readonly positive: string
  readonly negative: string
  /** How yes was told from no, where it was not a matter of course. */
  readonly note?: string
}

export const unknownOutcome = 255
const yes = new Set(['yes', 'y', 'true', 't', '1', '1.0', 'churn', 'churned', 'left', 'exited', 'attrited', 'attrited customer', 'cancelled', 'canceled', 'closed', 'terminated', 'inactive', 'leave', 'leaver', 'positive', 'responded', 'response', 'accepted', 'converted', 'bought', 'buy', 'purchase', 'purchased', 'subscribed', 'won', 'success', 'visit', 'visited', 'click', 'clicked', '是', '流失', '已流失', '真', '有', '响应', '购买', '已购买', '成交'])
const no = new Set(['no', 'n', 'false', 'f', '0', '0.0', '-1', 'stay', 'stayed', 'existing', 'existing customer', 'active', 'retained', 'current', 'loyal', 'not churned', 'no churn', 'non-churn', 'negative', 'none', 'failure', 'rejected', 'lost', '否', '未流失', '留存', '在网', '正常', '假', '无', '未购买', '未响应', '未成交'])
const bare = (text: string) => text.trim().toLowerCase().replace(/[.!]+$/, '').replaceAll(/^['"]|['"]$/g, '')

/**
 * A column as yes or no: the usual words in both languages, 1 and 0, True and False, with a stop behind or without; of two numbers the larger is
 * yes; of two unknown words the rarer. With more than two, the one that is a word for yes (or the `positive` asked for) against all others.
 * @throws Problem when it has fewer than two values, or more and none that means yes.
 */
export function labelOf(column: Column, positive?: string): Label {
  const { name, levels: written, codes } = asCategory(column)
  const counts = new Map<string, number>()
  for (const code of codes) {
    const text = written[code]
    if (text !== undefined) counts.set(bare(text), (counts.get(bare(text)) ?? 0) + 1)
  }
  const levels = [...counts].toSorted(([one, many], [other, more]) => more - many || (one < other ? -1 : 1)).map(([level]) => level)
  if (levels.length < 2) throw new Problem({ kind: 'analysis-one-outcome', status: 422, title: { en: '{name} holds only one outcome, so there is nothing to learn from.', zh: '{name} 只有一种结果，无从学习。' }, values: { name } })
  const [chosen, note] = positiveOf(name, levels, positive)
  const means = Uint8Array.from(written, (text) => (bare(text) === chosen ? 1 : 0))
  return {
    values: Uint8Array.from(codes, (code) => (code < 0 ? unknownOutcome : means[code] ?? 0)),
    positive: written[means.indexOf(1)] ?? '', negative: levels.length === 2 ? written[means.indexOf(0)] ?? '' : '(all others)',
    ...(note === undefined ? {} : { note }),
  }
}

function positiveOf(name: string, levels: readonly string[], asked: string | undefined): readonly [string, string?] {
  if (asked !== undefined) {
    if (!levels.includes(bare(asked))) throw new Problem({ kind: 'analysis-no-such-outcome', status: 422, title: { en: '{name} never holds {asked}.', zh: '{name} 中没有 {asked}。' }, values: { name, asked } })
    return [bare(asked)]
  }
  const certain = levels.filter((level) => yes.has(level))
  if (certain.length === 1 && certain[0] !== undefined) return levels.length === 2 ? [certain[0]] : [certain[0], `${name} has ${levels.length} values: ${certain[0]} is taken against all others.`]
  if (levels.length > 2) throw new Problem({ kind: 'analysis-many-outcomes', status: 422, title: { en: '{name} holds {count} different values; say with --positive which one means yes.', zh: '{name} 有 {count} 种取值，请用 --positive 指明哪一个表示“是”。' }, values: { name, count: levels.length } })
  const [frequent = '', rare = ''] = levels
  const negative = levels.find((level) => no.has(level))
  if (negative !== undefined) return [negative === frequent ? rare : frequent]
  if (levels.every((level) => Number.isFinite(Number(level)))) return [Number(frequent) > Number(rare) ? frequent : rare]
  return [rare, `Of ${frequent} and ${rare} the rarer is taken as yes; --positive says otherwise.`]
}
