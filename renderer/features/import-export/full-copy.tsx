import { Button, Group, Stack, Text } from '@mantine/core'
import { IconArchive } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { RunningExport, useExport } from '#renderer/ui/use-export.ts'
import { ExportProgress } from './export-progress.tsx'
import classes from './import-export.module.css'

export type FullCopyProps = {
  readonly running: RunningExport | null
  readonly start: ReturnType<typeof useExport>['start']
  readonly stop: () => void
}

const key = 'full-copy'

/** The whole shop, readable without the program and ready to come back into it. */
export function FullCopy({ running, start, stop }: FullCopyProps) {
  const { t } = useTranslation()
  const name = t('exports.fullCopy')
  return (
    <div className={classes['fullCopy']} role="group" aria-label={name}>
      <IconArchive size={26} stroke={1.5} aria-hidden />
      <Stack gap="sm" align="flex-start">
        <Stack gap={2}>
          <Text fw={600}>{name}</Text>
          <Text size="sm" c="dimmed">
            {t('exports.fullCopyDetail')}
          </Text>
        </Stack>
        {running?.key === key ? (
          <ExportProgress name={name} running={running} onStop={stop} />
        ) : (
          <Group gap="sm">
            <Button disabled={running !== null} onClick={() => void start(key, { what: 'all', format: 'zip' })}>
              {t('exports.saveArchive')}
            </Button>
            <Button
              variant="default"
              disabled={running !== null}
              onClick={() => void start(key, { what: 'all', format: 'json' })}
            >
              {t('exports.saveJson')}
            </Button>
          </Group>
        )}
      </Stack>
    </div>
  )
}
