import type { NestFastifyApplication } from '@nestjs/platform-fastify';

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
export type Answer = Awaited<ReturnType<NestFastifyApplication['inject']>>;
type Headers = Record<string, string>;

export const origin = 'http://localhost:3000';

/** A browser at the public address: keeps cookies by path, repeats the CSRF cookie, says where it comes from. */
export class Browser {
  readonly cookies = new Map<string, { value: string; path: string }>();
  readonly #app: NestFastifyApplication;

  constructor(app: NestFastifyApplication) {
    this.#app = app;
  }

  async send(method: Method, path: string, body?: object, headers: Headers = {}): Promise<Answer> {
    const url = `/api/v1${path}`;
    const cookie = [...this.cookies].filter(([, at]) => url.startsWith(at.path)).map(([name, { value }]) => `${name}=${value}`);
    const csrf = this.cookies.get('ark_csrf')?.value;
    const answer = await this.#app.inject({
      method,
      url,
      headers: { cookie: cookie.join('; '), origin, ...(csrf !== undefined && { 'x-csrf-token': csrf }), ...headers },
      ...(body && { payload: body }),
    });
    for (const { name, value, path: at = '/', maxAge, expires } of answer.cookies) {
      if (maxAge === 0 || (expires && expires.getTime() < Date.now())) this.cookies.delete(name);
      else this.cookies.set(name, { value, path: at });
    }
    return answer;
  }

  /** A second browser with the same cookies at this moment. */
  clone(): Browser {
    const twin = new Browser(this.#app);
    for (const [name, cookie] of this.cookies) twin.cookies.set(name, cookie);
    return twin;
  }
}

/** A client that shows one token in the header. */
export function bearer(app: NestFastifyApplication, token: string): (method: Method, path: string, body?: object, headers?: Headers) => Promise<Answer> {
  return (method, path, body, headers = {}) =>
    app.inject({ method, url: `/api/v1${path}`, headers: { authorization: `Bearer ${token}`, ...headers }, ...(body && { payload: body }) });
}

let people = 0;

/** A fresh address and the password of everybody here. */
export function somebody(): { email: string; password: string; name: string } {
  people += 1;
  return { email: `person${people}@example.test`, password: 'correct horse battery', name: `Person ${people}` };
}

export interface Registered {
  readonly browser: Browser;
  readonly email: string;
  readonly password: string;
  readonly userId: string;
  readonly workspaceId: string;
  readonly accessToken: string;
}

export async function registered(app: NestFastifyApplication): Promise<Registered> {
  const browser = new Browser(app);
  const person = somebody();
  const answer = await browser.send('POST', '/auth/register', person);
  if (answer.statusCode !== 201) throw new Error(`Registration answered ${answer.statusCode}: ${answer.body}`);
  const { user, workspace, accessToken } = answer.json<{ user: { id: string }; workspace: { id: string }; accessToken: string }>();
  return { browser, email: person.email, password: person.password, userId: user.id, workspaceId: workspace.id, accessToken };
}
