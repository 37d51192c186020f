import { createRandom, randomInt } from '../random.ts'

/**
 * Indices of `size` of `count` things (all where there aren't more), in random order, each as likely as the others. The
 * same for the same seed.
 */
export const randomSample = (count: number, size: number, seed: number): Int32Array => {
  const indices = Int32Array.from({ length: count }, (_, index) => index)
  const most = Math.min(size, count)
  const random = createRandom(seed, 'rhythm-sample')
  for (let place = 0; place < most; place++) {
    const other = randomInt(random, place, count - 1)
    const index = indices[other]!
    indices[other] = indices[place]!
    indices[place] = index
  }
  return indices.slice(0, most)
}

/** Runs a generator of slices to its end at once. */
export const runToEnd = <T>(slices: Generator<void, T>): T => {
  for (;;) {
    const step = slices.next()
    if (step.done === true) return step.value
  }
}
