import { createRandom, randomInt } from '../random.ts'

/** Indices of `size` of `count` things, each as likely as the others, ascending; all where there aren't more. */
export const randomSample = (count: number, size: number, seed: number): Int32Array => {
  const indices = Int32Array.from({ length: count }, (_, index) => index)
  if (count <= size) return indices
  const random = createRandom(seed, 'rhythm-sample')
  for (let place = 0; place < size; place++) {
    const other = randomInt(random, place, count - 1)
    const index = indices[other]!
    indices[other] = indices[place]!
    indices[place] = index
  }
  return indices.slice(0, size).sort()
}

/** Runs a generator of slices to its end at once. */
export const runToEnd = <T>(slices: Generator<void, T>): T => {
  for (;;) {
    const step = slices.next()
    if (step.done === true) return step.value
  }
}
