import { Text } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { connection } from '#renderer/engine/connection.ts'
import { useStore } from '#renderer/engine/store.ts'
import classes from './shell.module.css'

/** Calm words while the engine is gone; they go by themselves. */
export function EngineBanner() {
  const { t } = useTranslation()
  const isLost = useStore(connection) === 'lost'
  return (
    <div role="status" aria-live="polite">
      {isLost && (
        <div className={classes['banner']} data-tone="warning">
          <IconPlugConnectedX size={18} stroke={1.7} aria-hidden />
          <Text size="sm">{t('shell.engineLost')}</Text>
        </div>
      )}
    </div>
  )
}
