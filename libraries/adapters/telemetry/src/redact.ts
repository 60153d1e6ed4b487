const hidden = '[redacted]';
const secretName = /(^|[-_.])(authorization|cookie|set-cookie|csrf)$|pass(word|phrase|wd)|secret|credential|(access|refresh|id|session|bearer|auth)?[-_]?tokens?$|api[-_]?key|master[-_]?key|private[-_]?key/i;
const deepest = 6;

/** API keys, bearer tokens, JWTs and passwords in URLs, wherever they stand in a text. */
const secretTexts: readonly (readonly [RegExp, string])[] = [
  [/\bark_(live|test)_\w+/g, `ark_$1_${hidden}`],
  [/\b(Bearer|Basic)\s+[\w.~+/=-]{8,}/gi, `$1 ${hidden}`],
  [/\beyJ[\w-]{10,}\.[\w-]{10,}\.[\w-]*/g, hidden],
  [/(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]*:)[^\s/@]+@/gi, `$1${hidden}@`],
];

function redactText(text: string): string {
  return secretTexts.reduce((safe, [pattern, replacement]) => safe.replace(pattern, replacement), text);
}

/** A copy of a log entry's value without secrets; errors become plain objects. */
export function redact(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return redactText(value);
  if (typeof value === 'bigint') return value.toString();
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= deepest) return '[deep]';
  if (value instanceof Date) return value.toISOString();
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (value instanceof Error) return redactError(value, depth);
  if (Array.isArray(value)) return value.slice(0, 100).map((item) => redact(item, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, redactField(name, item, depth + 1)]));
}

/** The value that a log line may show for a field of this name. */
export function redactField(name: string, value: unknown, depth = 0): unknown {
  return secretName.test(name) ? hidden : redact(value, depth);
}

function redactError(error: Error, depth: number): Record<string, unknown> {
  const { name, message, stack, cause } = error;
  const code = 'code' in error ? error.code : undefined;
  return {
    name,
    message: redactText(message),
    ...(code !== undefined && { code: redact(code, depth + 1) }),
    ...(stack && { stack: redactText(depth ? shorten(stack) : stack) }),
    ...(cause !== undefined && { cause: redact(cause, depth + 1) }),
  };
}

/** Of a cause, the place where it arose is enough. */
function shorten(stack: string): string {
  return stack.split('\n', 3).join('\n');
}
