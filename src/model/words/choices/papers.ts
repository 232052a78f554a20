import type { Words } from '../../../lib/words.ts'

/** Choices of what is printed, signed and sealed. */
export const papersChoiceWords: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  'ownCompany.language': { zh: { en: 'Chinese', zh: '中文' }, en: { en: 'English', zh: '英文' } },
}
