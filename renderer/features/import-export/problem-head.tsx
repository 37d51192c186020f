import { useState } from 'react'
import { Button, Group, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportOptions } from '#shared/contract/imports.ts'
import { saveFile } from '#renderer/engine/download.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { problemRows } from './wizard-acts.ts'
import type { UploadedFile } from './wizard-store.ts'

export type ProblemHeadProps = { readonly file: UploadedFile; readonly options: ImportOptions }

/** What happens to rows that can't be read, and the way to mend them: as a file they can be imported again. */
export function ProblemHead({ file, options }: ProblemHeadProps) {
  const { t } = useTranslation()
  const failed = useFailedToast()
  const [isBusy, setIsBusy] = useState(false)

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
  )
}
