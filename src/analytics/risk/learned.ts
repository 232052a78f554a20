import type { Words } from '../../lib/words.ts'
import { fitClassifier } from '../learn/classifier.ts'
import { auc, measure } from '../learn/measures.ts'
import { type LearnedOutcome, learnOutcome, type Looks } from '../learn/outcome.ts'
import { pick } from '../learn/splits.ts'
import { unfit } from '../table/suitable.ts'

/** Looks at customers, each with the points that the rules would have given it on that day (0 to 100). */
export interface RiskLooks extends Looks { readonly points: Float64Array }

/** How well something else tells the same later cases: how it ranks them (null: only one outcome), and its mean squared error as a chance. */
export interface Rival { readonly auc: number | null; readonly brier: number }

/** A learned risk beside what there was without it, all measured on the same later rows. */
export interface LearnedRisk extends LearnedOutcome {
  readonly byRules: Rival
  /** The share among the earlier ones, told of everybody. */
  readonly byShare: Rival
  /** It ranks later cases less well than the rules do (AUC), or its chances are further off than that share (Brier score): it must not be put in force by itself. */
  readonly worse: boolean
}

/**
 * Learns a risk from what became of customers (learnOutcome, the one fitting of yes-or-no outcomes; by logistic regression, as its terms are the reasons) and measures the rules on the same hold-out. Points
 * are no chances: what each number of points meant among the earlier rows is learned by the same logistic regression. Deterministic given the seed.
 * @throws Problem analysis-too-little or analysis-degenerate as learnOutcome does.
 */
export function learnRisk(looks: RiskLooks, words: { readonly yes: Words; readonly no: Words }): LearnedRisk {
  const { outcomes, points, seed } = looks
  const learned = learnOutcome({ ...looks, learner: 'logistic' }, words)
  const { before, after } = learned.split
  const happened = pick(outcomes, after)
  const share = before.reduce((sum, row) => sum + (outcomes[row] ?? 0), 0) / before.length
  const column = { kind: 'number', name: 'points', values: points } as const
  const plain = new Float64Array(after.length).fill(share)
  const chances = unfit(column, before) === 'constant' ? plain : fitClassifier({ learner: 'logistic', columns: [column], outcomes, rows: before, seed }).probabilities(after)
  const byRules: Rival = { auc: auc(happened, pick(points, after)), brier: measure(happened, chances).brier }
  const byShare: Rival = { auc: auc(happened, plain), brier: measure(happened, plain).brier }
  const worse = (learned.measures.auc ?? 0) < (byRules.auc ?? 0) || learned.measures.brier > byShare.brier
  return { ...learned, byRules, byShare, worse }
}
