// The door of the room of insight.
export { type Analysed, analyseFile } from './analyse/run.ts'
export { analyses } from './analyse/list.ts'
export type { Analysis, OutcomeRow } from './analyse/analysis.ts'
export type { Answer, AnswerRow, Cell, Question, Warehouse, WarehouseStatus } from './warehouse/door.ts'
export { createWarehouse, type OwnedWarehouse, type WarehouseGiven, type WarehouseKeeper } from './warehouse/warehouse.ts'
