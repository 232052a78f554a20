import type { Words } from '../../src/lib/words.ts'
import { importWords } from '../../src/model/words/ui/import.ts'

/** Encodings as people know them. */
export const encodingNames: Readonly<Record<string, string>> = { 'utf-8': 'UTF-8', 'utf-16le': 'UTF-16 LE', 'utf-16be': 'UTF-16 BE', gb18030: 'GBK / GB18030', 'windows-1252': 'Windows-1252' }
export const delimiterWords: Readonly<Record<string, Words>> = { ',': importWords.comma, ';': importWords.semicolon, '\t': importWords.tab, '|': importWords.bar }
