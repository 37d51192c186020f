import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { createAccessToken, digestOf } from './access-token.ts'
import { guardRequest, type GuardRules } from './loopback-guard.ts'
import { loopbackLimits, type LoopbackLimits } from './loopback-limits.ts'
import { refusal } from './loopback-refusals.ts'
import { securityHeaders } from './security-headers.ts'
import { sendRefusal } from './send-refusal.ts'
import { serveStatic, type StaticFiles } from './static-files.ts'

/** The only address ever listened on: there is no option for another. */
const loopbackAddress = '127.0.0.1'

/** For the log. Holds no query, header or body, so no token and nothing of a customer. */
export type LoopbackEvent =
  | { readonly kind: 'refused'; readonly method: string; readonly status: number; readonly code: string }
  | { readonly kind: 'failed'; readonly error: unknown }

export type LoopbackOptions = {
  /** 0 or absent: any free port. A taken one rejects with Node's EADDRINUSE. */
  readonly port?: number
  readonly staticFiles: StaticFiles
  readonly token?: string
  readonly allowHeadless?: boolean
  readonly limits?: Partial<LoopbackLimits>
  /** Answers a call that passed the guard. Security headers are already set; leaving it unanswered means 404. */
  readonly handleApi: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  readonly log: (event: LoopbackEvent) => void
}

export type LoopbackServer = {
  /** The address to open, with the token behind `#`, where neither a server nor a log sees it. */
  readonly url: string
  readonly origin: string
  readonly port: number
  readonly connectionCount: () => Promise<number>
  readonly close: () => Promise<void>
}

/** Starts browser mode's server: files of the page for everybody on this computer, calls only with the token. */
export async function startLoopbackServer(options: LoopbackOptions): Promise<LoopbackServer> {
  const limits = { ...loopbackLimits, ...options.limits }
  const token = options.token ?? createAccessToken()
  const closing = new AbortController()
  let badTokens = 0

  const server = createServer({
    requireHostHeader: true,
    insecureHTTPParser: false,
    headersTimeout: limits.headersTimeout,
    requestTimeout: limits.requestTimeout,
    connectionsCheckingInterval: limits.timeoutCheckInterval,
  })
  server.maxConnections = limits.maxConnections
  server.listen({ port: options.port ?? 0, host: loopbackAddress, exclusive: true })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const origin = `http://${loopbackAddress}:${port}`
  const rules: GuardRules = {
    port,
    tokenDigest: digestOf(token),
    allowHeadless: options.allowHeadless ?? false,
    maxJsonBytes: limits.maxJsonBytes,
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url: target = '' } = request
    const verdict = guardRequest({ method, target, headers: request.headersDistinct }, rules)
    if (verdict.kind === 'deny') {
      options.log({ kind: 'refused', method, status: verdict.status, code: verdict.code })
      if (verdict.code === 'token-refused' && ++badTokens > limits.badTokensBeforeDelay) {
        await delay(limits.badTokenDelay, undefined, { signal: closing.signal })
      }
      return sendRefusal(request, response, verdict)
    }
    if (request.headers.expect !== undefined) response.writeContinue()
    if (verdict.area === 'page')
      return sendPage(options.staticFiles, new Request(origin + target, { method }), response)
    response.setHeaders(new Map(Object.entries(securityHeaders())))
    await options.handleApi(request, response)
    if (!response.headersSent && !response.destroyed) await sendRefusal(request, response, refusal('unknown-method'))
  }

  function onRequest(request: IncomingMessage, response: ServerResponse): void {
    answer(request, response).catch((error: unknown) => {
      // A client that went away is no failure of ours.
      if (response.destroyed || closing.signal.aborted) return
      options.log({ kind: 'failed', error })
      if (response.headersSent) response.destroy()
      else void sendRefusal(request, response, refusal('internal'))
    })
  }
  server.on('request', onRequest)
  // Without this listener Node says "100 Continue" before the guard has seen the request.
  server.on('checkContinue', onRequest)

  async function stop(): Promise<void> {
    closing.abort()
    const closed = once(server, 'close')
    server.close()
    const force = setTimeout(() => server.closeAllConnections(), limits.closeGrace)
    await closed
    clearTimeout(force)
  }
  let stopped: Promise<void> | undefined

  return {
    url: `${origin}/#token=${token}`,
    origin,
    port,
    connectionCount: () =>
      new Promise((resolve, reject) =>
        server.getConnections((error, count) => (error === null ? resolve(count) : reject(error))),
      ),
    close: () => (stopped ??= stop()),
  }
}

async function sendPage(files: StaticFiles, request: Request, response: ServerResponse): Promise<void> {
  const page = await serveStatic(files, request)
  response.setHeaders(page.headers)
  response.statusCode = page.status
  response.end(Buffer.from(await page.arrayBuffer()))
}
