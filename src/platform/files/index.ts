// The door of the file store.
export { type ContentType, contentType } from './content.ts'
export { clamdScanner, type Scanner } from './scan.ts'
export { createFileStore, type FileStore, type StoredFile, usualLimit } from './store.ts'
export type { SweepOptions } from './sweep.ts'
export { fileEmpty, fileGone, fileTooLarge } from './problems.ts'
