/** Where nudges are said: a notification of the system, one of the browser, a line in the window. */
export type NudgeHost<Said> = { say(nudge: Said): void }

export type NudgeWatch<Said> = {
  /** Claims what is to be said now: a second watcher of the same shop gets nothing of it. */
  readonly take: () => Promise<readonly Said[]>
  readonly host: NudgeHost<Said>
  /** Calls again and again; gives the function that ends it. */
  readonly repeat: (look: () => void) => () => void
}

/**
 * Looks at once and then every so often. A timer set for the next moment would miss it after sleep or a changed clock;
 * looking costs two indexed queries. While one look runs there is no other; what fails is looked at again next time.
 */
export function watchNudges<Said>({ take, host, repeat }: NudgeWatch<Said>): { look(): void; stop(): void } {
  let isLooking = false
  let isStopped = false
  async function look(): Promise<void> {
    if (isLooking || isStopped) return
    isLooking = true
    try {
      for (const nudge of await take()) host.say(nudge)
    } catch {
      // No shop is open, or the engine is starting again: nothing was claimed.
    } finally {
      isLooking = false
    }
  }
  const start = () => void look()
  const end = repeat(start)
  start()
  return {
    look: start,
    stop() {
      isStopped = true
      end()
    },
  }
}

/** How often is looked, ms: a follow-up at 10:00 is said by half past that minute. */
export const nudgeLookMs = 30_000
