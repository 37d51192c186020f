import type { ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { takeAccessToken } from './access-token.ts'
import { connection } from './connection.ts'

/** Calls over HTTP to the loopback server that served this page. */
export function createHttpLink(): ClientLink<Record<never, never>> {
  const token = takeAccessToken()
  if (token === null) connection.set('closed-door')
  return new RPCLink({
    url: `${window.location.origin}/api`,
    headers: { authorization: `Bearer ${token ?? ''}` },
    async fetch(request, init) {
      const response = await window.fetch(request, init)
      if (response.status === 401) connection.set('closed-door')
      return response
    },
  })
}
