import type { Range } from '@rtw-protocol/model';

/** What stands elsewhere, as if all that is said of it stood at one place. */
export function placedAt<Read>(range: Range, read: Read): Read {
  const placed = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(placed);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, held]) => [key, key === 'range' ? range : placed(held)]),
    );
  };
  return placed(read) as Read;
}
