import type { Result } from '../../../src/domain/failure';

/** What came of it, where anything else would be a surprise. */
export function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`unexpected in this test: ${result.failure.code}`);
  return result.value;
}
