export { apiDocument, type DocumentOptions } from './document.ts'
