/** A value that the test knows to be there. */
export function sure<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('Something that the test needs is not there')
  return value
}
