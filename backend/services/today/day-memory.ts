import type { Day } from '#shared/domain/calendar-date.ts'
import type { OpenShop } from '#backend/engine-state.ts'

type Memory = { readonly version: number; readonly on: Day; readonly answers: Map<string, Promise<unknown>> }

const memories = new WeakMap<OpenShop, Memory>()

/**
 * What is true of a day until a purchase, a customer or the like changes: kept while one row after another is dealt
 * with, so that Today is not worked out anew each time. Of one day only; the next one begins empty.
 */
export function keptOfDay<T>(shop: OpenShop, on: Day, question: string, ask: () => Promise<T>): Promise<T> {
  const version = shop.factsVersion()
  let memory = memories.get(shop)
  if (memory?.version !== version || memory.on !== on) {
    memory = { version, on, answers: new Map() }
    memories.set(shop, memory)
  }
  const known = memory.answers.get(question)
  if (known !== undefined) return known as Promise<T>
  const answer = ask()
  const { answers } = memory
  answers.set(question, answer)
  // What failed is asked again.
  answer.catch(() => answers.delete(question))
  return answer
}
