import { useMemo } from 'react'
import { Alert, Button, Group, Stack } from '@mantine/core'
import { IconAlertTriangle, IconArrowRight, IconHistory } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { hasColumns } from '#shared/domain/import-formats.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { LoadingLines } from '#renderer/ui/load-states.tsx'
import { useErrorText } from '#renderer/ui/error-text.ts'
import { CopyStep } from './copy-step.tsx'
import { ColumnMapping } from './column-mapping.tsx'
import { FileFacts } from './file-facts.tsx'
import { RowsPreview } from './rows-preview.tsx'
import { UnderstoodRows } from './understood-rows.tsx'
import { check } from './wizard-acts.ts'
import type { Wizard } from './wizard-store.ts'
import classes from './import-export.module.css'

export type LookStepProps = { readonly now: Extract<Wizard, { kind: 'look' }> }

/** What we take the file for: its form, its columns, its first rows. Each can be corrected and is read anew at once. */
export function LookStep({ now: { file, options, remembered } }: LookStepProps) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const input = useMemo(() => ({ fileId: file.fileId, options }), [file.fileId, options])
  const look = useQuery({ ...orpc.imports.inspect.queryOptions({ input }), placeholderData: keepPreviousData })
  const seen = look.data
  if (seen?.copy !== undefined && look.error === null) return <CopyStep copy={seen.copy} onCheck={() => void check()} />
  const isTable = seen === undefined || hasColumns(seen.format)
  const nothingMapped = isTable && seen?.columns.every(({ field }) => field === null) === true
  return (
    <Stack gap="lg">
      {look.error !== null && (
        <Alert color="red" variant="light" icon={<IconAlertTriangle size={20} />} role="alert" maw={720}>
          {errorText(look.error)}
        </Alert>
      )}
      <FileFacts seen={seen} options={options} file={file} isBroken={look.error !== null} />
      {seen === undefined && look.error === null && <LoadingLines />}
      {seen !== undefined && look.error === null && (
        <>
          {remembered && (
            <Group gap={8} className={classes['note']}>
              <IconHistory size={18} stroke={1.7} aria-hidden />
              {t('importExport.remembered')}
            </Group>
          )}
          {isTable && <ColumnMapping seen={seen} />}
          {isTable || seen.type === 'messages' ? <RowsPreview seen={seen} /> : <UnderstoodRows seen={seen} />}
          <Group className={classes['foot']} justify="flex-end" gap="sm">
            {nothingMapped && <span className={classes['quiet']}>{t('importExport.nothingMapped')}</span>}
            <Button
              rightSection={<IconArrowRight size={18} stroke={1.8} />}
              disabled={nothingMapped || look.isPlaceholderData}
              onClick={() => void check()}
            >
              {t('importExport.checkNow')}
            </Button>
          </Group>
        </>
      )}
    </Stack>
  )
}
