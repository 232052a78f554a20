/** Whose records count: one person's, those of departments, or all. */
export interface Whose { readonly person?: string; readonly departments?: readonly string[] }
/** What each person has, by id; a ratio is computed for each anew. */
export type ByPerson = ReadonlyMap<string, number>
