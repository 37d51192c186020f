import { lazy, Suspense } from 'react'
import { Drawer } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import { useStore } from '#renderer/engine/store.ts'
import { LoadFailed, LoadingLines } from '../load-states.tsx'
import { useDrawerEscape } from '../use-drawer-escape.ts'
import { evidenceRequest, type EvidenceRequest } from './evidence-store.ts'

/** Loaded when first asked for. */
const EvidenceView = lazy(async () => ({ default: (await import('./evidence-view.tsx')).EvidenceView }))

const drawerId = 'rhythm-evidence'
const close = (): void => evidenceRequest.set(null)

/** Why somebody is expected when they are, over whatever is open; `openRhythmEvidence` opens it. */
export function RhythmEvidenceDrawer() {
  const { t } = useTranslation()
  const request = useStore(evidenceRequest)
  useDrawerEscape(drawerId, request !== null, close)
  return (
    <Drawer
      id={drawerId}
      closeOnEscape={false}
      opened={request !== null}
      onClose={close}
      position="right"
      size={560}
      title={t('why.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {request !== null && (
        <Suspense fallback={<LoadingLines lines={8} />}>
          <Content key={`${request.customerId} ${request.productId}`} {...request} />
        </Suspense>
      )}
    </Drawer>
  )
}

function Content({ customerId, productId }: EvidenceRequest) {
  const evidence = useQuery(orpc.rhythms.evidence.queryOptions({ input: { customerId, productId } }))
  if (evidence.data !== undefined) return <EvidenceView evidence={evidence.data} />
  return evidence.error === null ? (
    <LoadingLines lines={8} />
  ) : (
    <LoadFailed error={evidence.error} onRetry={() => void evidence.refetch()} />
  )
}
