import { Button, Group, Progress, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RunningExport } from '#renderer/ui/use-export.ts'
import { useTimeLeft } from '#renderer/ui/use-time-left.ts'

export type ExportProgressProps = {
  readonly name: string
  readonly running: RunningExport
  readonly onStop: () => void
}

/** How far a file has come, how long it still takes, and a way out. */
export function ExportProgress({ name, running, onStop }: ExportProgressProps) {
  const { t } = useTranslation()
  const timeLeft = useTimeLeft()
  return (
    <Group gap="sm" wrap="nowrap">
      <Stack gap={2} align="flex-end">
        <Progress value={running.share * 100} w={120} size="sm" aria-label={t('importExport.writing', { name })} />
        <Text size="xs" c="dimmed" className="rg-number">
          {timeLeft(running)}
        </Text>
      </Stack>
      <Button variant="default" size="compact-sm" onClick={onStop}>
        {t('common.cancel')}
      </Button>
    </Group>
  )
}
