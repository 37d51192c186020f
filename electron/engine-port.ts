import type { MessagePort } from 'node:worker_threads'
import { ipcMain, type MessagePortMain } from 'electron'
import { isTrustedSender } from './app-origin.ts'
import { channels } from './channels.ts'

/** The part of Electron's port that the pipe needs. */
export type WindowPort = Pick<MessagePortMain, 'postMessage' | 'start' | 'close'> & {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
}

/**
 * Carries messages between the window and the engine's worker without looking at them. It exists because a port of
 * Electron can't be transferred into a worker thread of Node. When one end closes, so does the other: the engine then
 * drops the window's running calls, or the window learns that the engine is gone.
 */
export function pipePorts(window: WindowPort, engine: MessagePort): void {
  window.on('message', (event) => engine.postMessage(event.data))
  window.on('close', () => engine.close())
  engine.on('message', (data: unknown) => window.postMessage(data))
  engine.on('messageerror', () => engine.close())
  engine.on('close', () => window.close())
  window.start()
}

/** Connects every port that our own page hands over; a port from anyone else is closed unheard. */
export function acceptEnginePorts(connect: () => MessagePort): void {
  ipcMain.on(channels.enginePort, (event) => {
    const [port, ...others] = event.ports
    for (const other of others) other.close()
    if (port === undefined) return
    if (!isTrustedSender(event.senderFrame)) return port.close()
    try {
      pipePorts(port, connect())
    } catch {
      // No engine just now: the closed port tells the page, which asks again.
      port.close()
    }
  })
}
