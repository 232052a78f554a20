export { readThrough } from './client.ts'
export { type DuckDBSettings, keepDuckDB } from './duckdb.ts'
export { type Place, placeIn } from './place.ts'
export { type AnsweredColumn, type AnsweredColumns, type ColumnKind, type ColumnReader, type ColumnStore, type ColumnValues, type Cursor, StoreError, type StoreColumn, type StoreFault, type StoreQuestion, type StoreTable, type WrittenTable } from './port.ts'
