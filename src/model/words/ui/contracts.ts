import type { Words } from '../../../lib/words.ts'

/** What the program writes and says of contracts by itself. */
export const contractWords = {
  renewalOf: { en: 'Renewal of {contract}', zh: '{contract} 续约' },
} as const satisfies Record<string, Words>
