export { hasBinaries } from './binaries.ts'
export { startServer, type RunningServer } from './server.ts'
export { defaultTuning, type Tuning } from './settings.ts'
