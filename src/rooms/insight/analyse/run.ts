import type { Analysis, Outcome } from './analysis.ts'
import { analyses } from './list.ts'
import { parseMap } from './mapping.ts'
import { unknownWord } from './problems.ts'
import { readSettings } from './settings.ts'
import { type Reading, readTable } from './table.ts'

/** An outcome with how the file was read. */
export interface Analysed extends Outcome { readonly read: Reading }

/** What is asked of the door: options as they are written on the command line. */
export interface Asked { readonly map?: string | undefined; readonly options: Readonly<Record<string, string>>; /** Days since 1970. */ readonly today: number }

/** The analysis of that name. @throws Problem analysis-unknown. */
export function analysisOf(key: string): Analysis {
  const found = analyses.find((each) => each.key === key)
  if (found === undefined) throw unknownWord({ en: 'analysis', zh: '分析' }, key, analyses.map((each) => each.key))
  return found
}

/** Runs an analysis over a file: no server, no database, no clock but `today`. @throws Problem with the reason in words. */
export async function analyseFile(key: string, path: string, { map, options, today }: Asked): Promise<Analysed> {
  const analysis = analysisOf(key)
  const settings = readSettings(analysis.options, options, today)
  const table = await readTable(path, analysis, parseMap(map ?? ''))
  const testFile = settings.text('test')
  const outcome = analysis.run(table, settings, testFile === undefined ? undefined : await readTable(testFile, analysis, parseMap(map ?? '')))
  return { ...outcome, read: table.read }
}
