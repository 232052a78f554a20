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
  /** A server that follows the one of DATABASE_URL: reads that allow it go there. */
  readonly replicaUrl: string | undefined
  /** Files of our own certificate and its key (PEM); undefined where a proxy or nobody ends TLS. */
  readonly tls: { readonly certificate: string; readonly key: string } | undefined
  /** Who sends it as a bearer token may read /metrics from elsewhere; undefined: from this machine only. */
  readonly metricsToken: string | undefined
  /** ClamAV's daemon, which looks into each uploaded file before it is kept; undefined: nobody does. */
  readonly clamdUrl: string | undefined
  /** A list of leaked passwords to be refused, as Have I Been Pwned gives it; undefined: only those that the program brings. */
  readonly leakedPasswords: string | undefined
  /** The copy for analysis. */
  readonly warehouse: {
    /** A PostgreSQL that holds it instead of DuckDB in the data folder; undefined: DuckDB. */
    readonly url: string | undefined
    /** How much memory it may use, '1GB'; undefined: a quarter of the machine's, 1 GB at most. */
    readonly memory: string | undefined
    readonly threads: number | undefined
  }
  readonly backup: {
    /** Absolute path. */
    readonly folder: string
    /** A second folder, better on another disk, to which each backup is copied. */
    readonly copyFolder: string | undefined
    /** Seals backups when given. */
    readonly passphrase: string | undefined
  }
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
  DATABASE_REPLICA_URL: setting(z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgres://').optional()),
  TLS_CERT: setting(z.string().optional()),
  TLS_KEY: setting(z.string().optional()),
  METRICS_TOKEN: setting(z.string().min(16, 'must have 16 characters or more').optional()),
  LEAKED_PASSWORDS: setting(z.string().optional()),
  CLAMD_URL: setting(z.string().regex(/^(tcp:\/\/[^\s/@]+|unix:(\/\/)?\/\S+)$/, 'must be tcp://HOST:PORT or unix:/PATH').optional()),
  WAREHOUSE_URL: setting(z.string().regex(/^postgres(ql)?:\/\//, 'must start with postgres://').optional()),
  WAREHOUSE_MEMORY: setting(z.string().regex(/^[1-9][0-9]{0,5} ?(MB|GB)$/, 'must be a size such as 512MB or 2GB').optional()),
  WAREHOUSE_THREADS: setting(z.coerce.number('must be a number').int('must be a whole number').min(1, 'must be 1 to 64').max(64, 'must be 1 to 64').optional()),
  BACKUP_DIR: setting(z.string().optional()),
  BACKUP_COPY_DIR: setting(z.string().optional()),
  BACKUP_PASSPHRASE: setting(z.string().min(8, 'must have 8 characters or more').optional()),
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
  const { PORT, HOST, DATA_DIR, DATABASE_URL, PUBLIC_URL, LOG_LEVEL, TRUST_PROXY, TLS_CERT, TLS_KEY, BACKUP_DIR, BACKUP_COPY_DIR } = parsed.data
  if ((TLS_CERT === undefined) !== (TLS_KEY === undefined)) throw new Error('TLS_CERT and TLS_KEY go together')
  const dataFolder = absolute(folder, DATA_DIR)
  return {
    port: PORT,
    host: HOST,
    dataFolder,
    databaseUrl: DATABASE_URL,
    publicUrl: PUBLIC_URL?.replace(/\/+$/, ''),
    logLevel: LOG_LEVEL,
    outgoingAllow: parsed.data.OUTGOING_ALLOW,
    secretKey: parsed.data.GUANXI_SECRET_KEY,
    trustProxy: TRUST_PROXY ?? false,
    replicaUrl: parsed.data.DATABASE_REPLICA_URL,
    tls: TLS_CERT === undefined || TLS_KEY === undefined ? undefined : { certificate: absolute(folder, TLS_CERT), key: absolute(folder, TLS_KEY) },
    metricsToken: parsed.data.METRICS_TOKEN,
    clamdUrl: parsed.data.CLAMD_URL,
    leakedPasswords: parsed.data.LEAKED_PASSWORDS === undefined ? undefined : absolute(folder, parsed.data.LEAKED_PASSWORDS),
    warehouse: { url: parsed.data.WAREHOUSE_URL, memory: parsed.data.WAREHOUSE_MEMORY, threads: parsed.data.WAREHOUSE_THREADS },
    backup: {
      folder: BACKUP_DIR === undefined ? resolve(dataFolder, 'backups') : absolute(folder, BACKUP_DIR),
      copyFolder: BACKUP_COPY_DIR === undefined ? undefined : absolute(folder, BACKUP_COPY_DIR),
      passphrase: parsed.data.BACKUP_PASSPHRASE,
    },
  }
}

function absolute(folder: string, path: string): string {
  return isAbsolute(path) ? path : resolve(folder, path)
}
