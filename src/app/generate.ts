import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { poolObjects } from '../model/custom/pool.ts'
import { createRegistry } from '../model/define/registry.ts'
import { objects } from '../model/objects/index.ts'
import { projectFile } from '../platform/project.ts'
import { desiredSchema, emptySchema, migrationFiles, parseSchema } from '../records/schema/index.ts'
import { lastStatements, stores } from './stores.ts'

// npm run generate: compares what the declarations ask for with what the last migration left (migrations/schema.json), and
// writes the next migration when they differ. Nothing is written when they do not, and CI wants it so.

const folder = projectFile('migrations')
const snapshot = join(folder, 'schema.json')

const registry = createRegistry({ objects: [...objects, ...poolObjects], actions: [], roles: [] })
const before = existsSync(snapshot) ? parseSchema(readFileSync(snapshot, 'utf8')) : emptySchema
const after = desiredSchema(registry, stores, lastStatements)
mkdirSync(folder, { recursive: true })
const files = migrationFiles(before, after, readdirSync(folder).filter((name) => name.endsWith('.sql')))
for (const { name, text } of files) writeFileSync(join(folder, name), text)
const text = `${JSON.stringify(after, undefined, 1)}\n`
if (files.length > 0 || !existsSync(snapshot)) writeFileSync(snapshot, text)
console.log(files.length === 0 ? 'The migrations are up to date.' : `Written: ${files.map(({ name }) => name).join(', ')}`)
