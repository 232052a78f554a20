import type * as Library from '@simplewebauthn/server'

/** Read when a passkey is first used: with all that it brings along it takes long to load, at every start and at every command. */
export function passkeyLibrary(): Promise<typeof Library> {
  return import('@simplewebauthn/server')
}
