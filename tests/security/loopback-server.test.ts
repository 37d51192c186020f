import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorCode, startFixture, token, type Fixture } from './loopback-fixture.ts'
import { exchange, openSocket, parseResponse, rawRequest, readToEnd, requestText } from './raw-http.ts'

let fixture: Fixture
beforeAll(async () => {
  fixture = await startFixture()
})
afterAll(() => fixture.close())

const refused = async (parts: Parameters<Fixture['call']>[0], status: number, code: string) => {
  const before = fixture.calls.length
  const response = await fixture.call(parts)
  expect({ status: response.status, code: errorCode(response) }).toEqual({ status, code })
  expect(fixture.calls).toHaveLength(before)
  return response
}

describe('a call of our own page', () => {
  it('reaches the API and carries the security headers back', async () => {
    const response = await fixture.call({ body: '{"json":{"a":"Đ"}}' })
    expect(response.status).toBe(200)
    expect(JSON.parse(response.body)).toEqual({ echo: '{"json":{"a":"Đ"}}' })
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('cross-origin-resource-policy')).toBe('same-origin')
  })

  it('may use the name localhost', async () => {
    const host = `localhost:${fixture.server.port}`
    expect((await fixture.call({ headers: { Host: host, Origin: `http://${host}` } })).status).toBe(200)
  })

  it('never gets headers that let other sites read the answer', async () => {
    const { headers } = await fixture.call()
    expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
  })

  it('that names no method of the API is 404', async () => {
    const response = await fixture.call({ line: 'POST /api/silent HTTP/1.1' })
    expect([response.status, errorCode(response)]).toEqual([404, 'unknown-method'])
  })

  it('that breaks the API is 500 and says nothing of the cause', async () => {
    const response = await fixture.call({ line: 'POST /api/fails HTTP/1.1' })
    expect([response.status, errorCode(response)]).toEqual([500, 'internal'])
    expect(response.body).not.toContain('on purpose')
    expect(fixture.events.at(-1)?.kind).toBe('failed')
  })
})

describe('Host', () => {
  it.each(['evil.test', 'evil.test:80', '127.0.0.1', '127.0.0.1:1', '[::1]:80', '127.0.0.1.evil.test', ''])(
    '%j is refused, for the page too',
    async (host) => {
      await refused({ headers: { Host: host } }, 403, 'host-refused')
      expect((await fixture.get('/', { Host: host })).status).toBe(403)
    },
  )

  it('sent twice is refused', async () => {
    const own = `127.0.0.1:${fixture.server.port}`
    const response = await fixture.call({ headers: { Host: [own, 'evil.test'] } })
    expect([400, 403]).toContain(response.status)
  })

  it('missing in HTTP/1.1 is refused', async () => {
    expect(parseResponse(await exchange(fixture.server.port, 'GET / HTTP/1.1\r\n\r\n')).status).toBe(400)
  })

  it('missing in HTTP/1.0 is refused', async () => {
    expect(parseResponse(await exchange(fixture.server.port, 'GET / HTTP/1.0\r\n\r\n')).status).toBe(403)
  })
})

describe('request target', () => {
  it.each(['http://evil.test/api/echo', 'http://127.0.0.1/api/echo', '//evil.test/api/echo'])(
    '%s is refused',
    async (target) => {
      await refused({ line: `POST ${target} HTTP/1.1` }, 400, 'target-refused')
    },
  )

  it('of CONNECT gets no tunnel', async () => {
    const host = `127.0.0.1:${fixture.server.port}`
    expect(
      await exchange(fixture.server.port, requestText({ line: `CONNECT ${host} HTTP/1.1`, headers: { Host: host } })),
    ).toBe('')
  })

  it.each(['/%61pi/echo', '/./api/echo', '/x/../api/echo', '/API/echo', '/\\api/echo'])(
    '%s does not reach the API',
    async (target) => {
      await refused({ line: `POST ${target} HTTP/1.1` }, 405, 'method-refused')
    },
  )
})

