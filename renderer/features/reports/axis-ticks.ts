const steps = [1, 2, 2.5, 5, 10]

/** Round numbers from the least to the most of the values and zero, about four of them apart: 0, 1000, 2000 … */
export function axisTicks(values: readonly number[]): readonly number[] {
  const least = Math.min(0, ...values)
  const most = Math.max(0, ...values)
  if (least === most) return [0]
  const wanted = (most - least) / 4
  const power = 10 ** Math.floor(Math.log10(wanted))
  const factor = steps.find((step) => step * power >= wanted) ?? 10
  // Amounts are whole minor units and counts are whole.
  const step = Math.max(1, Math.round(factor * power))
  const first = Math.floor(least / step)
  const last = Math.ceil(most / step)
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * step)
}
