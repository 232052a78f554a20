/** Optional members that are undefined left out, so that absent means absent everywhere below. */
export function present<Members extends object>(members: Members): Present<Members> {
  // eslint-disable-next-line typescript/no-unsafe-type-assertion -- what is left has no undefined member
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Present<Members>
}

/** Of a union each member by itself. */
export type Present<Members> = Members extends unknown
  ? { [Name in keyof Members as undefined extends Members[Name] ? never : Name]: Members[Name] }
  & { [Name in keyof Members as undefined extends Members[Name] ? Name : never]?: Exclude<Members[Name], undefined> }
  : never
