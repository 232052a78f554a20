import { hash, verify } from '@node-rs/argon2'
import { isCommon } from './common-passwords.ts'
import type { AccessDependencies } from './dependencies.ts'
import { weakPassword } from './problems.ts'

/** Argon2id (the library's default) with 19 MiB, two passes, one lane: the floor that OWASP names. About 30 ms of one core. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The hash to store, with its salt and cost inside. */
export async function hashPassword(password: string): Promise<string> {
  return hash(prepared(password), cost)
}

/**
 * Whether the password is right. With no hash (nobody of that name) it does the same work and says no, so that time tells
 * nothing.
 */
export async function verifyPassword(stored: string | undefined, password: string): Promise<boolean> {
  decoy ??= hashPassword('nobody has this one')
  const right = await verify(stored ?? await decoy, prepared(password)).catch(() => false)
  return right && stored !== undefined
}
let decoy: Promise<string> | undefined

/**
 * Refuses what must not become a password: no rules of composition, but length, the list of the most used, and the names of the person and of the product, with figures or marks around them or without.
 * @param path JSON pointer of the field, for the problem. @throws Problem password.weak.
 */
export function checkPassword(password: string, person: { readonly email: string; readonly name?: string }, path = '/password'): void {
  const characters = Array.from(password).length
  if (characters < 8 || characters > 128) throw weakPassword('length', path)
  const plain = password.normalize('NFKC').toLowerCase()
  const own = [person.email, person.email.split('@')[0], person.name].map((text) => text?.toLowerCase())
  const letters = lettersOf(plain)
  const isNamed = letters.length > 1 && [...own, ...productWords].some((word) => lettersOf(word ?? '') === letters)
  if (isNamed || own.includes(plain)) throw weakPassword('personal', path)
  if (isCommon(password)) throw weakPassword('common', path)
}

/**
 * The same, and none of the operator's own list of leaked passwords where there is one.
 * @throws Problem password.weak; Error where that list cannot be read.
 */
export async function checkNewPassword({ isLeaked }: Pick<AccessDependencies, 'isLeaked'>, ...given: Parameters<typeof checkPassword>): Promise<void> {
  checkPassword(...given)
  const [password, , path = '/password'] = given
  if (await isLeaked?.(password) === true) throw weakPassword('leaked', path)
}

/** Words of the place itself; with figures and marks around them they are no better. */
const productWords = ['guanxi', 'guanxicrm', 'guanxiadmin', 'crmguanxi', '关系', '客户', '客户关系', 'customer']

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}]/gu, '')
}

/** The same characters typed on another keyboard give the same bytes; what is too long to be one is cut, never hashed whole. */
function prepared(password: string): string {
  return Array.from(password.slice(0, 1000).normalize('NFKC')).slice(0, 256).join('')
}
