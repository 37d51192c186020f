import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { contentTypeOf } from './content-types.ts'
import { securityHeaders } from './security-headers.ts'

/** Where the built index.html wants the nonce of its answer (Vite: `html.cspNonce`). */
const noncePlaceholder = '__CSP_NONCE__'

type StaticFile =
  | { readonly kind: 'page'; readonly template: string; readonly contentType: string }
  | { readonly kind: 'asset'; readonly bytes: Buffer<ArrayBuffer>; readonly contentType: string }

/** URL pathname, as a browser writes it, to file. */
export type StaticFiles = ReadonlyMap<string, StaticFile>

/**
 * Reads the whole built page once: a few MB, and a rebuild under a running server can't mix two versions.
 * Serving is a lookup in this map and never joins a path, so no spelling of `..` reaches the disk.
 * Throws where there is no index.html, or one that would lose its styles for want of a nonce.
 */
export function loadStaticFiles(distFolder: string): StaticFiles {
  const files = new Map<string, StaticFile>()
  for (const entry of readdirSync(distFolder, { recursive: true, withFileTypes: true })) {
    // isFile() is false for symbolic links: nothing outside the folder is ever served.
    const contentType = entry.isFile() ? contentTypeOf(entry.name) : undefined
    if (contentType === undefined) continue
    const path = join(entry.parentPath, entry.name)
    const pathname = '/' + relative(distFolder, path).split(sep).map(encodeURIComponent).join('/')
    files.set(pathname, readStaticFile(path, contentType))
  }
  const index = files.get('/index.html')
  if (index?.kind !== 'page') throw new Error('The built page has no index.html')
  if (!index.template.includes(noncePlaceholder)) throw new Error(`index.html has no ${noncePlaceholder}`)
  files.set('/', index)
  return files
}

function readStaticFile(path: string, contentType: string): StaticFile {
  const bytes = readFileSync(path)
  return contentType.startsWith('text/html')
    ? { kind: 'page', template: bytes.toString('utf8'), contentType }
    : { kind: 'asset', bytes, contentType }
}

/**
 * Answers a request for a file of the page, for `protocol.handle` of the desktop and for the loopback server.
 * Routes of the page live behind `#`, so an unknown path is 404 and not the page.
 */
export async function serveStatic(files: StaticFiles, request: Request): Promise<Response> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return new Response(null, { status: 405, headers: { ...securityHeaders(), allow: 'GET, HEAD' } })
  }
  const file = files.get(new URL(request.url).pathname)
  if (file === undefined) return new Response(null, { status: 404, headers: securityHeaders() })
  const { body, headers } = render(file)
  return new Response(request.method === 'HEAD' ? null : body, {
    headers: { ...headers, 'content-type': file.contentType, 'content-length': String(body.byteLength) },
  })
}

function render(file: StaticFile) {
  if (file.kind === 'asset') return { body: file.bytes, headers: securityHeaders() }
  const nonce = randomBytes(16).toString('base64')
  return { body: Buffer.from(file.template.replaceAll(noncePlaceholder, nonce)), headers: securityHeaders(nonce) }
}
