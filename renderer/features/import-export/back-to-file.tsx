import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { hasColumns } from '#shared/domain/import-formats.ts'
import { backToColumns } from './wizard-acts.ts'
import type { UploadedFile } from './wizard-store.ts'

/** Back to what the file was understood as. */
export function BackToFile({ file }: { readonly file: UploadedFile }) {
  const { t } = useTranslation()
  return (
    <Button variant="default" leftSection={<IconArrowLeft size={18} stroke={1.8} />} onClick={backToColumns}>
      {t(hasColumns(file.format) ? 'importExport.backToColumns' : 'importReview.backToContent')}
    </Button>
  )
}
