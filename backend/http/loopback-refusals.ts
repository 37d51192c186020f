/**
 * Why the loopback server refuses a request before any method of the contract is looked at. The page never
 * causes one in normal use: the messages are for whoever writes a client.
 */
const refusals = {
  'host-refused': { status: 403, message: 'The Host header must name this server.' },
  'target-refused': { status: 400, message: 'The request target must be a path.' },
  'preflight-refused': { status: 403, message: 'Other sites may not call this server.' },
  'fetch-site-refused': { status: 403, message: 'Only pages of this server may call it.' },
  'origin-refused': { status: 403, message: 'Only pages of this server may call it.' },
  'method-refused': { status: 405, message: 'This address does not take that HTTP method.' },
  'token-refused': { status: 401, message: 'The access token is missing or wrong. Open the address printed at start.' },
  'content-type-refused': { status: 415, message: 'Calls must be application/json.' },
  'length-required': { status: 411, message: 'A body needs a Content-Length.' },
  'body-too-large': { status: 413, message: 'The body of a call is too large.' },
  'unknown-method': { status: 404, message: 'There is no such method.' },
  internal: { status: 500, message: 'The server failed; its log says why.' },
} as const

export type RefusalCode = keyof typeof refusals
export type Refusal = { readonly kind: 'deny'; readonly status: number; readonly code: RefusalCode }

export function refusal(code: RefusalCode): Refusal {
  return { kind: 'deny', status: refusals[code].status, code }
}

/** The error shape of interface.md §2. */
export function refusalBody(code: RefusalCode): string {
  return JSON.stringify({ error: { code, message: refusals[code].message, details: {} } })
}
