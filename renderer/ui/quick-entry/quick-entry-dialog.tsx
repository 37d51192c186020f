import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/engine/store.ts'
import { quickEntryIsOpen } from './quick-entry-store.ts'
import { QuickEntry } from './quick-entry.tsx'

/** Quick entry from anywhere: one key opens it, Enter saves, and one is back where one was. */
export function QuickEntryDialog() {
  const { t } = useTranslation()
  const isOpen = useStore(quickEntryIsOpen)
  const close = () => quickEntryIsOpen.set(false)
  return (
    <Modal opened={isOpen} onClose={close} title={t('planning.quick.title')} size={620}>
      <QuickEntry autoFocus onCreated={close} />
    </Modal>
  )
}
