/**
 * What of a fault may stand in a log: its kind and where in the code it came up. Never its message: that of a
 * database holds all that was asked of it, answers and codes among them.
 *
 * @example
 * faultIn(thrown); // 'DrizzleQueryError 23505\n    at add (…/answers.ts:61:9)'
 */
export function faultIn(thrown: unknown): string {
  if (!(thrown instanceof Error)) return `thrown: ${typeof thrown}`;
  const kind = thrown.name === 'Error' ? thrown.constructor.name : thrown.name;
  return [[kind, ...stateIn(thrown)].join(' '), ...framesOf(thrown)].join('\n');
}

/** The five signs by which PostgreSQL names a kind of fault, its own or its cause's. */
function stateIn(thrown: Error): string[] {
  const { cause } = thrown;
  const codes = [thrown, cause].map((one) => (one as { code?: unknown } | undefined)?.code);
  return codes.filter((code): code is string => typeof code === 'string' && /^[0-9A-Z_]{5,40}$/.test(code));
}

function framesOf({ stack = '', message }: Error): string[] {
  const from = message === '' ? 0 : stack.indexOf(message);
  if (from < 0) return [];
  return stack
    .slice(from + message.length)
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .slice(0, 8);
}
