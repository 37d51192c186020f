/** A line in which works of one kind wait for each other, for each owner by itself. A failed one lets the next begin. */
export function createLine<Owner extends object>() {
  const running = new WeakMap<Owner, Promise<unknown>>()
  return async <T>(owner: Owner, work: () => Promise<T>): Promise<T> => {
    const before = running.get(owner) ?? Promise.resolve()
    const own = before.then(work, work)
    running.set(
      owner,
      own.catch(() => undefined),
    )
    return await own
  }
}
