import { once } from 'node:events'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { refusalBody, type Refusal } from './loopback-refusals.ts'
import { securityHeaders } from './security-headers.ts'

/** How long a refused sender may go on sending before the socket is closed under it. */
const lingerMs = 1_000

/**
 * The answer goes out at once, the socket closes when the rest of the body has come: closing earlier resets the
 * connection, and the sender never reads why. The connection is not used again, so a body can't become a request.
 */
export async function sendRefusal(
  request: IncomingMessage,
  response: ServerResponse,
  { status, code }: Refusal,
): Promise<void> {
  const body = refusalBody(code)
  response.writeHead(status, {
    ...securityHeaders(),
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    connection: 'close',
    ...(code === 'method-refused' ? { allow: request.url?.startsWith('/api') ? 'POST' : 'GET, HEAD' } : {}),
    ...(code === 'token-refused' ? { 'www-authenticate': 'Bearer' } : {}),
  })
  response.write(body)
  if (!request.complete) {
    request.resume()
    await Promise.race([once(request, 'end'), delay(lingerMs, undefined, { ref: false })]).catch(() => undefined)
  }
  response.end()
}
