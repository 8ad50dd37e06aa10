/** The value below which a standard normal variable falls with a given probability. */
export function normalQuantile(probability: number): number {
  let [low, high] = [-9, 9];
  // Each halving gives one binary digit: 60 of them are all that a number holds.
  for (let halving = 0; halving < 60; halving++) {
    const middle = (low + high) / 2;
    if (normalProbability(middle) < probability) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The probability of a smaller value, by the power series of the integral: x + x³/3 + x⁵/(3·5) + … */
function normalProbability(x: number): number {
  let [term, sum] = [x, 0];
  for (let odd = 3; sum + term !== sum; odd += 2) {
    sum += term;
    term *= (x * x) / odd;
  }
  return 0.5 + (sum * Math.exp((-x * x) / 2)) / Math.sqrt(2 * Math.PI);
}
