/** SQLite allows 32,766 values a statement and PostgreSQL 65,535; no table here has over ten columns. */
const ROWS_A_STATEMENT = 1000;

/** Rows in parts that one statement can take. */
export function chunked<T>(items: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < items.length; start += ROWS_A_STATEMENT)
    chunks.push(items.slice(start, start + ROWS_A_STATEMENT));
  return chunks;
}
