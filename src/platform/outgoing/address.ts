import { BlockList, isIP, isIPv4 } from 'node:net'

/** Whether an address may be called: by everybody, only where an administrator allows it, or never. */
export type Reach = 'public' | 'inner' | 'never'

/** Everything that is not the public internet (IANA special-purpose registries, RFC 6890). */
const innerV4 = [
  ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24],
  ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24],
] as const
/** Nothing to call by any leave: this network, link-local with the metadata services of clouds, multicast, reserved, broadcast. */
const neverV4 = [['0.0.0.0', 8], ['169.254.0.0', 16], ['224.0.0.0', 4], ['240.0.0.0', 4]] as const
/** Within 2000::/3, which alone is the public internet: special purposes, documentation, and transition that hides another address. */
const innerV6 = [['2001::', 23], ['2001:db8::', 32], ['3fff::', 20]] as const
const neverV6 = [['fe80::', 10], ['ff00::', 8], ['::', 128], ['fd00:ec2::254', 128]] as const

const lists = { innerV4: listOf(innerV4, 'ipv4'), neverV4: listOf(neverV4, 'ipv4'), innerV6: listOf(innerV6, 'ipv6'), neverV6: listOf(neverV6, 'ipv6'), publicV6: listOf([['2000::', 3]], 'ipv6') }

/**
 * Judges an address as the system gave it after resolving. An IPv6 address that carries an IPv4 one (mapped, compatible,
 * translated by RFC 6052, 6to4) is judged by that one. What is no address is never called.
 */
export function reachOf(address: string): Reach {
  if (isIPv4(address)) return lists.neverV4.check(address) ? 'never' : lists.innerV4.check(address) ? 'inner' : 'public'
  if (isIP(address) !== 6 || address.includes('%')) return 'never'
  const carried = carriedV4(address)
  if (carried !== undefined) return reachOf(carried)
  if (lists.neverV6.check(address, 'ipv6')) return 'never'
  return lists.publicV6.check(address, 'ipv6') && !lists.innerV6.check(address, 'ipv6') ? 'public' : 'inner'
}

/** The IPv4 address inside an IPv6 one. */
function carriedV4(address: string): string | undefined {
  const groups = groupsOf(address)
  const dotted = (high: number, low: number) => [high >> 8, high & 255, low >> 8, low & 255].join('.')
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = groups
  const zeros = a === 0 && b === 0 && c === 0 && d === 0
  // ::ffff:a.b.c.d, ::ffff:0:a.b.c.d, and ::a.b.c.d but for :: and ::1.
  if (zeros && e === 0 && f === 0xffff) return dotted(g, h)
  if (zeros && e === 0xffff && f === 0) return dotted(g, h)
  if (zeros && e === 0 && f === 0 && (g !== 0 || h > 1)) return dotted(g, h)
  if (a === 0x64 && b === 0xff9b) return c === 0 && d === 0 && e === 0 && f === 0 ? dotted(g, h) : '127.0.0.1'
  return a === 0x2002 ? dotted(b, c) : undefined
}

/** The eight groups; the address is known to be one. */
function groupsOf(address: string): number[] {
  // The URL parser writes every spelling, also one with dots in it, in one way.
  const plain = new URL(`http://[${address}]/`).hostname.slice(1, -1)
  const [head = '', tail] = plain.split('::')
  const read = (part: string) => (part === '' ? [] : part.split(':').map((group) => Number.parseInt(group, 16)))
  const [first, last] = [read(head), tail === undefined ? [] : read(tail)]
  return [...first, ...Array.from({ length: 8 - first.length - last.length }, () => 0), ...last]
}

function listOf(ranges: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const [net, prefix] of ranges) list.addSubnet(net, prefix, family)
  return list
}
