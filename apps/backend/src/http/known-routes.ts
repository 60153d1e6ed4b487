import type { FastifyInstance } from 'fastify';

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** Every route by its methods, for the `Allow` of a 405. */
export class KnownRoutes {
  readonly #routes: { readonly pattern: RegExp; readonly methods: readonly string[] }[] = [];

  /** Must be called before the routes are registered. */
  watch(instance: FastifyInstance): void {
    instance.addHook('onRoute', ({ url, method }) => {
      if (url.endsWith('*')) return;
      const pattern = url.split('/').map((part) => (part.startsWith(':') ? '[^/]+' : escape(part)));
      this.#routes.push({ pattern: new RegExp(`^${pattern.join('/')}/?$`), methods: [method].flat() });
    });
  }

  /** Methods that a path answers to; empty when there is nothing at it. */
  methodsOf(url: string): string[] {
    const [path = ''] = url.split('?', 1);
    return [...new Set(this.#routes.filter(({ pattern }) => pattern.test(path)).flatMap(({ methods }) => methods))].toSorted();
  }
}
