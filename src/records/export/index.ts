// The door of the export.
export type { ExportWords } from './cells.ts'
export { type Export, type ExportDependencies, exportFormats, type ExportRequest, exportRecords } from './export.ts'
