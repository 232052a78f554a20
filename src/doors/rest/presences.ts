import type { Context } from '../../records/context.ts'

/** Somebody who has a record open; where they edit, the field, or none where it is a whole form. */
export interface Present { readonly id: string; readonly name: string; readonly editing: boolean; readonly field?: string }

/** A record that is open on a screen, and what of it is edited there. */
export interface Place { readonly object: string; readonly id: string; readonly editing: boolean; readonly field?: string }

/** An open stream, for as long as it is open. */
export interface PresentStream {
  /** Not to be guessed: whoever names it says where it is. */
  readonly id: string
  close(): void
}

/**
 * Who has which record open, in all programs that serve the installation. Nothing of it is stored: it lasts as long as the
 * streams do.
 */
export interface Presences {
  /** @param told called when somebody came to, left or began to edit the record at which the stream is. */
  open(person: Pick<Context, 'workspaceId' | 'actor'>, told: (place: Pick<Place, 'object' | 'id'>) => void): PresentStream
  /** Says where a stream of the person is now; a stream that is not theirs is not moved. Undefined: at no record. */
  move(person: Pick<Context, 'workspaceId' | 'actor'>, stream: string, place: Place | undefined): Promise<void>
  /** The others at a record, each once. */
  at(person: Pick<Context, 'workspaceId' | 'actor'>, object: string, id: string): Promise<readonly Present[]>
}
