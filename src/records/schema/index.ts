export { desiredSchema } from './desired.ts'
export { migrationFiles, type MigrationFile } from './migration.ts'
export { emptySchema, parseSchema, type Schema } from './schema.ts'
