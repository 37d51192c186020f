import { RPCHandler } from '@orpc/server/node'
import { ORPCError, type AnyRouter } from '@orpc/server'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { startEngineHost, type EngineHost } from '../engine-host.ts'
import { forwardTo } from '../forward.ts'
import { transported } from '../procedures.ts'
import { createAccessToken } from './access-token.ts'
import { startLoopbackServer, type LoopbackServer } from './loopback-server.ts'
import { loadStaticFiles } from './static-files.ts'

export type BrowserModeOptions = {
  readonly dataFolder: string
  /** Folder of the built window. */
  readonly pageFolder: string
  readonly workerUrl: URL
  readonly version: string
  readonly port?: number
  readonly allowHeadless?: boolean
  readonly log: (line: string) => void
}

export type BrowserMode = {
  readonly url: string
  readonly host: EngineHost
  /** Settles when the engine can't be kept alive. */
  readonly failed: Promise<Error>
  close(): Promise<void>
}

/** A thread that dies sooner than this after its start would only die again. */
const shortLife = 5000

/** What isn't an error of a call yet is a body that can't be read, which the engine never sees. */
const unread = (error: unknown): unknown =>
  error instanceof ORPCError
    ? error
    : new ORPCError('invalid-input', { status: 400, message: 'invalid-input', data: { issues: [] } })

/** The whole program in one process: the engine in its thread, the window in any browser of this computer. */
export async function startBrowserMode(options: BrowserModeOptions): Promise<BrowserMode> {
  const staticFiles = loadStaticFiles(options.pageFolder)
  let handler: RPCHandler<Record<never, never>> | null = null
  const server: LoopbackServer = await startLoopbackServer({
    ...(options.port === undefined ? {} : { port: options.port }),
    allowHeadless: options.allowHeadless === true,
    token: createAccessToken(),
    staticFiles,
    handleApi: async (request, response) => {
      await handler?.handle(request, response, { prefix: '/api', context: {} })
    },
    log: (event) =>
      options.log(event.kind === 'failed' ? `http ${String(event.error)}` : `http ${event.status} ${event.code}`),
  })

  /** The thread may die; what was saved is safe, and a new one serves the next call. */
  const { promise: failed, resolve: fail } = Promise.withResolvers<Error>()
  const start = (): EngineHost => {
    const startedAt = performance.now()
    const started = startEngineHost({
      workerUrl: options.workerUrl,
      dataFolder: options.dataFolder,
      door: 'browser',
      version: options.version,
      url: server.origin,
      log: options.log,
      onCrash: (error) => {
        options.log(`engine stopped: ${error.message}`)
        if (performance.now() - startedAt < shortLife) {
          fail(error)
          return
        }
        host = start()
        void host.client.shop.open({}).catch(() => undefined)
      },
    })
    const port = started.connect()
    const client = createORPCClient(new RPCLink({ port: port as never }))
    port.start()
    handler = new RPCHandler(forwardTo(client) as unknown as AnyRouter, {
      clientInterceptors: [
        ({ next }) => next().catch((error: unknown) => Promise.reject(transported(error, options.log))),
      ],
      interceptors: [({ next }) => next().catch((error: unknown) => Promise.reject(unread(error)))],
    })
    return started
  }
  let host = start()

  return {
    url: server.url,
    failed,
    get host() {
      return host
    },
    close: async () => {
      await server.close()
      await host.close()
    },
  }
}
