import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'

/** What an installation is told by its environment; everything has a default that works. */
export interface Config {
  readonly port: number
  readonly host: string
  /** Absolute path of the folder that keeps everything: our own database, files, keys. */
  readonly dataFolder: string
  /** Another PostgreSQL (15 or later); undefined for our own. */
  readonly databaseUrl: string | undefined
  /** Where people reach the program from outside, without a slash at the end; undefined when only HOST and PORT say it. */
  readonly publicUrl: string | undefined
  readonly logLevel: LogLevel
  /** Inner addresses that may be called from here: addresses, ranges and names, separated by commas. */
  readonly outgoingAllow: string | undefined
  /** Keys by which stored secrets are sealed; undefined: those of the file in the data folder. */
  readonly secretKey: string | undefined
  /** Addresses of proxies whose X-Forwarded-For is believed, separated by commas ('loopback' is one); false: nobody's. */
  readonly trustProxy: string | false
}

const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug'] as const
export type LogLevel = (typeof logLevels)[number]

const blankAsMissing = (value: unknown) => (value === '' ? undefined : value)
const setting = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(blankAsMissing, schema)

const environment = z.object({
  PORT: setting(z.coerce.number('must be a number').int('must be a whole number').min(0, 'must be 0 to 65535').max(65535, 'must be 0 to 65535').default(3000)),
  HOST: setting(z.string().regex(/^[\w.:-]+$/, 'must be a name or address').default('127.0.0.1')),
  DATA_DIR: setting(z.string().default('data')),
  DATABASE_URL: setting(z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgres://').optional()),
  PUBLIC_URL: setting(z.url({ protocol: /^https?$/, error: 'must be an http or https address' }).optional()),
  TRUST_PROXY: setting(z.string().regex(/^[\w.:/, -]+$/, 'must be addresses separated by commas').optional()),
  OUTGOING_ALLOW: setting(z.string().max(10_000).optional()),
  GUANXI_SECRET_KEY: setting(z.string().optional()),
  LOG_LEVEL: setting(z.enum(logLevels, `must be one of ${logLevels.join(', ')}`).default('warn')),
})

/**
 * Reads the settings from the environment; DATA_DIR is taken from `folder` when it is relative.
 * @throws Error that names each wrong setting and its rule, never its value, which may be a secret.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>, folder: string): Config {
  const parsed = environment.safeParse(env)
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}`).join('\n'))
  }
  const { PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL, LOG_LEVEL, TRUST_PROXY } = parsed.data
  return {
    port: PORT,
    host: HOST,
    dataFolder: isAbsolute(DATA_DIR) ? DATA_DIR : resolve(folder, DATA_DIR),
    databaseUrl: DATABASE_URL,
    publicUrl: PUBLIC_URL?.replace(/\/+$/, ''),
    logLevel: LOG_LEVEL,
    outgoingAllow: parsed.data.OUTGOING_ALLOW,
    secretKey: parsed.data.GUANXI_SECRET_KEY,
    trustProxy: TRUST_PROXY ?? false,
  }
}
