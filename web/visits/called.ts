/** A record whose number was tapped, and when. */
export interface Called { readonly object: string; readonly id: string; readonly name: string; readonly at: string }
