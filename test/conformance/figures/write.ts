import { writeFileSync } from 'node:fs'
import { figureSets } from './index.ts'
import { accuracyPage } from './page.ts'

// npm run accuracy: computes every figure and writes the page.
const computed = []
for (const set of figureSets) {
  console.log(set.title)
  computed.push({ set, figures: await set.figures() })
}
writeFileSync('docs/accuracy.md', accuracyPage(computed))
