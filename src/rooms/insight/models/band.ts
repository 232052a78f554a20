/** Against what is usual: twice the odds of all is high, half of them low. Where few do it at all, no fixed bound would find anybody. */
export function bandOf(chance: number, usual: number): 'high' | 'medium' | 'low' {
  const odds = (share: number) => Math.max(1e-6, share) / Math.max(1e-6, 1 - share)
  const times = odds(chance) / odds(usual)
  return times >= 2 ? 'high' : times <= 0.5 ? 'low' : 'medium'
}
