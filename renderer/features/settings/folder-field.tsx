import { useState, type SyntheticEvent } from 'react'
import { Button, Group, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useErrorText } from '#renderer/ui/error-text.ts'
import { announce } from '#renderer/ui/live-region.tsx'

export type FolderFieldProps = {
  /** Rejects where nothing can be kept there. */
  readonly onSave: (folder: string) => Promise<unknown>
  readonly onDone: () => void
}

/** A browser shows no folders of the computer, so the folder is typed or pasted; the engine looks whether it is there. */
export function FolderField({ onSave, onDone }: FolderFieldProps) {
  const { t } = useTranslation()
  const errorText = useErrorText()
  const [folder, setFolder] = useState('')
  const [failure, setFailure] = useState<string | null>(null)

  async function save(event: SyntheticEvent): Promise<void> {
    event.preventDefault()
    try {
      // Copied from the address line of a file window it may come in quotes.
      await onSave(folder.trim().replace(/^"(.*)"$/, '$1'))
      announce(t('common.saved'))
      onDone()
    } catch (error) {
      setFailure(errorText(error))
    }
  }

  return (
    <form onSubmit={(event) => void save(event)}>
      <TextInput
        label={t('settings.folderPath')}
        description={t('settings.folderPathDetail')}
        value={folder}
        error={failure}
        autoFocus
        spellCheck={false}
        autoComplete="off"
        maxLength={1000}
        onChange={(event) => setFolder(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone()}
      />
      <Group gap="xs" mt="xs">
        <Button type="submit" size="compact-sm" disabled={folder.trim() === ''}>
          {t('settings.useFolder')}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={onDone}>
          {t('common.cancel')}
        </Button>
      </Group>
    </form>
  )
}
