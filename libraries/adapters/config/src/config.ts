import { z } from 'zod';
import { databaseUrls } from './database-urls.ts';

const list = z
  .string()
  .default('')
  .transform((text) => text.split(',').map((item) => item.trim()).filter(Boolean));

/** Every environment variable that an app reads. Anything else in the environment is ignored. */
const environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  /** PostgreSQL as the owner of the tables; the apps' own roles are derived from it. */
  DATABASE_URL: z.url(),
  /** Overrides for the derived roles, where passwords are managed elsewhere. */
  DATABASE_APP_URL: z.url().optional(),
  DATABASE_SYSTEM_URL: z.url().optional(),
  /** Connections per process and role. */
  DATABASE_POOL: z.coerce.number().int().min(1).max(100).default(10),
  REDIS_URL: z.url(),
  /** Prefix of all keys in Redis, so that two installations can share one. */
  REDIS_PREFIX: z.string().default('arkyra'),
  /** At least 32 characters; signs tokens and derives the database roles' passwords. */
  ARKYRA_SECRET_KEY: z.string().min(32),
  /** 32 bytes in base64; wraps the workspaces' data keys. Comma-separated `id:key` pairs, the first is active. */
  ARKYRA_MASTER_KEYS: z.string().min(44),
  ARKYRA_DATA_DIR: z.string().default('.arkyra'),
  ARKYRA_ALLOW_PRIVATE_HOSTS: list,
  ARKYRA_TRUSTED_PROXIES: list,
  /** Who may make an account after the first: everybody, whoever was invited, nobody. */
  ARKYRA_REGISTRATION: z.enum(['open', 'invite', 'closed']).default('open'),
  /** Where e-mail is handed over, `smtp://user:password@host:port` or `smtps:`; without it none is sent. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  /** The sender of e-mail: an address, or `Name <address>`. */
  MAIL_FROM: z.string().regex(/^[^<>\r\n@]+@[^<>\s@]+$|^[^<>\r\n]*<[^<>\s@]+@[^<>\s@]+>$/, 'Write an address, or Name <address>.').optional(),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  /** The address that people type; cookies, links and the Origin check follow it. */
  PUBLIC_URL: z.url().default('http://localhost:3000'),
  /** Where the backend finds the frontend. */
  FRONTEND_URL: z.url().default('http://127.0.0.1:3001'),
  /** Where the Sandbox network answers; empty = inside the backend. */
  SANDBOX_URL: z.url().optional(),
  /** Port of the Sandbox that the backend runs itself. */
  SANDBOX_PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  /** `host:port` of Temporal's frontend; without it nothing that waits for days runs, and health says `off`. */
  TEMPORAL_ADDRESS: z.string().regex(/^[^/\s]+:\d+$/, 'is host:port').optional(),
  TEMPORAL_NAMESPACE: z.string().min(1).default('arkyra'),
  TEMPORAL_TLS: z.stringbool().default(false),
  /** Temporal's own pages, for owners. */
  TEMPORAL_UI_URL: z.url().optional(),
  S3_ENDPOINT: z.url().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_BUCKET: z.string().default('arkyra'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  /** What a browser uses instead of S3_ENDPOINT, when that is an inner address. */
  S3_PUBLIC_ENDPOINT: z.url().optional(),
  /** Requests that one person, API key or (without either) address may make in a minute; 0 = no limit. */
  RATE_LIMIT_PER_MINUTE: z.coerce.number().int().min(0).default(600),
  /** Bearer token that opens `/metrics` at the front door; without it that path does not exist. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /** Where this process shows its metrics without a token, on METRICS_HOST; each process needs its own. */
  METRICS_PORT: z.coerce.number().int().min(1).max(65_535).optional(),
  METRICS_HOST: z.string().default('127.0.0.1'),
  /** Whole months for which the audit log is kept; 0 = for ever. */
  ARKYRA_AUDIT_RETENTION_MONTHS: z.coerce.number().int().min(0).max(1200).default(24),
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'debug']).default('info'),
  /** Multiplies leases, sweeps and backoffs; below 1 only in fault runs, where it is printed. */
  ARKYRA_TIME_SCALE: z.coerce.number().min(0.01).max(1).default(1),
  /** Multiplies the waiting of approvals (reminders, due times, expiry); below 1 in tests and trials alone. */
  ARKYRA_WAITING_SCALE: z.coerce.number().min(0.0001).max(1).default(1),
  /** Deliveries that one worker sends at once. */
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(1000).default(300),
});

export type Environment = z.infer<typeof environment>;

/** The installation's settings, read once at start. Throws with the name of each wrong variable. */
export class Config {
  readonly env: Environment;
  readonly database: { readonly owner: string; readonly app: string; readonly system: string };
  /** TLS at the public address: `Secure` and `__Host-` cookies. */
  readonly secure: boolean;
  /** Undefined = no e-mail is sent. */
  readonly smtp: { readonly url: string; readonly from: string } | undefined;

  constructor(variables: Record<string, string | undefined>) {
    const filled = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
    const parsed = environment.safeParse(filled);
    if (!parsed.success) {
      const wrong = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
      throw new Error(`The environment is not complete. ${wrong.join('; ')}`);
    }
    const { SMTP_URL: url, MAIL_FROM: from } = parsed.data;
    if (url !== undefined && from === undefined) throw new Error('The environment is not complete. MAIL_FROM: Needed beside SMTP_URL, as the sender of e-mail.');
    this.smtp = url !== undefined && from !== undefined ? { url, from } : undefined;
    this.env = parsed.data;
    const derived = databaseUrls(this.env.DATABASE_URL, this.env.ARKYRA_SECRET_KEY);
    this.database = {
      owner: derived.owner,
      app: this.env.DATABASE_APP_URL ?? derived.app,
      system: this.env.DATABASE_SYSTEM_URL ?? derived.system,
    };
    this.secure = this.env.PUBLIC_URL.startsWith('https:');
  }

  /** `known` goes before the environment: what only turns out at start, such as a free port. */
  static fromProcess(known: Record<string, string> = {}): Config {
    return new Config({ ...process.env, ...known });
  }
}
