import { readFileSync } from 'node:fs'
import { projectFile } from '../platform/project.ts'

/** The version of this program, from package.json. */
export function programVersion(): string {
  const read: unknown = JSON.parse(readFileSync(projectFile('package.json'), 'utf8'))
  return typeof read === 'object' && read !== null && 'version' in read && typeof read.version === 'string' ? read.version : '0'
}
