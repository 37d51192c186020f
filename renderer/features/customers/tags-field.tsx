import { TagsInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import classes from './card/fields.module.css'

export type TagsFieldProps = {
  readonly label: string
  readonly value: readonly string[]
  readonly onChange: (tags: readonly string[]) => void
  readonly error?: string | null
  /** Among fields that are edited in their place. */
  readonly quiet?: boolean
}

/** Tags by name: those of the shop are suggested, others may be typed. */
export function TagsField({ label, value, onChange, error, quiet = false }: TagsFieldProps) {
  const { t } = useTranslation()
  const tags = useQuery(orpc.tags.list.queryOptions({ input: { all: true } }))
  return (
    <TagsInput
      label={label}
      placeholder={value.length === 0 ? t('common.addHere') : undefined}
      data={tags.data?.map((tag) => tag.name) ?? []}
      value={[...value]}
      onChange={onChange}
      error={error}
      {...(quiet
        ? {
            variant: 'unstyled',
            classNames: { label: classes['quietLabel'], input: classes['tags'], inputField: classes['tagInput'] },
          }
        : {})}
      acceptValueOnBlur
      maxTags={100}
      comboboxProps={{ withinPortal: true }}
      splitChars={[',', ';']}
      autoComplete="off"
    />
  )
}
