import type { QueryClient, QueryKey } from '@tanstack/react-query'

/**
 * Reads again what has changed: what is looked at at once, the rest when it is next looked at. TanStack lets a reading go
 * on that has no answer yet and then takes that answer, which may be from before the change, for the newest. So such a
 * reading is begun again, and one that nobody looks at is out of date as soon as it is there.
 */
export function readAnew(client: QueryClient, filters: { readonly queryKey?: QueryKey } = {}): void {
  for (const query of client.getQueryCache().findAll({ ...filters, fetchStatus: 'fetching' })) {
    if (!query.isActive()) void query.promise?.then(() => query.invalidate()).catch(() => undefined)
    else if (query.state.data === undefined) void query.cancel({ silent: true })
  }
  void client.invalidateQueries(filters)
}
