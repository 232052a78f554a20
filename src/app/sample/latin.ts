import { pinyin } from 'pinyin-pro'
import type { Language } from '../../lib/words.ts'

/** The text as it may stand in an address: pinyin of Chinese, letters and digits of the rest. */
export function latinOf(text: string, language: Language): string {
  const spoken = language === 'zh' ? pinyin(text, { toneType: 'none', type: 'array', v: true }).join('') : text.replaceAll(' ', '.')
  return spoken.normalize('NFKD').toLowerCase().replace(/[^a-z0-9.]+/g, '')
}
