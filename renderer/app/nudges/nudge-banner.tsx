import { Button, Text } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { addressOfNudge } from '#shared/contract/nudges.ts'
import { wordMessage } from '#shared/i18n/message.ts'
import { useStore } from '#renderer/engine/store.ts'
import { useNudges } from './use-nudges.ts'
import { closeNudge, waitingNudges } from './waiting-nudges.ts'
import classes from '../shell.module.css'

/** What the program says by itself, where the browser may not: one quiet line, until it is closed. */
export function NudgeBanner() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  useNudges()
  const [nudge] = useStore(waitingNudges)
  return (
    <div role="status" aria-live="polite" aria-label={t('reminders.shown')}>
      {nudge !== undefined && (
        <div className={classes['banner']}>
          <IconBell size={18} stroke={1.7} aria-hidden />
          <Text size="sm" className="rg-truncate">
            {[nudge.title, ...nudge.lines].map((line) => wordMessage(t, line)).join(' · ')}
          </Text>
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => {
              closeNudge(nudge)
              navigate(addressOfNudge(nudge))
            }}
          >
            {t('reminders.open')}
          </Button>
          <Button size="compact-sm" variant="subtle" onClick={() => closeNudge(nudge)}>
            {t('reminders.close')}
          </Button>
        </div>
      )}
    </div>
  )
}
