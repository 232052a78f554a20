import { BlockList, isIP } from 'node:net'

/** The inner addresses that the administrator of the installation lets the program call. */
export interface Allowed {
  /** By address: those of a named range. */
  address(address: string): boolean
  /** By name: 'erp.example.local'; its port too, where the entry names one. */
  name(hostname: string, port: number): boolean
}

/**
 * Reads OUTGOING_ALLOW: addresses, ranges (10.1.2.0/24, fd00::/8) and names (erp.example.local, erp.example.local:8443),
 * separated by commas.
 * @throws Error naming an entry that is none of these.
 */
export function parseAllowed(text: string | undefined): Allowed {
  const list = new BlockList()
  const names = new Set<string>()
  for (const entry of (text ?? '').split(',').map((each) => each.trim().toLowerCase()).filter((each) => each !== '')) {
    const [address = '', prefix] = entry.split('/')
    const family = isIP(address)
    if (family !== 0) addRange(list, address, family, prefix, entry)
    else if (/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?$/.test(entry)) names.add(entry)
    else throw new Error(`OUTGOING_ALLOW: ${entry} is no address, range or name.`)
  }
  return {
    address: (given) => list.check(given, isIP(given) === 6 ? 'ipv6' : 'ipv4'),
    name: (hostname, port) => names.has(hostname) || names.has(`${hostname}:${port}`),
  }
}

function addRange(list: BlockList, address: string, family: number, prefix: string | undefined, entry: string): void {
  const most = family === 6 ? 128 : 32
  const length = prefix === undefined ? most : Number(prefix)
  if (!Number.isInteger(length) || length < 0 || length > most || prefix === '') throw new Error(`OUTGOING_ALLOW: ${entry} is no range.`)
  list.addSubnet(address, length, family === 6 ? 'ipv6' : 'ipv4')
}
