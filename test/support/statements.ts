import type { TestApp } from './app.ts'

/**
 * Statements that each of these asks takes by itself: the least of several looks, in turns, because what the program does beside
 * them is counted too, and comes and goes.
 * @returns one number for each, in their order.
 */
export async function statementsOf(app: TestApp, asks: readonly (() => Promise<unknown>)[], looks = 12): Promise<number[]> {
  const { counter } = app.program.database
  const least = asks.map(() => Infinity)
  await app.catchUp()
  for (let look = 0; look < looks; look += 1) {
    for (const [place, ask] of asks.entries()) {
      const before = counter.statements
      await ask()
      least[place] = Math.min(least[place] ?? Infinity, counter.statements - before)
    }
  }
  return least
}
