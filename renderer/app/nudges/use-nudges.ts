import { useEffect, useEffectEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { addressOfNudge, type Nudge } from '#shared/contract/nudges.ts'
import { nudgeLookMs, watchNudges } from '#shared/domain/nudge-watch.ts'
import { wordMessage } from '#shared/i18n/message.ts'
import { client } from '#renderer/engine/client.ts'
import { desktop } from '#renderer/engine/desktop.ts'
import { notificationLeave } from '#renderer/engine/notification-leave.ts'
import { addNudge, waitingNudges } from './waiting-nudges.ts'

/**
 * Says what is to be said, in browser mode: by the browser where the user allowed it, else in a quiet line of the window.
 * The desktop app has its own way (electron/nudges.ts).
 */
export function useNudges(): void {
  const { t } = useTranslation()
  const [, navigate] = useLocation()

  const say = useEffectEvent((nudge: Nudge, isOpening: boolean) => {
    // Whoever opens the window sees the day itself.
    if (nudge.kind === 'morning' && isOpening) return
    if (notificationLeave.get() !== 'granted') return addNudge(nudge)
    const shown = new Notification(wordMessage(t, nudge.title), {
      body: nudge.lines.map((line) => wordMessage(t, line)).join('\n'),
      // Of the same tag, the later one would take the place of the earlier one without a sound.
      ...(nudge.kind === 'morning' && { tag: nudge.kind }),
    })
    shown.onclick = () => {
      window.focus()
      navigate(addressOfNudge(nudge))
      shown.close()
    }
  })

  useEffect(() => {
    if (desktop !== undefined) return
    let isOpening = true
    const watch = watchNudges<Nudge>({
      take: () => client.nudges.due(),
      host: { say: (nudge) => say(nudge, isOpening) },
      repeat: (look) => {
        const timer = setInterval(() => {
          isOpening = false
          look()
        }, nudgeLookMs)
        return () => clearInterval(timer)
      },
    })
    return () => {
      watch.stop()
      waitingNudges.set([])
    }
  }, [])
}
