import type { ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { DesktopBridge } from '#shared/contract/desktop-bridge.ts'

type Link = ClientLink<Record<never, never>>

/** Gives the link over the present port; after the engine was restarted, over a new one. */
export function createPortLinks(bridge: DesktopBridge): () => Promise<Link> {
  let current: Promise<Link> | undefined

  function connect(): Promise<Link> {
    return new Promise((resolve) => {
      function onMessage(event: MessageEvent): void {
        const [port] = event.ports
        if (event.source !== window || event.data !== 'engine-port' || port === undefined) return
        window.removeEventListener('message', onMessage)
        port.addEventListener('close', () => {
          current = undefined
        })
        const link = new RPCLink({ port })
        port.start()
        resolve(link)
      }
      window.addEventListener('message', onMessage)
      bridge.connect()
    })
  }

  return () => (current ??= connect())
}
