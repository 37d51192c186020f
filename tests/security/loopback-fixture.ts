/** A loopback server with a small page and an API that says what reached it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startLoopbackServer, type LoopbackEvent, type LoopbackOptions } from '#backend/http/loopback-server.ts'
import { loadStaticFiles } from '#backend/http/static-files.ts'
import { rawRequest, type RawResponse, type RequestParts } from './raw-http.ts'

export const token = 'T'.repeat(43)

const page = `<!doctype html><html><head><meta property="csp-nonce" nonce="__CSP_NONCE__">
<style nonce="__CSP_NONCE__">h1 { color: rgb(1, 2, 3) }</style></head><body><h1>page</h1>
<script>document.title = 'inline ran'</script><script type="module" src="/assets/main-1a2b.js"></script></body></html>`

/** A folder as the build leaves it, with a secret beside it that no path may reach. */
export function makeDistFolder(): { folder: string; remove: () => void } {
  const root = mkdtempSync(join(tmpdir(), 'regulars-dist-'))
  const folder = join(root, 'dist')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), page)
  writeFileSync(join(folder, 'assets', 'main-1a2b.js'), `document.documentElement.dataset.ran = 'yes'\n`)
  writeFileSync(join(folder, 'assets', 'main-1a2b.js.map'), '{}')
  writeFileSync(join(root, 'secret.json'), '{"secret":true}')
  return { folder, remove: () => rmSync(root, { recursive: true, force: true }) }
}

export async function startFixture(options: Partial<LoopbackOptions> = {}) {
  const dist = makeDistFolder()
  const events: LoopbackEvent[] = []
  const calls: string[] = []
  const server = await startLoopbackServer({
    staticFiles: loadStaticFiles(dist.folder),
    token,
    log: (event) => events.push(event),
    handleApi: async (request, response) => {
      const chunks: Buffer[] = []
      for await (const chunk of request) chunks.push(chunk as Buffer)
      const body = Buffer.concat(chunks).toString('utf8')
      calls.push(`${request.url} ${body}`)
      if (request.url === '/api/silent') return
      if (request.url === '/api/fails') throw new Error('broken on purpose')
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify({ echo: body }))
    },
    ...options,
  })
  /** A call as our own page makes it, with the named headers replaced, doubled or (null) left out. */
  const call = (parts: RequestParts = {}, timeoutMs?: number): Promise<RawResponse> => {
    const body = parts.body ?? '{}'
    const headers = {
      Host: `127.0.0.1:${server.port}`,
      Connection: 'close',
      'Sec-Fetch-Site': 'same-origin',
      Origin: server.origin,
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'Content-Length': String(Buffer.byteLength(body)),
      ...parts.headers,
    }
    return rawRequest(server.port, { line: parts.line ?? 'POST /api/echo HTTP/1.1', headers, body }, timeoutMs)
  }
  const get = (target: string, headers: RequestParts['headers'] = {}): Promise<RawResponse> =>
    rawRequest(server.port, {
      line: `GET ${target} HTTP/1.1`,
      headers: { Host: `127.0.0.1:${server.port}`, Connection: 'close', ...headers },
    })
  const close = async (): Promise<void> => {
    await server.close()
    dist.remove()
  }
  return { server, events, calls, call, get, close }
}

export type Fixture = Awaited<ReturnType<typeof startFixture>>

/** The error code of a refusal, in the shape of docs/interface.md. */
export function errorCode(response: RawResponse): unknown {
  return (JSON.parse(response.body) as { error: { code: unknown } }).error.code
}
