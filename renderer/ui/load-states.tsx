import { useEffect, useState } from 'react'
import { Alert, Button, Skeleton, Stack } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from './error-text.ts'

/** False for the first 300 ms: what comes sooner needs no sign that one waits. */
export function useWaitedLong(ms = 300): boolean {
  const [waited, setWaited] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setWaited(true), ms)
    return () => clearTimeout(timer)
  }, [ms])
  return waited
}

export type LoadingLinesProps = { readonly lines?: number; readonly height?: number }

/** Keeps the place of a list that is being read. */
export function LoadingLines({ lines = 6, height = 44 }: LoadingLinesProps) {
  const { t } = useTranslation()
  const visible = useWaitedLong()
  return (
    <Stack gap={8} aria-busy="true" aria-label={t('common.loading')} role="status" mih={lines * height}>
      {visible &&
        Array.from({ length: lines }, (_, index) => <Skeleton key={index} height={height - 16} radius="sm" />)}
    </Stack>
  )
}

export type LoadFailedProps = { readonly error: unknown; readonly onRetry?: () => void }

/** What stands in the place of data that could not be read. */
export function LoadFailed({ error, onRetry }: LoadFailedProps) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  return (
    <Alert color="red" variant="light" icon={<IconAlertTriangle size={20} />} maw={620} role="alert">
      <Stack gap="sm" align="flex-start">
        {errorText(error)}
        {onRetry !== undefined && (
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            {t('common.tryAgain')}
          </Button>
        )}
      </Stack>
    </Alert>
  )
}
