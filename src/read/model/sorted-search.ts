/** How many values of an ascending list are below a value. */
export function countBelow(sorted: readonly number[], value: number): number {
  return partition(sorted, (other) => other < value);
}

/** How many values of an ascending list are a value or below it. */
export function countUpTo(sorted: readonly number[], value: number): number {
  return partition(sorted, (other) => other <= value);
}

function partition(sorted: readonly number[], isBefore: (value: number) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(sorted[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
