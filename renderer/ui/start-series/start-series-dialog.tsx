import { lazy, Suspense } from 'react'
import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/engine/store.ts'
import { LoadingLines } from '../load-states.tsx'
import { startSeriesRequest } from './start-series-store.ts'

/** Loaded when first asked for. */
const StartForm = lazy(async () => ({ default: (await import('./start-form.tsx')).StartForm }))

/** Starts a series over whatever is open. */
export function StartSeriesDialog() {
  const { t } = useTranslation()
  const request = useStore(startSeriesRequest)
  const close = () => startSeriesRequest.set(null)
  return (
    <Modal opened={request !== null} onClose={close} title={t('planning.series.startSeries')} size={480}>
      {request !== null && (
        <Suspense fallback={<LoadingLines lines={4} />}>
          <StartForm request={request} onClose={close} />
        </Suspense>
      )}
    </Modal>
  )
}
