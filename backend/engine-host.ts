import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { MessageChannel, Worker, type MessagePort } from 'node:worker_threads'
import type { EngineClient } from './engine.ts'
import type { Door } from './engine-state.ts'
import type { WorkerOptions, WorkerReply, WorkerRequest } from './worker-messages.ts'

export type EngineHostOptions = {
  /** The bundled worker on the desktop, `backend/worker.ts` elsewhere. */
  readonly workerUrl: URL
  readonly dataFolder: string
  readonly door: Door
  readonly version: string
  readonly url?: string
  /** The thread died: a new host must be started. Saved data are safe. */
  readonly onCrash: (error: Error) => void
  readonly log?: (line: string) => void
}

/** Owns the engine's thread from start to end. */
export type EngineHost = {
  /** A port for a window: what it asks is checked as coming from outside. */
  connect(): MessagePort
  /** Calls of the process itself. */
  readonly client: EngineClient
  /** Folds the write-ahead log into the file: before sleep or shutdown. */
  checkpoint(): void
  /** Closes the shop and ends the thread; gives up waiting after `closeWithinMs`. */
  close(): Promise<void>
}

const closeWithinMs = 8000
/**
 * What the engine's thread makes and drops at once is collected each time it comes to a third of this. By default it is
 * 192 MB, which a small PC hasn't to spare, and no faster: docs/performance.md.
 */
const youngMegabytes = 24

export function startEngineHost(options: EngineHostOptions): EngineHost {
  const data: WorkerOptions = {
    dataFolder: options.dataFolder,
    door: options.door,
    version: options.version,
    url: options.url ?? null,
  }
  const worker = new Worker(options.workerUrl, {
    workerData: data,
    resourceLimits: { maxYoungGenerationSizeMb: youngMegabytes },
  })
  let closing = false
  let onClosed: () => void = () => undefined
  let dead = false
  // An uncaught error is followed by the end of the thread: told once.
  const crashed = (error: Error) => {
    if (!closing && !dead) options.onCrash(error)
    dead = true
    onClosed()
  }
  worker.on('error', crashed)
  worker.on('exit', (code) => crashed(new Error(`engine thread ended with ${code}`)))
  worker.on('message', (message: WorkerReply) => {
    if (message.kind === 'log') options.log?.(message.line)
    else onClosed()
  })
  const ask = (request: WorkerRequest, transfer: readonly MessagePort[] = []) => worker.postMessage(request, transfer)

  function connect(trusted: boolean): MessagePort {
    const { port1, port2 } = new MessageChannel()
    ask({ kind: 'connect', port: port2, trusted }, [port2])
    return port1
  }

  const own = connect(true)
  const client = createORPCClient(new RPCLink({ port: own as never })) as EngineClient
  own.start()
  own.unref()

  return {
    connect: () => connect(false),
    client,
    checkpoint: () => ask({ kind: 'checkpoint' }),
    close: async () => {
      if (closing) return
      closing = true
      const closed = new Promise<void>((resolve) => {
        onClosed = resolve
        setTimeout(resolve, closeWithinMs).unref()
      })
      ask({ kind: 'close' })
      await closed
      own.close()
      await worker.terminate()
    },
  }
}
