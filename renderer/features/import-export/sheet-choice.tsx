import { Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/engine/store.ts'
import { lookAt } from './wizard-acts.ts'
import { queue, type UploadedFile } from './wizard-store.ts'

/** The sheets of a workbook are files of their own: another one is gone to. */
export function SheetChoice({ file }: { readonly file: UploadedFile }) {
  const { t } = useTranslation()
  const { groups, at } = useStore(queue)
  const sheets = groups.flatMap(({ book, archive, sheet }, place) =>
    sheet !== null && book === file.book && archive === file.archive ? [{ value: String(place), label: sheet }] : [],
  )
  if (sheets.length < 2) return null
  return (
    <Select
      label={t('importReview.sheet')}
      allowDeselect={false}
      data={sheets}
      value={String(at)}
      onChange={(place) => place !== null && void lookAt(Number(place))}
    />
  )
}
