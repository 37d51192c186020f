import { useState } from 'react'
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'

export type ViewNameFormProps = {
  readonly title: string
  readonly initial: string
  /** True when it was saved. */
  readonly onSave: (name: string) => Promise<boolean>
  readonly onClose: () => void
}

/** Asks what a view is called. */
export function ViewNameForm({ title, initial, onSave, onClose }: ViewNameFormProps) {
  const { t } = useTranslation()
  const [name, setName] = useState(initial)
  const [isSaving, setSaving] = useState(false)
  async function save(): Promise<void> {
    setSaving(true)
    if (await onSave(name.trim())) onClose()
    setSaving(false)
  }
  return (
    <Modal opened onClose={onClose} title={title} size="sm">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() !== '' && !isSaving) void save()
        }}
      >
        <Stack>
          <TextInput
            label={t('customerList.views.name')}
            value={name}
            maxLength={60}
            autoComplete="off"
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" disabled={name.trim() === ''} loading={isSaving}>
              {t('customerList.views.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
