import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { describeSets } from '../data/sets.ts'
import type { Figure, FigureSet } from './figures/figure.ts'
import { holds } from './figures/figure.ts'
import { figureSets } from './figures/index.ts'
import { accuracyPage } from './figures/page.ts'

describeSets('Accuracy', () => {
  const computed: { set: FigureSet; figures: Figure[] }[] = []

  it.each(figureSets.map((set) => [set.title, set] as const))('%s: every figure is the published one', async (_title, set) => {
    const figures = await set.figures()
    computed.push({ set, figures })
    expect(figures.length).toBeGreaterThan(0)
    expect(figures.filter((figure) => !holds(figure))).toEqual([])
  })

  it('docs/accuracy.md says what came out (npm run accuracy writes it)', () => {
    expect(computed).toHaveLength(figureSets.length)
    expect(accuracyPage(computed)).toBe(readFileSync('docs/accuracy.md', 'utf8'))
  })
})