describe('where a call comes from', () => {
  it.each(['same-site', 'cross-site', 'none', 'SAME-ORIGIN', ''])('Sec-Fetch-Site %j is refused', async (site) => {
    await refused({ headers: { 'Sec-Fetch-Site': site } }, 403, 'fetch-site-refused')
  })

  it('is needed: no Sec-Fetch-Site is refused', async () => {
    await refused({ headers: { 'Sec-Fetch-Site': null } }, 403, 'fetch-site-refused')
  })

  it('sent twice is refused', async () => {
    await refused({ headers: { 'Sec-Fetch-Site': ['same-origin', 'same-origin'] } }, 403, 'fetch-site-refused')
  })

  it.each(['null', 'https://evil.test', 'http://127.0.0.1:1', 'http://127.0.0.1', ''])(
    'Origin %j is refused',
    async (origin) => {
      await refused({ headers: { Origin: origin } }, 403, 'origin-refused')
    },
  )

  it('asked for beforehand by another site is refused without CORS headers', async () => {
    const headers = { Origin: 'https://evil.test', 'Access-Control-Request-Method': 'POST' }
    const response = await refused({ line: 'OPTIONS /api/echo HTTP/1.1', headers, body: '' }, 403, 'preflight-refused')
    expect([...response.headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([])
  })

  it('does not matter to a script where the owner allowed it, but still the token does', async () => {
    const headless = await startFixture({ allowHeadless: true })
    const script = { 'Sec-Fetch-Site': null, Origin: null }
    expect((await headless.call({ headers: script })).status).toBe(200)
    expect((await headless.call({ headers: { ...script, Authorization: null } })).status).toBe(401)
    expect((await headless.call({ headers: { 'Sec-Fetch-Site': 'cross-site' } })).status).toBe(403)
    await headless.close()
  })
})

describe('the token', () => {
  it.each([
    null,
    '',
    'Bearer',
    `Bearer ${'x'.repeat(43)}`,
    `Basic ${token}`,
    token,
    `Bearer ${token}x`,
    `Bearer ${token} x`,
  ])('as %j is refused', async (authorization) => {
    const quick = await startFixture()
    const response = await quick.call({ headers: { Authorization: authorization } })
    expect([response.status, errorCode(response)]).toEqual([401, 'token-refused'])
    expect(quick.calls).toEqual([])
    await quick.close()
  })

  it('does not work from a cookie or the query', async () => {
    const cookie = { Authorization: null, Cookie: `token=${token}` }
    await refused({ line: `POST /api/echo?token=${token} HTTP/1.1`, headers: cookie }, 401, 'token-refused')
  })

  it('guessed wrong ten times makes further guesses slow, and the right one not', async () => {
    const guessed = await startFixture({ limits: { badTokenDelay: 300 } })
    const timed = async (authorization: string) => {
      const start = performance.now()
      const { status } = await guessed.call({ headers: { Authorization: authorization } })
      return { status, ms: performance.now() - start }
    }
    for (let attempt = 0; attempt < 10; attempt++) expect((await timed('Bearer wrong')).ms).toBeLessThan(290)
    expect((await timed('Bearer wrong')).status).toBe(401)
    expect((await timed('Bearer wrong')).ms).toBeGreaterThan(290)
    expect((await timed(`Bearer ${token}`)).status).toBe(200)
    await guessed.close()
  })

  it('never gets into the log', async () => {
    await fixture.call({ line: `POST /api/echo?token=${token} HTTP/1.1`, headers: { 'Sec-Fetch-Site': 'none' } })
    expect(JSON.stringify(fixture.events)).not.toContain(token)
  })
})

describe('a call', () => {
  it.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'TRACE'])('by %s is refused', async (method) => {
    const response = await fixture.call({ line: `${method} /api/echo HTTP/1.1`, body: '' })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('POST')
  })

  it.each([
    null,
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'text/plain; application/json',
    'application/json5',
  ])('of content type %j is refused', async (type) => {
    await refused({ headers: { 'Content-Type': type } }, 415, 'content-type-refused')
  })

  it('of more than 1 MB is refused before its body is read', async () => {
    await refused({ headers: { 'Content-Length': String(1024 * 1024 + 1) } }, 413, 'body-too-large')
  })

  it('of 2 MB that is sent all the same still learns why', async () => {
    await refused({ body: 'x'.repeat(2 * 1024 * 1024) }, 413, 'body-too-large')
  })

  it('of just 1 MB passes', async () => {
    expect((await fixture.call({ body: 'x'.repeat(1024 * 1024) })).status).toBe(200)
  })

  it('without a length is refused', async () => {
    await refused({ headers: { 'Content-Length': null }, body: '' }, 411, 'length-required')
  })

  it('that asks "may I go on" hears no before yes when it is refused', async () => {
    const response = await refused({ headers: { Expect: '100-continue', Authorization: null } }, 401, 'token-refused')
    expect(response.body).not.toContain('100 Continue')
  })

  it('that asks "may I go on" may when it is ours', async () => {
    const response = await fixture.call({ headers: { Expect: '100-continue' } })
    expect(response.status).toBe(100)
    expect(response.body).toContain('HTTP/1.1 200')
  })
})

