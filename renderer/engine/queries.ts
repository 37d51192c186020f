import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { QueryClient } from '@tanstack/react-query'
import { readError } from '#shared/contract/errors.ts'
import { client } from './client.ts'

/** Query and mutation options of every procedure: `useQuery(orpc.customers.get.queryOptions({ input: { id } }))`. */
export const orpc = createTanstackQueryUtils(client)

/** What is read stays true until the engine says that a table changed, so nothing is read again by the clock. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      // Only a lost line is worth another try; what the engine refused it will refuse again.
      retry: (failures, error) => failures < 2 && readError(error).code === 'internal',
      retryDelay: 400,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})
