import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { customKinds, type CustomKind } from '#shared/domain/custom-value.ts'
import type { SeenFile } from './seen-file.ts'
import classes from './import-export.module.css'

type NewFieldKindProps = {
  readonly field: NonNullable<SeenFile['columns'][number]['newField']>
  readonly onChange: (kind: CustomKind) => void
}

/** What the cells of a column are, that becomes a field of its own: recognised, and changeable here only. */
export function NewFieldKind({ field, onChange }: NewFieldKindProps) {
  const { t } = useTranslation()
  return (
    <NativeSelect
      className={classes['newField']}
      size="xs"
      aria-label={t('importReview.newFieldKind', { name: field.name })}
      data={customKinds.map((kind) => ({ value: kind, label: t(`customFields.kinds.${kind}`) }))}
      value={field.kind}
      onChange={({ currentTarget }) => {
        const kind = customKinds.find((each) => each === currentTarget.value)
        if (kind !== undefined) onChange(kind)
      }}
    />
  )
}
