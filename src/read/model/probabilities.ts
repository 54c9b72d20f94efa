/** Logistic function. */
export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Log odds of a probability, which is kept off 0 and 1. */
export function logOdds(probability: number): number {
  const p = Math.min(1 - 1e-4, Math.max(1e-4, probability));
  return Math.log(p / (1 - p));
}

/** Probabilities of a slice of logits. */
export function softmax(logits: ArrayLike<number>, start: number, count: number): number[] {
  let greatest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < count; i++) greatest = Math.max(greatest, logits[start + i] as number);
  const powers = Array.from({ length: count }, (_, i) =>
    Math.exp((logits[start + i] as number) - greatest),
  );
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}

/** log(e^a + e^b), -Infinity being nothing. */
export function logAdd(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b;
  const [low, high] = a < b ? [a, b] : [b, a];
  return high + Math.log1p(Math.exp(low - high));
}

/** The first index of the greatest value; -1 for none. */
export function greatestAt(values: readonly number[]): number {
  let best = -1;
  values.forEach((value, index) => {
    if (best < 0 || value > (values[best] as number)) best = index;
  });
  return best;
}
