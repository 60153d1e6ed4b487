import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
export type RouteName = `${Method} ${string}`;

export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema: Schema;
}

export interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly required?: boolean; readonly content: { readonly 'application/json': { readonly schema: Schema } } };
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>>; readonly parameters: Readonly<Record<string, Parameter>> };
}

/** A place in a body, with every shape that it may have; the first element stands for all of an array. */
export interface Field {
  readonly path: readonly string[];
  readonly schemas: readonly Schema[];
  readonly required: boolean;
}

const base = '/api/v1';
const nameOf = (method: string, path: string) => `${method.toUpperCase()} ${path.slice(base.length)}` as RouteName;

/** What the API says of itself. */
export class OpenApi {
  readonly #document: Document;

  private constructor(document: Document) {
    this.#document = document;
  }

  static async of(app: NestFastifyApplication): Promise<OpenApi> {
    return new OpenApi((await app.inject('/api/openapi.json')).json<Document>());
  }

  /** Every operation below /api/v1. */
  operations(): ReadonlyMap<RouteName, Operation> {
    const all = Object.entries(this.#document.paths).filter(([path]) => path.startsWith(base));
    return new Map(all.flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => [nameOf(method, path), this.#withParameters(operation)] as const)));
  }

  #withParameters(operation: Operation): Operation {
    return { ...operation, parameters: (operation.parameters ?? []).map((one) => (one.$ref === undefined ? one : (this.#document.components.parameters[one.$ref.split('/').at(-1) ?? ''] ?? one))) };
  }

  bodyFields({ requestBody }: Operation): Field[] {
    return requestBody ? this.#fields([requestBody.content['application/json'].schema], [], true) : [];
  }

  #fields(schemas: readonly Schema[], path: readonly string[], required: boolean): Field[] {
    const shapes = schemas.flatMap((schema) => this.#shapes(schema));
    const inner = shapes.flatMap((shape) => [
      ...Object.entries(shape.properties ?? {}).map(([name, schema]) => ({ name, schema, required: Boolean(shape.required?.includes(name)) })),
      ...(shape.items ? [{ name: '0', schema: shape.items, required: false }] : []),
    ]);
    const names = [...new Set(inner.map(({ name }) => name))];
    const below = names.flatMap((name) => {
      const same = inner.filter((one) => one.name === name);
      return this.#fields(same.map(({ schema }) => schema), [...path, name], same.length === shapes.length && same.every((one) => one.required));
    });
    return [{ path, schemas: shapes, required }, ...below];
  }

  #shapes(schema: Schema): Schema[] {
    const { $ref, anyOf, oneOf } = schema;
    if ($ref !== undefined) return this.#shapes(this.#document.components.schemas[$ref.split('/').at(-1) ?? ''] ?? {});
    const either = anyOf ?? oneOf;
    return either ? either.flatMap((one) => this.#shapes(one)) : [schema];
  }
}

/** The value with another one at the path; `undefined` takes the place out. */
export function withAt(value: unknown, [step, ...rest]: readonly string[], put: unknown): unknown {
  if (step === undefined) return put;
  if (Array.isArray(value) || (value === undefined && step === '0')) {
    const items: unknown[] = [...((value as unknown[] | undefined) ?? [])];
    items[Number(step)] = withAt(items[Number(step)], rest, put);
    return items;
  }
  const { [step]: old, ...others } = (value ?? {}) as Record<string, unknown>;
  const now = withAt(old, rest, put);
  return now === undefined ? others : { ...others, [step]: now };
}
