// The door of backups.
export { dump, type DumpOptions } from './dump.ts'
export { BrokenBackup } from './frames.ts'
export { backupName, copyAway, listBackups, noteMade, noteTrial, prune, type StoredBackup, type Trial } from './folder.ts'
export { restore, type Restored, type RestoreOptions } from './load.ts'
export { type Manifest, rowsIn } from './manifest.ts'
export { readHead, verifyBackup } from './read.ts'
export { WrongSeal } from './seal.ts'
