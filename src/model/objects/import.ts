import { defineObject } from '../define/object.ts'
import { choice, datetime, file, integer, json, text } from '../define/vocabulary.ts'

/** One import of a file: what it was matched to, how far it came, and what came of each row. The import engine writes it. */
export const importRecord = defineObject('import', { en: 'Import', zh: '导入' }, {
  fileName: text({ max: 255, required: true, search: 'C' }),
  file: file(),
  object: text({ max: 60, required: true, filter: true, naming: 'object' }),
  status: choice(['uploaded', 'matched', 'previewed', 'running', 'paused', 'done', 'cancelled', 'failed', 'undoing', 'undone'], {
    required: true, default: 'uploaded', filter: true, tones: { running: 'accent', undoing: 'accent', paused: 'warn', done: 'ok', failed: 'bad', cancelled: 'neutral', undone: 'neutral', uploaded: 'info', matched: 'info', previewed: 'info' },
  }),
  mapping: json(),
  encoding: text({ max: 20 }),
  zone: text({ max: 64 }),
  rowCount: integer({ min: 0, default: 0 }),
  readCount: integer({ min: 0, default: 0 }),
  createdCount: integer({ min: 0, default: 0 }),
  updatedCount: integer({ min: 0, default: 0 }),
  skippedCount: integer({ min: 0, default: 0 }),
  refusedCount: integer({ min: 0, default: 0 }),
  startedAt: datetime(),
  finishedAt: datetime(),
  undoneAt: datetime(),
  /** Why it failed. */
  failedBecause: choice(['starterGone', 'forbidden', 'fileGone', 'plan', 'tries']),
}, {
  title: 'fileName',
  subtitle: ['object', 'status'],
  writtenBy: 'import',
  state: {
    field: 'status',
    transitions: { uploaded: [], matched: [], previewed: [], running: [], paused: [], done: [], cancelled: [], failed: [], undoing: [], undone: [] },
  },
  trade: 'settings',
  icon: 'upload',
  facts: ['status', 'rowCount', 'createdCount', 'updatedCount', 'refusedCount'],
  sections: [
    { name: 'basics', fields: ['fileName', 'object', 'status', 'encoding', 'zone', 'startedAt', 'finishedAt', 'undoneAt'] },
    { name: 'result', fields: ['rowCount', 'readCount', 'createdCount', 'updatedCount', 'skippedCount', 'refusedCount', 'failedBecause'] },
  ],
  views: [{ name: 'all', label: { en: 'All imports', zh: '全部导入' }, kind: 'list', columns: ['fileName', 'object', 'status', 'rowCount', 'createdCount', 'updatedCount', 'refusedCount', 'createdAt', 'createdBy'], sort: [{ field: 'createdAt', descending: true }] }],
})
