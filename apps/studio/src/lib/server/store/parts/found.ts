import { StoreError, type StoreErrorCode } from '../store-error.ts';

/** The one row that was asked for. @throws StoreError `absent` */
export function found<T>(rows: readonly T[], what: string): T {
  const [row] = rows;
  if (row === undefined) throw new StoreError('absent', `There is no such ${what} here.`);
  return row;
}

const codeOf = (error: unknown): string | undefined => {
  const { code, cause } = error as { readonly code?: string; readonly cause?: unknown };
  return code ?? (cause === undefined || cause === null ? undefined : codeOf(cause));
};

const uniqueViolation = '23505';
const foreignKeyViolation = '23503';

/** Runs a change; a row that stands already becomes `taken`, one that others rest on `in-use`. */
export async function refusing<T>(
  change: PromiseLike<T>,
  says: Partial<Record<Extract<StoreErrorCode, 'taken' | 'in-use' | 'absent'>, string>>,
): Promise<T> {
  try {
    return await change;
  } catch (error) {
    const code = codeOf(error);
    if (code === uniqueViolation && says.taken) throw new StoreError('taken', says.taken, error);
    if (code === foreignKeyViolation && says['in-use']) throw new StoreError('in-use', says['in-use'], error);
    if (code === foreignKeyViolation && says.absent) throw new StoreError('absent', says.absent, error);
    throw error;
  }
}
