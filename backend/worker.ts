/** The engine in a thread of its own, so that no window and no server ever waits for a query. */
import { RPCHandler } from '@orpc/server/message-port'
import { parentPort, workerData, type MessagePort } from 'node:worker_threads'
import { createEngine } from './engine.ts'
import { betweenTransactions } from '#db/in-transaction.ts'
import type { WorkerOptions, WorkerReply, WorkerRequest } from './worker-messages.ts'

const parent = parentPort
if (parent === null) throw new Error('worker.ts runs in a worker thread')
const reply = (message: WorkerReply) => parent.postMessage(message)

const engine = createEngine({
  ...(workerData as WorkerOptions),
  now: Date.now,
  log: (line) => reply({ kind: 'log', line }),
})
const handler = new RPCHandler(engine.router as never)

function serve(port: MessagePort, trusted: boolean): void {
  handler.upgrade(port as never, { context: engine.context(trusted) as never })
  port.start()
}

/** Waits for a transaction that is under way, of an import for one: SQLite refuses inside one. */
async function checkpoint(): Promise<void> {
  const database = engine.state.shop?.database
  if (database === undefined) return
  await betweenTransactions(database, () => database.raw.pragma('wal_checkpoint(TRUNCATE)')).catch((error: unknown) =>
    reply({ kind: 'log', line: `checkpoint ${String(error)}` }),
  )
}

parent.on('message', (message: WorkerRequest) => {
  switch (message.kind) {
    case 'connect':
      serve(message.port, message.trusted)
      break
    case 'checkpoint':
      void checkpoint()
      break
    case 'close':
      void engine.close().then(
        () => reply({ kind: 'closed' }),
        (error: unknown) => {
          reply({ kind: 'log', line: `close ${String(error)}` })
          reply({ kind: 'closed' })
        },
      )
      break
  }
})
