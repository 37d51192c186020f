import { useState } from 'react'
import { Button, Group, Text } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportOptions } from '#shared/contract/imports.ts'
import { hasColumns, type ImportType } from '#shared/domain/import-formats.ts'
import { client } from '#renderer/engine/client.ts'
import { saveFile } from '#renderer/engine/download.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { problemRows } from './wizard-acts.ts'
import type { UploadedFile } from './wizard-store.ts'

export type ProblemHeadProps = {
  readonly file: UploadedFile
  readonly type: ImportType
  readonly options: ImportOptions
}

/** What happens to rows that can't be read, and the way to mend them: as a file they can be imported again. */
export function ProblemHead({ file, type, options }: ProblemHeadProps) {
  const { t } = useTranslation()
  const failed = useFailedToast()
  const [isBusy, setIsBusy] = useState(false)

  async function download(): Promise<void> {
    setIsBusy(true)
    try {
      const fileId = await problemRows(file, options)
      const base = file.name.replace(/\.[^.]*$/, '')
      if (fileId !== null) {
        // Cards come back as cards: past its end, a file tells its name alone.
        const { name } = await client.files.read({ fileId, offset: Number.MAX_SAFE_INTEGER })
        await saveFile(fileId, `${t('importExport.problemFile', { name: base })}${name.slice(name.lastIndexOf('.'))}`)
      }
    } catch (error) {
      failed(error)
    }
    setIsBusy(false)
  }

  // A message isn't mended: whoever it is from becomes a customer, or not.
  if (type === 'messages')
    return (
      <Text size="sm" c="dimmed" maw={620} mb="xs">
        {t('importReview.problemMessages')}
      </Text>
    )
  return (
    <Group justify="space-between" mb="xs" wrap="nowrap">
      <Text size="sm" c="dimmed" maw={620}>
        {t(hasColumns(file.format) ? 'importExport.problemsDetail' : 'importReview.problemCards')}
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
