import { expect, it } from 'vitest'
import { cluster } from '../../src/analytics/clusters/cluster.ts'
import { describeSets, rowsOf } from '../data/sets.ts'
import { figures } from './columns.ts'

// UCI Wholesale: six columns of spending, standardised over n; the figures are those of the best of 50 k-means++ in the data's README.
describeSets('Clusters of 440 wholesale customers', () => {
  const spending = () => {
    const rows = rowsOf('clustering/wholesale_customers.csv')
    return ['fresh', 'milk', 'grocery', 'frozen', 'detergents_paper', 'delicassen'].map((name) => figures(rows, name))
  }

  it.each([7, 77])('the inertia is within a hundredth of the best known whatever the seed: %i', (seed) => {
    for (const [k, best] of [[2, 1954.18], [3, 1604.02], [5, 1058.76]] as const) expect(cluster(spending(), { k, seed }).inertia).toBeLessThan(best * 1.01)
  })

  it('each cluster is told apart in words', () => {
    const { profiles } = cluster(spending(), { k: 3, seed: 1 })
    expect(profiles.map(({ words }) => words.en)).toContainEqual(expect.stringMatching(/detergents_paper very high/))
    expect(profiles.map(({ words }) => words.zh)).toContainEqual(expect.stringMatching(/detergents_paper 很高/))
  })
})
