import { useState, type FormEvent } from 'react'
import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { categoryLevels, MAX_CATEGORY_LEVELS, normalCategory } from '#shared/domain/category-path.ts'
import { client } from '#renderer/engine/client.ts'
import { useAct } from '#renderer/ui/use-act.ts'

export type CategoryDialogProps = {
  /** null = closed */
  readonly from: string | null
  readonly onClose: () => void
  readonly onRenamed: (to: string) => void
}

/** Another name or another place for a branch, with all that lies in it. */
export function CategoryDialog({ from, onClose, onRenamed }: CategoryDialogProps) {
  const { t } = useTranslation()
  return (
    <Modal opened={from !== null} onClose={onClose} title={t('catalogue.rename')}>
      {from !== null && <CategoryForm from={from} onClose={onClose} onRenamed={onRenamed} />}
    </Modal>
  )
}

function CategoryForm({ from, onClose, onRenamed }: CategoryDialogProps & { readonly from: string }) {
  const { t } = useTranslation()
  const act = useAct()
  const [text, setText] = useState(from)
  const to = normalCategory(text)
  const isTooDeep = categoryLevels(to).length > MAX_CATEGORY_LEVELS

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (isTooDeep) return
    const words = to === '' ? t('catalogue.dissolved', { from }) : t('messages.category-renamed', { from, to })
    if (to === from || (await act(words, () => client.products.renameCategory({ from, to })))) {
      onRenamed(to)
      onClose()
    }
  }

  return (
    <form onSubmit={(event) => void save(event)}>
      <Stack gap="md">
        <TextInput
          label={t('sales.products.columns.category')}
          description={t('catalogue.renameHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data-autofocus
          maxLength={300}
          value={text}
          error={isTooDeep ? t('catalogue.tooDeep') : undefined}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit">{t('common.save')}</Button>
        </Group>
      </Stack>
    </form>
  )
}
