/**
 * The numbers of all advisory locks, in one place: two that are the same wait for each other.
 * `jobWorker` is the class of a lock with two keys, which PostgreSQL counts apart.
 */
export const advisoryLocks = {
  migration: 7_262_001,
  presence: 7_262_002,
  program: 7_262_003,
  queueInstallation: 7_262_004,
  jobWorker: 7_262_005,
  setUp: 7_262_006,
  indexes: 7_262_007,
  warehouse: 7_262_008,
  feedPartitions: 7_262_010,
  sequencer: 7_262_011,
} as const