describe('smuggling', () => {
  const hidden = 'POST /api/smuggled HTTP/1.1\r\n\r\n'

  it.each([
    ['both length and chunks', { 'Content-Length': '4', 'Transfer-Encoding': 'chunked' }, `0\r\n\r\n${hidden}`],
    ['two lengths', { 'Content-Length': ['2', '4'] }, `{}${hidden}`],
    ['a signed length', { 'Content-Length': '+2' }, '{}'],
    ['a list of lengths', { 'Content-Length': '2, 2' }, '{}'],
    ['chunks spelled oddly', { 'Content-Length': null, 'Transfer-Encoding': 'xchunked' }, '0\r\n\r\n'],
    ['chunks', { 'Content-Length': null, 'Transfer-Encoding': 'chunked' }, `2\r\n{}\r\n0\r\n\r\n${hidden}`],
    ['a folded header', { 'X-A': 'b\r\n Transfer-Encoding: chunked' }, '{}'],
    ['a space before the colon', { 'Content-Length ': '2' }, '{}'],
  ])('by %s reaches nothing', async (_name, headers, body) => {
    const before = fixture.calls.length
    const { status } = await fixture.call({ headers: { Connection: 'keep-alive', ...headers }, body })
    // 0: Node's parser tore the connection down before an answer could leave.
    expect([400, 411, 0]).toContain(status)
    expect(fixture.calls).toHaveLength(before)
  })

  it('by a body behind a refused call reaches nothing', async () => {
    const body = requestText({
      line: 'GET /assets/main-1a2b.js HTTP/1.1',
      headers: { Host: `127.0.0.1:${fixture.server.port}` },
    })
    const { body: answer } = await fixture.call({ headers: { Connection: 'keep-alive', Authorization: null }, body })
    expect(answer).not.toContain('HTTP/1.1')
  })

  it('by a line feed without a carriage return reaches nothing', async () => {
    const host = `127.0.0.1:${fixture.server.port}`
    const answer = await exchange(fixture.server.port, `GET / HTTP/1.1\nHost: ${host}\n\n`)
    expect(parseResponse(answer).status).toBe(400)
  })

  it('by headers of more than 16 KB is cut off', async () => {
    expect((await fixture.get('/', { 'X-Long': 'x'.repeat(20_000) })).status).toBe(431)
  })
})

