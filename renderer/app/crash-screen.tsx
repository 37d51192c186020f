import { Button } from '@mantine/core'
import { IconMoodConfuzed } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { QuietScreen } from './quiet-screen.tsx'

export function CrashScreen() {
  const { t } = useTranslation()
  return (
    <QuietScreen
      icon={IconMoodConfuzed}
      title={t('shell.crashTitle')}
      text={t('shell.crashText')}
      action={<Button onClick={() => window.location.reload()}>{t('shell.reload')}</Button>}
    />
  )
}
