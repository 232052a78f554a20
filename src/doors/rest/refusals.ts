import type { Clock } from '../../lib/clock.ts'

/** A request that was refused for who asked, what or how often: without an address, a name or a value. */
export interface Refusal {
  readonly id: string
  readonly method: string
  /** The pattern of the address. */
  readonly path: string
  readonly status: number
  /** The kind of the problem: 'forbidden', 'sign-in.wrong' ... */
  readonly problem: string
  /** Id of the user who asked, where one is known. */
  readonly user: string | undefined
}

const reading = new Set(['GET', 'HEAD'])
const mostInOneSecond = 20

/**
 * Writes into the log what was refused by the access control, by the sign-in, by a limit, or as something that no page of ours sends. A flood of them cannot fill the disk: of one second some are
 * written, and the next line says how many were left out.
 */
export class Refusals {
  readonly #clock: Clock
  readonly #write: (line: Refusal & { readonly leftOut?: number }) => void
  #second = 0
  #written = 0
  #leftOut = 0

  constructor(clock: Clock, write: (line: Refusal & { readonly leftOut?: number }) => void) {
    this.#clock = clock
    this.#write = write
  }

  note(refusal: Refusal): void {
    if (!isTold(refusal)) return
    const second = Math.floor(this.#clock.now() / 1000)
    if (second !== this.#second) {
      this.#second = second
      this.#written = 0
    }
    if (this.#written >= mostInOneSecond) {
      this.#leftOut += 1
      return
    }
    this.#written += 1
    const leftOut = this.#leftOut
    this.#leftOut = 0
    this.#write(leftOut === 0 ? refusal : { ...refusal, leftOut })
  }
}

/** A proof that did not hold, whatever status it is answered with. */
const wrongProofs: ReadonlySet<string> = new Set(['sign-in.wrong', 'password.wrong', 'second-factor.wrong', 'passkey.refused', 'sign-in.step-over', 'sign-in.provider-refused', 'invitation.invalid'])
/** What was done to get round a check: nothing that a page of ours would send. */
const tricks: ReadonlySet<number> = new Set([400, 413, 414, 415, 431])
/** What a scanner of files refused, or could not look into. */
const scanned: ReadonlySet<string> = new Set(['file.infected', 'file.unscanned'])
/** A step that was right: the next one is asked for. */
const onTheWay: ReadonlySet<string> = new Set(['sign-in.second-factor', 'sign-in.choose-workspace', 'second-factor.enrol', 'confirm.needed'])

/** Whoever only looks whether a sign-in still holds is no news; a wrong password or key is. */
function isTold({ method, path, status, problem, user }: Refusal): boolean {
  if (onTheWay.has(problem)) return false
  if (wrongProofs.has(problem) || scanned.has(problem) || tricks.has(status) || status === 403 || status === 429) return true
  // A record out of somebody's reach is answered as one that does not exist, and told alike: ids that are tried show.
  if (status === 404) return user !== undefined && path.includes('/:')
  return status === 401 && (problem !== 'not-signed-in' || !reading.has(method))
}