describe('files of the page', () => {
  it.each([
    '/../secret.json',
    '/..%2fsecret.json',
    '/%2e%2e/secret.json',
    '/%2e%2e%2fsecret.json',
    '/..%5csecret.json',
    '/..\\secret.json',
    '/....//secret.json',
    '/%252e%252e%252fsecret.json',
    '/assets/../../secret.json',
    '/assets/%00/../../../secret.json',
    '/..%c0%afsecret.json',
    '/%zz',
    '/assets',
    '/assets/main-1a2b.js.map',
    '/customers',
  ])('%s is 404', async (target) => {
    const response = await fixture.get(target)
    expect(response.status).toBe(404)
    expect(response.body).toBe('')
  })

  it('are answered with all security headers and a new nonce each time', async () => {
    const [first, second] = [await fixture.get('/'), await fixture.get('/')]
    const nonce = /'nonce-([^']+)'/.exec(first.headers.get('content-security-policy') ?? '')?.[1]
    expect(first.body).toContain(`<style nonce="${nonce}">`)
    expect(second.body).not.toContain(nonce)
    expect(first.headers.get('x-frame-options')).toBe('DENY')
    expect(first.headers.get('referrer-policy')).toBe('no-referrer')
    expect(first.headers.get('cross-origin-opener-policy')).toBe('same-origin')
    expect(first.headers.get('set-cookie')).toBeUndefined()
    expect(first.body).not.toContain(token)
  })

  it.each(['POST', 'PUT', 'DELETE'])('by %s are refused', async (method) => {
    const headers = { Host: `127.0.0.1:${fixture.server.port}`, Connection: 'close' }
    const response = await rawRequest(fixture.server.port, { line: `${method} / HTTP/1.1`, headers })
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})

describe('slow senders', () => {
  it('of headers are cut off', async () => {
    const slow = await startFixture({ limits: { headersTimeout: 200, requestTimeout: 400, timeoutCheckInterval: 50 } })
    const answer = await exchange(slow.server.port, `GET / HTTP/1.1\r\nHost: 127.0.0.1:${slow.server.port}\r\nX-`)
    expect(parseResponse(answer).status).toBe(408)
    await slow.close()
  })

  it('of a body are cut off, and their call never comes about', async () => {
    const slow = await startFixture({ limits: { headersTimeout: 200, requestTimeout: 400, timeoutCheckInterval: 50 } })
    const response = await slow.call({ headers: { 'Content-Length': '10' }, body: '{' })
    expect(response.status).toBe(408)
    expect(slow.calls).toEqual([])
    await slow.close()
  })
})

describe('the server', () => {
  it('streams an answer for longer than a request may take', async () => {
    const streaming = await startFixture({
      limits: { headersTimeout: 100, requestTimeout: 150, timeoutCheckInterval: 25 },
      handleApi: async (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' })
        response.write('data: 1\n\n')
        await new Promise((resolve) => setTimeout(resolve, 500))
        response.end('data: 2\n\n')
      },
    })
    const response = await streaming.call()
    expect(response.body).toContain('data: 2')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    await streaming.close()
  })

  it('closes with a stream under way and a silent connection open', async () => {
    const streaming = await startFixture({
      limits: { closeGrace: 50 },
      handleApi: async (_request, response) => {
        response.writeHead(200, { 'content-type': 'text/event-stream' })
        response.write('data: 1\n\n')
        await new Promise((resolve) => response.once('close', resolve))
      },
    })
    const silent = readToEnd(await openSocket(streaming.server.port))
    const stream = streaming.call()
    await new Promise((resolve) => setTimeout(resolve, 50))
    await Promise.all([streaming.close(), streaming.server.close()])
    expect((await stream).body).toContain('data: 1')
    expect(await silent).toBe('')
    await expect(openSocket(streaming.server.port)).rejects.toThrow('ECONNREFUSED')
  })

  it('turns away more connections than it was made for', async () => {
    const small = await startFixture({ limits: { maxConnections: 1 } })
    const first = await openSocket(small.server.port)
    expect(await readToEnd(await openSocket(small.server.port))).toBe('')
    expect(await small.server.connectionCount()).toBe(1)
    first.destroy()
    await small.close()
  })

  it('listens on 127.0.0.1 and on no other address of the computer', async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .map(({ address, scopeid }) => (scopeid ? `${address}%${scopeid}` : address))
      .filter((address) => address !== '127.0.0.1' && !address.includes('%'))
    for (const address of ['::1', ...others]) {
      await expect(openSocket(fixture.server.port, address)).rejects.toThrow()
    }
  })

  it('says so when its port is taken', async () => {
    await expect(startFixture({ port: fixture.server.port })).rejects.toThrow('EADDRINUSE')
  })

  it('gives an address that keeps the token behind the #', () => {
    expect(fixture.server.url).toBe(`http://127.0.0.1:${fixture.server.port}/#token=${token}`)
  })
})
