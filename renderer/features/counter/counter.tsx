import { lazy, Suspense } from 'react'
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/engine/store.ts'
import { counterIsOpen } from '#renderer/ui/counter-store.ts'

const CounterScreen = lazy(async () => ({ default: (await import('./counter-screen.tsx')).CounterScreen }))

/** Counter mode: over everything while a customer stands there. Esc is the screen's own: it steps back first. */
export function Counter() {
  const { t } = useTranslation()
  const isOpen = useStore(counterIsOpen)
  return (
    <Modal.Root
      opened={isOpen}
      onClose={() => counterIsOpen.set(false)}
      fullScreen
      closeOnEscape={false}
      transitionProps={{ duration: 0 }}
    >
      <Modal.Content aria-label={t('counter.title')} radius={0}>
        <Modal.Body p={0} h="100dvh">
          <Suspense fallback={null}>
            <CounterScreen />
          </Suspense>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
