import type { Json } from '../../lib/json.ts'

/** SQL types that a column of ours may have. No numeric: its comparison cannot use an index under row level security. */
export type SqlType = 'text' | 'text collate "C"' | 'bigint' | 'double precision' | 'date' | 'timestamptz' | 'boolean' | 'text[]' | 'uuid' | 'jsonb'

/** How values of one kind lie in columns: each part is a column whose name is the field's with the suffix. */
export interface Storage {
  readonly parts: readonly (readonly [suffix: string, sqlType: SqlType])[]
  /** The values of the parts, in order, of a checked value that is not null. */
  write(value: Json): readonly unknown[]
  /** The value in the shape of the API, of the parts as the driver gives them. */
  read(parts: readonly unknown[]): Json
  /** The suffix of the part by which a list is sorted; absent: it cannot be. */
  readonly sort?: string
}
