import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isProblem } from '../../../../lib/problem.ts'
import { analyseFile } from '../run.ts'

const folder = mkdtempSync(join(tmpdir(), 'guanxi-analyse-'))
let files = 0

/** A file of a test with that content. */
export function fileOf(content: string): string {
  files += 1
  const path = join(folder, `${files}.csv`)
  writeFileSync(path, content)
  return path
}

export async function analyse(key: string, content: string, options: Record<string, string> = {}, map?: string) {
  const { rows, ...rest } = await analyseFile(key, fileOf(content), { map, options, today: 20_700 })
  return { ...rest, rows: [...rows] }
}

/** Why the work was refused; undefined where it was not. */
export async function refusalOf(work: Promise<unknown>) {
  try {
    await work
  } catch (error) {
    if (isProblem(error)) return error.details
    throw error
  }
  return undefined
}
