import { Button, Stack } from '@mantine/core'
import { IconUsb } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { createStore, useStore } from '#renderer/engine/store.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import { WarningNotice } from '#renderer/ui/warning-notice.tsx'

/** The day on which the user put the notice away: it is back tomorrow, or with the next start. */
const putAwayOn = createStore<string | null>(null)

/** Says that the second place of backups isn't there, where the day begins: loud enough, and easily put away. */
export function SecondPlaceNotice() {
  const { t } = useTranslation()
  const { secondBackup, today } = useShop()
  const word = useProgramMessage()
  const [, navigate] = useLocation()
  const isPutAway = useStore(putAwayOn) === today
  const problem = secondBackup?.problem ?? null
  if (problem === null || isPutAway) return null
  return (
    <WarningNotice
      className="rg-no-print"
      role="status"
      mb="lg"
      icon={<IconUsb size={20} stroke={1.7} />}
      withCloseButton
      closeButtonLabel={t('common.close')}
      onClose={() => putAwayOn.set(today)}
    >
      <Stack gap="xs" align="flex-start">
        {word(problem)}
        <Button size="compact-sm" variant="default" onClick={() => navigate('/settings/data')}>
          {t('shell.sections.settings')}
        </Button>
      </Stack>
    </WarningNotice>
  )
}
