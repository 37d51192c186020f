import { hashKey } from '@tanstack/react-query'
import { client } from './client.ts'
import { connection } from './connection.ts'
import { orpc, queryClient } from './queries.ts'
import { readAnew } from './read-anew.ts'
import { readersOf, type Reader } from './readers-of-tables.ts'

const roots: Readonly<Record<Reader, { readonly key: () => readonly unknown[] }>> = {
  shop: orpc.shop,
  customers: orpc.customers,
  relations: orpc.relations,
  activities: orpc.activities,
  messages: orpc.messages,
  customFields: orpc.customFields,
  duplicates: orpc.duplicates,
  tags: orpc.tags,
  listViews: orpc.listViews,
  products: orpc.products,
  purchases: orpc.purchases,
  followUps: orpc.followUps,
  followUpTemplates: orpc.followUpTemplates,
  greetings: orpc.greetings,
  recall: orpc.recall,
  rhythms: orpc.rhythms,
  complaints: orpc.complaints,
  losses: orpc.losses,
  states: orpc.states,
  calendar: orpc.calendar,
  nudges: orpc.nudges,
  today: orpc.today,
  due: orpc.due,
  trash: orpc.trash,
  imports: orpc.imports,
  reports: orpc.reports,
  backups: orpc.backups,
  attachments: orpc.attachments,
  consents: orpc.consents,
  orders: orpc.orders,
  credit: orpc.credit,
  days: orpc.days,
  counter: orpc.counter,
  paymentMethods: orpc.paymentMethods,
  staff: orpc.staff,
}

function readAgain(tables: readonly string[]): void {
  const readers = tables.map((table) => readersOf[table])
  if (readers.includes(undefined)) {
    readAnew(queryClient)
    return
  }
  for (const root of new Set(readers.flatMap((names) => names ?? []))) {
    readAnew(queryClient, { queryKey: roots[root].key() })
  }
  // Every change is an act, so what can be undone is another one, and some history is longer.
  readAnew(queryClient, { queryKey: orpc.undo.key() })
  readAnew(queryClient, { queryKey: orpc.history.key() })
}

/**
 * Another shop, or none, was opened. Its status goes first: the old screens leave before anybody asks a closed shop, and
 * the new ones find nothing of the old shop in the cache. The same shop, restored, is read again in place.
 */
async function showOtherShop(): Promise<void> {
  const { queryKey } = orpc.shop.status.queryOptions()
  const before = queryClient.getQueryData(queryKey)?.shop?.uid
  const status = await client.shop.status()
  if (status.shop !== null && status.shop.uid === before) {
    readAnew(queryClient)
    return
  }
  queryClient.removeQueries({ predicate: (query) => query.queryHash !== hashKey(queryKey) })
  queryClient.setQueryData(queryKey, status)
}

const firstWaitMs = 300
const longestWaitMs = 5_000

/** Follows the engine's one stream of events until stopped; after a break everything is read again. */
export async function followChanges(signal: AbortSignal): Promise<void> {
  let wait = firstWaitMs
  let hasBeenOpen = false
  while (!signal.aborted && connection.get() !== 'closed-door') {
    try {
      const events = await client.events.subscribe(undefined, { signal })
      connection.set('open')
      wait = firstWaitMs
      if (hasBeenOpen) readAnew(queryClient)
      hasBeenOpen = true
      for await (const event of events) {
        if (event.kind === 'changed') readAgain(event.tables)
        else void showOtherShop()
      }
    } catch {
      // Whatever broke the line, the answer is the same: say so and try again.
    }
    if (signal.aborted || (connection.get() as string) === 'closed-door') return
    connection.set('lost')
    await new Promise((resolve) => setTimeout(resolve, wait))
    wait = Math.min(longestWaitMs, wait * 2)
  }
}
