/**
 * The page as it was kept, with the policy that it came with, under a nonce of its own: no two pages share one.
 * @param random 16 bytes that nobody can guess.
 */
export async function freshened(kept: Response, random: Uint8Array): Promise<Response> {
  const headers = new Headers(kept.headers)
  const policy = headers.get('content-security-policy') ?? ''
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
  const text = await kept.text()
  // The body is no longer as it came over the wire.
  headers.delete('content-encoding')
  headers.delete('content-length')
  if (nonce === undefined) return new Response(text, { headers })
  const fresh = btoa(String.fromCharCode(...random))
  headers.set('content-security-policy', policy.replaceAll(nonce, fresh))
  return new Response(text.replaceAll(nonce, fresh), { headers })
}
