import { useTranslation } from 'react-i18next'
import type { ImportOptions, ImportOutcome } from '#shared/contract/imports.ts'
import { ProblemHead } from './problem-head.tsx'
import { RowTable } from './row-table.tsx'
import type { UploadedFile } from './wizard-store.ts'

export type ProblemTableProps = {
  readonly file: UploadedFile
  readonly options: ImportOptions
  readonly outcome: ImportOutcome
}

/** Rows that were left out, each with its reason. */
export function ProblemTable({ file, options, outcome }: ProblemTableProps) {
  const { t } = useTranslation()
  return (
    <>
      <ProblemHead file={file} type={outcome.type} options={options} />
      <RowTable title={t('importExport.problem')} rows={outcome.rejected} />
    </>
  )
}
