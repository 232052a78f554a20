/** What came of dialling: an address that the agent's own device opens, or nothing, as the switchboard rings by itself. */
export interface Dialled { readonly href?: string }

/** A way to place a call. The device of the agent comes first; a switchboard takes the same place. */
export interface Dialler {
  /** @param number in international form where that is known. @param agent who calls. */
  dial(call: { readonly number: string; readonly agent: string; readonly entry: string }): Promise<Dialled>
}

/** RFC 3966: the telephone, or whatever program the device has for it, dials. Nothing but digits and the signs of a number goes along. */
export const telephoneLinks: Dialler = {
  dial: ({ number }) => Promise.resolve({ href: `tel:${number.replace(/[^\d+*#;,]/g, '')}` }),
}
