import type { OpenShop } from '#backend/engine-state.ts'

const running = new WeakMap<OpenShop, Promise<unknown>>()

/** Imports and their undoing wait for each other: each is prepared from what the one before left. */
export async function oneAtATime<T>(shop: OpenShop, work: () => Promise<T>): Promise<T> {
  const before = running.get(shop) ?? Promise.resolve()
  const own = before.then(work, work)
  running.set(
    shop,
    own.catch(() => undefined),
  )
  return await own
}
