import { once } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { os, type RouterClient } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { acceptEnginePorts, pipePorts } from './engine-port.ts'
import { ipcMain, resetFake, trustedFrame } from './testing/fake-electron.ts'
import { windowChannel } from './testing/fake-window-port.ts'

vi.mock('electron', () => import('./testing/fake-electron.ts'))

const stopped: string[] = []
const router = {
  echo: os.input(z.string()).handler(({ input }) => input),
  fail: os.errors({ CONFLICT: { data: z.object({ field: z.string() }) } }).handler(({ errors }) => {
    throw errors.CONFLICT({ data: { field: 'name' } })
  }),
  count: os.input(z.number()).handler(async function* ({ input, signal }) {
    try {
      for (let at = 1; at <= input; at += 1) {
        await new Promise((resolve) => setImmediate(resolve))
        if (signal?.aborted === true) return
        yield at
      }
    } finally {
      stopped.push('count')
    }
  }),
  wait: os.handler(
    ({ signal }) =>
      new Promise<string>((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          stopped.push('wait')
          reject(new Error('aborted'))
        })
      }),
  ),
}
type Client = RouterClient<typeof router>

/** The engine's side as the worker has it: a handler on a port. */
function connectEngine(): MessagePort {
  const { port1, port2 } = new MessageChannel()
  new RPCHandler(router).upgrade(port2)
  engineEnd = port2
  return port1
}
let engineEnd: MessagePort
let page: MessagePort
let client: Client

beforeEach(() => {
  resetFake()
  stopped.length = 0
  const ends = windowChannel()
  pipePorts(ends.main, connectEngine())
  page = ends.page
  client = createORPCClient<Client>(new RPCLink({ port: page }))
})
afterEach(() => {
  page.close()
  engineEnd.close()
})

it('carries calls and typed errors', async () => {
  expect(await client.echo('Đorđe')).toBe('Đorđe')
  await expect(client.fail()).rejects.toMatchObject({ code: 'CONFLICT', data: { field: 'name' } })
  await expect(client.echo(1 as unknown as string)).rejects.toMatchObject({ code: 'BAD_REQUEST' })
})

it('keeps many calls at once apart and in order', async () => {
  const texts = Array.from({ length: 500 }, (_, index) => `text ${index}`)
  expect(await Promise.all(texts.map((text) => client.echo(text)))).toEqual(texts)
})

it('carries streams', async () => {
  const seen: number[] = []
  for await (const value of await client.count(100)) seen.push(value)
  expect(seen).toEqual(Array.from({ length: 100 }, (_, index) => index + 1))
})

it('stops a stream that the page leaves', async () => {
  for await (const value of await client.count(1_000_000)) if (value === 3) break
  await vi.waitFor(() => expect(stopped).toEqual(['count']))
})

it('carries the abort of a call', async () => {
  const abort = new AbortController()
  const call = client.wait(undefined, { signal: abort.signal })
  setTimeout(() => abort.abort(), 20)
  await expect(call).rejects.toThrow()
  await vi.waitFor(() => expect(stopped).toEqual(['wait']))
})

it('carries 20 MB unchanged', async () => {
  const text = 'ćевапи 🙂'.repeat(1_500_000)
  expect((await client.echo(text)) === text).toBe(true)
})

it('carries bytes unchanged', async () => {
  const { port1, port2 } = new MessageChannel()
  const ends = windowChannel()
  pipePorts(ends.main, port1)
  const bytes = Uint8Array.from({ length: 5_000_000 }, (_, index) => index % 251)
  ends.page.postMessage(bytes)
  const [received] = (await once(port2, 'message')) as [Uint8Array]
  expect(Buffer.compare(received, bytes)).toBe(0)
  ends.page.close()
})

it('stops what runs for a window that closes', async () => {
  const call = client.wait().catch((error: unknown) => error)
  await client.echo('the call has arrived')
  page.close()
  await vi.waitFor(() => expect(stopped).toEqual(['wait']))
  expect(await call).toBeInstanceOf(Error)
})

it('tells the window that the engine has gone', async () => {
  const call = client.wait().catch((error: unknown) => error)
  await client.echo('the call has arrived')
  engineEnd.close()
  await once(page, 'close')
  expect(await call).toBeInstanceOf(Error)
})

function offer(frame: unknown, connect: () => MessagePort) {
  const ends = windowChannel()
  acceptEnginePorts(connect)
  ipcMain.emit('engine-port', { senderFrame: frame, ports: [ends.main] })
  return ends.page
}

it('connects our own page', async () => {
  const offered = offer(trustedFrame, connectEngine)
  expect(await createORPCClient<Client>(new RPCLink({ port: offered })).echo('here')).toBe('here')
  offered.close()
})

it.each([
  ['a foreign page', { parent: null, origin: 'https://example.org' }],
  ['a frame in our page', { parent: trustedFrame, origin: 'app://regulars' }],
  ['a page that has gone', null],
])('closes the port of %s without asking the engine', async (_who, frame) => {
  const connect = vi.fn(connectEngine)
  await once(offer(frame, connect), 'close')
  expect(connect).not.toHaveBeenCalled()
})

it('closes the port while no engine runs', async () => {
  await once(
    offer(trustedFrame, () => {
      throw new Error('The engine is not running')
    }),
    'close',
  )
})

it('takes one port at a time', async () => {
  const [first, second] = [windowChannel(), windowChannel()]
  acceptEnginePorts(connectEngine)
  ipcMain.emit('engine-port', { senderFrame: trustedFrame, ports: [first.main, second.main] })
  await once(second.page, 'close')
  ipcMain.emit('engine-port', { senderFrame: trustedFrame, ports: [] })
  first.page.close()
})
