import { readDataVersion } from '#db/repositories/data-version.ts'
import type { OpenShop } from '#backend/engine-state.ts'

type Memory = { version: number; readonly answers: Map<string, unknown> }

/** Answers kept for one state of the data: pages of one filter, the count behind a scroll bar. */
const memories = new WeakMap<OpenShop, Memory>()

/** Typing makes a new filter with each letter; the oldest go first. */
const mostAnswers = 12

/** The answer to a question that was asked before and not changed by any write since, else a new one. */
export async function remembered<T>(shop: OpenShop, question: string, ask: () => Promise<T>): Promise<T> {
  const version = await readDataVersion(shop.db)
  let memory = memories.get(shop)
  if (memory === undefined || memory.version !== version) {
    memory = { version, answers: new Map() }
    memories.set(shop, memory)
  }
  if (memory.answers.has(question)) return memory.answers.get(question) as T
  const answer = await ask()
  memory.answers.set(question, answer)
  const [oldest] = memory.answers.keys()
  if (memory.answers.size > mostAnswers && oldest !== undefined) memory.answers.delete(oldest)
  return answer
}
