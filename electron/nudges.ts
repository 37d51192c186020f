import { Notification } from 'electron'
import type { TFunction } from 'i18next'
import { addressOfNudge, type Nudge } from '#shared/contract/nudges.ts'
import { nudgeLookMs, watchNudges } from '#shared/domain/nudge-watch.ts'
import { wordMessage } from '#shared/i18n/message.ts'

export type NudgeParts = {
  /** Claims what is to be said now; rejects while no shop is open. */
  readonly take: () => Promise<readonly Nudge[]>
  readonly t: () => TFunction
  /** A click: brings the window to the front, at the address it is about. */
  readonly open: (address: string) => void
}

/** Says what is to be said as notifications of the system. `look` after sleep, `stop` before quitting. */
export function startNudges({ take, t, open }: NudgeParts): { look(): void; stop(): void } {
  // What isn't held is collected, and its click with it.
  const shown = new Set<Notification>()
  return watchNudges<Nudge>({
    take: async () => (Notification.isSupported() ? await take() : []),
    host: {
      say(nudge) {
        const body = nudge.lines.map((line) => wordMessage(t(), line)).join('\n')
        const notification = new Notification({ title: wordMessage(t(), nudge.title), body })
        shown.add(notification)
        notification.on('click', () => open(addressOfNudge(nudge)))
        notification.on('close', () => shown.delete(notification))
        notification.show()
      },
    },
    repeat(look) {
      const timer = setInterval(look, nudgeLookMs)
      return () => clearInterval(timer)
    },
  })
}
