import type { Day } from '#shared/domain/calendar-date.ts'
import type { OpenShop } from '#backend/engine-state.ts'

type Answer = { readonly dealings: number | null; readonly answer: Promise<unknown> }
type Memory = { readonly version: number; readonly on: Day; readonly answers: Map<string, Answer> }

const memories = new WeakMap<OpenShop, Memory>()

function kept<T>(
  shop: OpenShop,
  { on, question, dealings }: { readonly on: Day; readonly question: string; readonly dealings: number | null },
  ask: () => Promise<T>,
): Promise<T> {
  const version = shop.factsVersion()
  let memory = memories.get(shop)
  if (memory?.version !== version || memory.on !== on) {
    memory = { version, on, answers: new Map() }
    memories.set(shop, memory)
  }
  const { answers } = memory
  const known = answers.get(question)
  if (known?.dealings === dealings) return known.answer as Promise<T>
  const answer = ask()
  answers.set(question, { dealings, answer })
  // What failed is asked again.
  answer.catch(() => answers.delete(question))
  return answer
}

/**
 * What is true of a day until a customer or the like changes: kept while one row after another is dealt with, so that
 * Today is not worked out anew each time. Of one day only; the next one begins empty. Whoever bought or paid meanwhile
 * (`shop.dealtWith`) is in it as they were before.
 */
export const keptOfDay = <T>(shop: OpenShop, on: Day, question: string, ask: () => Promise<T>): Promise<T> =>
  kept(shop, { on, question, dealings: null }, ask)

/** The same of what any purchase or payment changes. */
export const keptUntilDealings = <T>(shop: OpenShop, on: Day, question: string, ask: () => Promise<T>): Promise<T> =>
  kept(shop, { on, question, dealings: shop.dealingsVersion() }, ask)
