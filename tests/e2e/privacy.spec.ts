import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { expect, test } from './fixtures.ts'
import { openAddress, pageAddresses } from './pages.ts'

/** Loopback as /proc/net writes it: 127.0.0.0/8, ::1 and 127.0.0.0/8 inside IPv6. */
const loopback = /^(?:[0-9A-F]{6}7F|0{24}01000000|0{16}FFFF0000[0-9A-F]{6}7F):/
const unbound = /^0+:/

/** Far ends of this process's own sockets that are not on this computer. */
function farEnds(): readonly string[] {
  const own = new Set<string>()
  for (const descriptor of readdirSync('/proc/self/fd')) {
    try {
      const inode = /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/self/fd/${descriptor}`))?.[1]
      if (inode !== undefined) own.add(inode)
    } catch {
      // Closed between being listed and being read.
    }
  }
  return ['tcp', 'tcp6', 'udp', 'udp6']
    .flatMap((table) => readFileSync(`/proc/self/net/${table}`, 'utf8').split('\n').slice(1))
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => own.has(fields[9] ?? ''))
    .map((fields) => fields[2] ?? '')
    .filter((remote) => !loopback.test(remote) && !unbound.test(remote))
}

test('no page asks anything of anyone but the program itself', async ({ page, context, server, openSample }) => {
  const origin = new URL(server.url).origin
  const strangers: string[] = []
  const asked = new Set<string>()
  await context.route(
    (url) => url.origin !== origin,
    async (route) => {
      strangers.push(route.request().url())
      await route.abort()
    },
  )
  page.on('request', (request) => {
    const { origin: whose, protocol } = new URL(request.url())
    asked.add(whose)
    if (whose !== origin && !['data:', 'blob:'].includes(protocol)) strangers.push(request.url())
  })
  page.on('websocket', (socket) => strangers.push(socket.url()))
  // What the content security policy refuses is told to the page, also where the console keeps quiet.
  await page.addInitScript(() => {
    const refused: string[] = []
    Object.assign(window, { refused })
    document.addEventListener('securitypolicyviolation', (event) => {
      refused.push(`${event.effectiveDirective} ${event.blockedURI}`)
    })
  })
  await openSample('ro')
  for (const address of await pageAddresses(server)) {
    await openAddress(page, address)
    expect(await page.evaluate(() => (window as unknown as { refused: string[] }).refused)).toEqual([])
    expect(farEnds()).toEqual([])
  }
  expect(strangers).toEqual([])
  expect([...asked]).toContain(origin)
})

test('the content security policy keeps a page from asking anyone else', async ({ page, server, problems }) => {
  await page.goto(server.url)
  const answer = await page.evaluate(() =>
    fetch('http://example.invalid/').then(
      () => 'answered',
      () => 'refused',
    ),
  )
  expect(answer).toBe('refused')
  expect(problems.splice(0).join('\n')).toContain('Content Security Policy')
})
