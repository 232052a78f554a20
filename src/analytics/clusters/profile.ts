import type { Words } from '../../lib/words.ts'

const grades: readonly { readonly from: number; readonly words: Words }[] = [
  { from: 1.5, words: { en: 'very high', zh: '很高' } },
  { from: 0.5, words: { en: 'high', zh: '偏高' } },
  { from: -0.5, words: { en: 'ordinary', zh: '一般' } },
  { from: -1.5, words: { en: 'low', zh: '偏低' } },
  { from: -Infinity, words: { en: 'very low', zh: '很低' } },
]

/** What sets a cluster apart, in words: its size and up to four columns that lie half a standard deviation or more from the mean of all. */
export function profileWords(share: number, standing: Readonly<Record<string, number>>): Words {
  const apart = Object.entries(standing).filter(([, away]) => Math.abs(away) >= 0.5).toSorted(([, one], [, other]) => Math.abs(other) - Math.abs(one)).slice(0, 4)
  const percent = `${Math.round(share * 1000) / 10} %`
  if (apart.length === 0) return { en: `${percent} of the customers: ordinary in everything`, zh: `占客户的 ${percent}：各项均一般` }
  const said = apart.map(([name, away]) => ({ name, grade: grades.find(({ from }) => away >= from)?.words ?? { en: 'ordinary', zh: '一般' } }))
  return { en: `${percent} of the customers: ${said.map(({ name, grade }) => `${name} ${grade.en}`).join(', ')}`, zh: `占客户的 ${percent}：${said.map(({ name, grade }) => `${name} ${grade.zh}`).join('，')}` }
}
