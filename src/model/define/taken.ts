/** As what figures are taken out of the house. */
export const takenFormats = ['xlsx', 'pdf', 'csv'] as const
export type TakenFormat = (typeof takenFormats)[number]
