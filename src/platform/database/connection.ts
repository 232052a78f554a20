import { createHmac } from 'node:crypto'

/** How one role reaches one database. */
export interface Connection {
  /** Name or address, or the folder of a unix socket. */
  readonly host: string
  readonly port: number
  readonly user: string
  /** Undefined where the server asks for none. */
  readonly password: string | undefined
  readonly database: string
  readonly ssl?: boolean | { readonly rejectUnauthorized: boolean }
}

export const ownerRole = 'guanxi_owner'
export const servingRole = 'guanxi_app'

/** The password of a role, the same on each machine that knows the secret; nobody has to write it down. */
export function rolePassword(secret: string, role: string): string {
  return createHmac('sha256', secret).update(`guanxi role ${role}`).digest('base64url')
}

/**
 * Reads a postgres:// address.
 * @throws Error when it is not one, without repeating it, as it may hold a password.
 */
export function parseConnection(address: string): Connection {
  let url: URL
  try {
    // 'user@/database?host=/folder' is usual for sockets, and no address to the URL standard.
    url = new URL(address.replace(/@(?=\/)/, '@localhost'))
  } catch {
    throw new Error('DATABASE_URL is not an address of the form postgres://user:password@host:port/database')
  }
  if (!/^postgres(ql)?:$/.test(url.protocol)) throw new Error('DATABASE_URL must start with postgres://')
  const user = decodeURIComponent(url.username)
  return {
    host: url.searchParams.get('host') ?? hostOf(url),
    port: url.port === '' ? Number(url.searchParams.get('port') ?? 5432) : Number(url.port),
    user,
    password: url.password === '' ? undefined : decodeURIComponent(url.password),
    database: url.pathname.length > 1 ? decodeURIComponent(url.pathname.slice(1)) : user,
    ...encryption(url.searchParams.get('sslmode')),
  }
}

/** The same, written as an address, for libraries that want one. */
export function formatConnection({ host, port, user, password, database }: Connection): string {
  const secret = password === undefined ? '' : `:${encodeURIComponent(password)}`
  const place = host.includes(':') ? `[${host}]` : encodeURIComponent(host)
  return `postgres://${encodeURIComponent(user)}${secret}@${place}:${port}/${encodeURIComponent(database)}`
}

function hostOf({ hostname }: URL): string {
  return hostname === '' ? 'localhost' : decodeURIComponent(hostname.replace(/^\[|\]$/g, ''))
}

function encryption(mode: string | null): Pick<Connection, 'ssl'> {
  if (mode === null || mode === 'disable' || mode === 'prefer' || mode === 'allow') return {}
  return { ssl: { rejectUnauthorized: mode !== 'require' } }
}
