import { useState } from 'react'
import { Button, Group, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportOptions, ImportOutcome } from '#shared/contract/imports.ts'
import { saveFile } from '#renderer/engine/download.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { RowTable } from './row-table.tsx'
import { problemRows } from './wizard-acts.ts'
import type { UploadedFile } from './wizard-store.ts'

export type ProblemTableProps = {
  readonly file: UploadedFile
  readonly options: ImportOptions
  readonly outcome: ImportOutcome
}

/** Rows that are left out, each with its reason; as a file they can be mended and imported again. */
export function ProblemTable({ file, options, outcome }: ProblemTableProps) {
  const { t } = useTranslation()
  const failed = useFailedToast()
  const [isBusy, setIsBusy] = useState(false)
  const { rejected } = outcome
  if (rejected.length === 0) return <Text c="dimmed">{t('importExport.noProblems')}</Text>

  async function download(): Promise<void> {
    setIsBusy(true)
    try {
      const fileId = await problemRows(file, options)
      const base = file.name.replace(/\.[^.]*$/, '')
      if (fileId !== null) await saveFile(fileId, `${t('importExport.problemFile', { name: base })}.csv`)
    } catch (error) {
      failed(error)
    }
    setIsBusy(false)
  }

  return (
    <>
      <Group justify="space-between" mb="xs" wrap="nowrap">
        <Text size="sm" c="dimmed" maw={620}>
          {t('importExport.problemsDetail')}
        </Text>
        <Button
          variant="default"
          loading={isBusy}
          leftSection={<IconDownload size={18} stroke={1.7} />}
          onClick={() => void download()}
          style={{ flexShrink: 0 }}
        >
          {t('importExport.downloadProblems')}
        </Button>
      </Group>
      <RowTable title={t('importExport.problem')} rows={rejected} />
    </>
  )
}
