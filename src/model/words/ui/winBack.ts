import type { Words } from '../../../lib/words.ts'

/** Words of tasks and plans that are made to win customers back. */
export const winBackWords = {
  call: { en: 'Call and ask what would bring them back', zh: '致电了解如何赢回' },
  planFor: { en: 'Win {name} back', zh: '赢回 {name}' },
} as const satisfies Readonly<Record<string, Words>>
