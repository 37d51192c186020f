import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import type { WindowPort } from '../engine-port.ts'

/** Electron's port in the main process, over a real channel of Node: same order, copies and closing, other event shape. */
class FakeWindowPort extends EventEmitter implements WindowPort {
  readonly #port: MessagePort
  constructor(port: MessagePort) {
    super()
    this.#port = port
    port.on('close', () => this.emit('close'))
  }
  // Electron holds messages back until start(); Node's port starts with its first listener.
  start(): void {
    this.#port.on('message', (data: unknown) => this.emit('message', { data, ports: [] }))
  }
  postMessage(message: unknown): void {
    this.#port.postMessage(message)
  }
  close(): void {
    this.#port.close()
  }
}

/** The two ends of the line between page and main process. */
export function windowChannel(): { readonly page: MessagePort; readonly main: FakeWindowPort } {
  const { port1, port2 } = new MessageChannel()
  return { page: port1, main: new FakeWindowPort(port2) }
}
