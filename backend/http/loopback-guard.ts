import { bearerMatches } from './access-token.ts'
import { refusal, type Refusal } from './loopback-refusals.ts'

/** A request before its body is read; `headers` is `IncomingMessage.headersDistinct`: nothing joined, nothing dropped. */
export type RequestHead = {
  readonly method: string
  readonly target: string
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>
}

export type GuardRules = {
  readonly port: number
  readonly tokenDigest: Buffer
  /** Scripts send no Sec-Fetch-Site; they may call only where the person who started the server said so. */
  readonly allowHeadless: boolean
  readonly maxJsonBytes: number
}

export type Verdict = { readonly kind: 'allow'; readonly area: 'page' | 'api' } | Refusal

/**
 * Whether a request may pass. Cookies play no part: browsers send those of 127.0.0.1 to and from every port.
 * Host is looked at first, because a rebound name arrives with a foreign Host and no Sec-Fetch headers at all.
 */
export function guardRequest(head: RequestHead, rules: GuardRules): Verdict {
  const host = single(head, 'host')?.toLowerCase()
  if (host !== `127.0.0.1:${rules.port}` && host !== `localhost:${rules.port}`) return refusal('host-refused')
  // OPTIONS before the target: `OPTIONS *` is a preflight too.
  if (head.method === 'OPTIONS') return refusal('preflight-refused')
  if (!head.target.startsWith('/') || head.target.startsWith('//')) return refusal('target-refused')
  return /^\/api(?:[/?]|$)/.test(head.target) ? guardApi(head, rules, host) : guardPage(head)
}

function guardApi(head: RequestHead, rules: GuardRules, host: string): Verdict {
  const site = single(head, 'sec-fetch-site')
  const headless = rules.allowHeadless && head.headers['sec-fetch-site'] === undefined
  if (site !== 'same-origin' && !headless) return refusal('fetch-site-refused')
  if (head.headers['origin'] !== undefined && single(head, 'origin') !== `http://${host}`) {
    return refusal('origin-refused')
  }
  if (head.method !== 'POST') return refusal('method-refused')
  if (!bearerMatches(single(head, 'authorization') ?? '', rules.tokenDigest)) return refusal('token-refused')
  if (!/^application\/json(?:\s*;\s*charset=utf-8)?$/i.test(single(head, 'content-type') ?? '')) {
    return refusal('content-type-refused')
  }
  return guardLength(head, rules.maxJsonBytes) ?? { kind: 'allow', area: 'api' }
}

/** The page and its files hold no data, so whoever reached this address may have them. */
function guardPage(head: RequestHead): Verdict {
  if (head.method !== 'GET' && head.method !== 'HEAD') return refusal('method-refused')
  if (head.headers['content-length'] === undefined && head.headers['transfer-encoding'] === undefined) {
    return { kind: 'allow', area: 'page' }
  }
  return guardLength(head, 0) ?? { kind: 'allow', area: 'page' }
}

/** Chunked bodies are refused: a length known beforehand needs no counting later and leaves nothing to smuggle. */
function guardLength(head: RequestHead, maxBytes: number): Refusal | undefined {
  const length = single(head, 'content-length')
  if (head.headers['transfer-encoding'] !== undefined || length === undefined || !/^\d+$/.test(length)) {
    return refusal('length-required')
  }
  return Number(length) > maxBytes ? refusal('body-too-large') : undefined
}

/** A header that came exactly once. */
function single(head: RequestHead, name: string): string | undefined {
  const values = head.headers[name]
  return values?.length === 1 ? values[0] : undefined
}
