/** A column that an analysis asks for, by the part that it plays. */
export interface Role {
  readonly key: string
  /** What stands in it, for the help. */
  readonly about: string
  readonly required?: boolean
  /** Several columns may play it; named apart by semicolons. */
  readonly many?: boolean
  /** Headers that are taken for it where --map is silent, best first; compared without case, blanks and punctuation. */
  readonly names: readonly string[]
  /** Where no header is known: the first column whose cells read as this. */
  readonly looks?: 'date' | 'number'
}

/** What of a file an analysis reads. */
export interface Reads {
  readonly columns: readonly Role[]
  /** Whether columns without a role are read as well (Table.others). */
  readonly readsAll?: boolean
  /** Whether the rows are kept as they stand as well (Table.lines), where a row may be a list and no record. */
  readonly readsLines?: boolean
}

/** A setting of an analysis, given as --key VALUE. */
export interface Option {
  readonly key: string
  readonly about: string
  /** A day is any date that can be read; its value is the number of days since 1970. */
  readonly kind: 'number' | 'whole' | 'day' | 'text' | 'choice' | 'flag'
  readonly choices?: readonly string[]
  readonly min?: number
  readonly max?: number
  readonly default?: number | string
}
