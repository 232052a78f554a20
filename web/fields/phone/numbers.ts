import type * as Library from 'libphonenumber-js/min'

// The numbering plans of the world weigh as much as ten pages of this application. In the browser they come with the first field in
// which a number is typed (vite.config.ts puts this file in the place of the library); until then, and where they do not come for
// want of a network, a number counts as it was typed: the server reads it again.

let library: typeof Library | undefined
let loading: Promise<void> | undefined

/** Begins to fetch them; at the next field again where that failed. */
export function loadNumbers(): void {
  loading ??= import('libphonenumber-js/min').then((found) => { library = found }, () => { loading = undefined })
}

export const parsePhoneNumberFromString = (...given: Parameters<typeof Library.parsePhoneNumberFromString>): ReturnType<typeof Library.parsePhoneNumberFromString> => library?.parsePhoneNumberFromString(...given)
export const isSupportedCountry = (country: string): country is Library.CountryCode => library === undefined || library.isSupportedCountry(country)
