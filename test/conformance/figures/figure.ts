/** One figure of ours beside a published one. */
export interface Figure {
  readonly what: string
  readonly ours: number
  readonly published: number
  /** How far apart they may be; for a floor or a ceiling how far on the wrong side. */
  readonly tolerance: number
  /** Equal where nothing is said; 'atLeast': a floor that others measured; 'atMost': a ceiling. */
  readonly kind?: 'equal' | 'atLeast' | 'atMost'
  readonly source: string
}

/** The figures of one model on one public set. */
export interface FigureSet {
  readonly title: string
  /** The input, the split and the seed, in one sentence. */
  readonly input: string
  readonly figures: () => Figure[] | Promise<Figure[]>
}

export function holds({ ours, published, tolerance, kind = 'equal' }: Figure): boolean {
  if (kind === 'atLeast') return ours >= published - tolerance
  return kind === 'atMost' ? ours <= published + tolerance : Math.abs(ours - published) <= tolerance
}
