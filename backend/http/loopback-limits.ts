/** What one program on this computer may ask of the server before it is turned away. Times in milliseconds. */
export type LoopbackLimits = {
  readonly maxJsonBytes: number
  readonly maxConnections: number
  readonly headersTimeout: number
  /** Until the whole request has arrived; an answer, above all a stream of events, may last for ever. */
  readonly requestTimeout: number
  readonly timeoutCheckInterval: number
  readonly badTokensBeforeDelay: number
  readonly badTokenDelay: number
  /** How long an answer under way may go on after `close`. */
  readonly closeGrace: number
}

export const loopbackLimits: LoopbackLimits = {
  maxJsonBytes: 1024 * 1024,
  maxConnections: 64,
  headersTimeout: 10_000,
  requestTimeout: 120_000,
  timeoutCheckInterval: 1_000,
  badTokensBeforeDelay: 10,
  badTokenDelay: 1_000,
  closeGrace: 500,
}
