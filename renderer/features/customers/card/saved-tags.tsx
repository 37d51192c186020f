import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '#renderer/ui/error-text.ts'
import { announce } from '#renderer/ui/live-region.tsx'
import { TagsField } from '../tags-field.tsx'

export type SavedTagsProps = {
  readonly tags: readonly string[]
  readonly onSave: (tags: readonly string[]) => Promise<unknown>
}

/** Tags of a card: each change is saved at once. */
export function SavedTags({ tags, onSave }: SavedTagsProps) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const [typed, setTyped] = useState<readonly string[] | null>(null)
  const [failure, setFailure] = useState<string | null>(null)

  async function save(next: readonly string[]): Promise<void> {
    setTyped(next)
    try {
      await onSave(next)
      setTyped(null)
      setFailure(null)
      announce(t('common.saved'))
    } catch (error) {
      setFailure(errorText(error))
    }
  }

  return (
    <TagsField
      quiet
      label={t('customers.tags')}
      value={typed ?? tags}
      onChange={(next) => void save(next)}
      error={failure}
    />
  )
}
