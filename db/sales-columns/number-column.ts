type Numbers = Int32Array | Float64Array | Uint8Array

/** The same numbers with room for at least `length`; grows by half, so that growing stays rare. */
export function roomFor<T extends Numbers>(numbers: T, length: number): T {
  if (length <= numbers.length) return numbers
  const make = numbers.constructor as new (length: number) => T
  const larger = new make(Math.max(length, Math.ceil(numbers.length * 1.5), 1024))
  larger.set(numbers as never)
  return larger
}
