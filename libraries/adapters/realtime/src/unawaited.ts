/**
 * For a library that calls a Redis client and awaits nothing: a refused command would end the process.
 * Errors of the connection itself reach the client's own listener.
 */
export function unawaited<T extends object>(client: T): T {
  return new Proxy(client, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]): unknown => {
        const result: unknown = Reflect.apply(value, target, args);
        if (result instanceof Promise) result.catch(() => {});
        return result;
      };
    },
  });
}
