/** A client that sends exactly the bytes of a test: fetch would mend or refuse what these tests are about. */
import { connect, type Socket } from 'node:net'

/** `status` 0: the connection was closed without an answer. */
export type RawResponse = {
  readonly status: number
  readonly headers: ReadonlyMap<string, string>
  readonly body: string
}

export function openSocket(port: number, host = '127.0.0.1'): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host }, () => resolve(socket))
    socket.once('error', reject)
  })
}

/** All that comes until the other side closes. Resets count as a close: a refusing server may use them. */
export function readToEnd(socket: Socket, timeoutMs = 5_000): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const timer = setTimeout(() => {
      socket.destroy()
      reject(new Error(`the server kept the connection; so far: ${Buffer.concat(chunks).toString('latin1')}`))
    }, timeoutMs)
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.on('error', () => undefined)
    socket.on('close', () => {
      clearTimeout(timer)
      resolve(Buffer.concat(chunks).toString('utf8'))
    })
  })
}

/** Sends a request text and answers whatever came back, as it came. */
export async function exchange(port: number, text: string, timeoutMs?: number): Promise<string> {
  const socket = await openSocket(port)
  const answer = readToEnd(socket, timeoutMs)
  socket.write(text)
  return answer
}

export function parseResponse(text: string): RawResponse {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const [statusLine = '', ...lines] = head.split('\r\n')
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const
    }),
  )
  return { status: Number(statusLine.split(' ')[1] ?? 0), headers, body: rest.join('\r\n\r\n') }
}

export type RequestParts = {
  readonly line?: string
  /** null leaves a header out, an array sends it several times. */
  readonly headers?: Readonly<Record<string, string | readonly string[] | null>>
  readonly body?: string
}

/** A request text of a start line, headers in their order, and a body. */
export function requestText({ line = 'GET / HTTP/1.1', headers = {}, body = '' }: RequestParts): string {
  const lines = Object.entries(headers).flatMap(([name, value]) => {
    if (value === null) return []
    return (typeof value === 'string' ? [value] : value).map((one) => `${name}: ${one}`)
  })
  return [line, ...lines, '', body].join('\r\n')
}

export async function rawRequest(port: number, parts: RequestParts, timeoutMs?: number): Promise<RawResponse> {
  return parseResponse(await exchange(port, requestText(parts), timeoutMs))
}
