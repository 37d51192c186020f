/**
 * `node tests/packed-desktop.ts FOLDER`: starts the main process out of an unpacked package under plain Node, with the
 * recording stand-in where it imports `electron`, walks through a first run by the window's own line to the engine, quits,
 * and prints what it saw. The engine's thread gets no stand-in: it must do without Electron.
 */
import { registerHooks } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { EngineClient } from '#backend/engine.ts'
import * as electron from '#electron/testing/fake-electron.ts'
import { windowChannel } from '#electron/testing/fake-window-port.ts'

const folder = resolve(process.argv[2] ?? '.')
const standIn = new URL('../electron/testing/fake-electron.ts', import.meta.url).href
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((later) => setTimeout(later, 10))
}

await import(pathToFileURL(join(folder, 'dist', 'electron', 'main.mjs')).href)
electron.becomeReady()
await until(() => electron.BrowserWindow.all.length === 1)

const page = await (electron.sessionHandlers.get('protocol app') as unknown as (request: Request) => Promise<Response>)(
  new Request('app://regulars/'),
)
const line = windowChannel()
electron.ipcMain.emit('engine-port', { senderFrame: electron.trustedFrame, ports: [line.main] })
const client = createORPCClient<EngineClient>(new RPCLink({ port: line.page }))
const before = await client.shop.status()
const created = await client.shop.create({ name: 'Proba', currency: 'RSD', language: 'sr-Latn' })

electron.app.emit('will-quit', electron.electronEvent({}))
await until(() => electron.called('quit').length === 1)
line.page.close()
console.log(
  JSON.stringify({
    beforeReady: electron.names().slice(0, electron.names().indexOf('ready')),
    pageStatus: page.status,
    contentSecurityPolicy: page.headers.get('content-security-policy'),
    door: before.door,
    version: before.version,
    shopBefore: before.shop,
    shopName: created.settings.name,
    location: created.location,
  }),
)
