import { useEffect } from 'react'
import { Alert, Button, Group } from '@mantine/core'
import { IconArrowLeft, IconTrash, IconUserQuestion } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { readError } from '#shared/contract/errors.ts'
import type { CustomerCard as Card } from '#shared/contract/customers.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useActedToast, useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { LoadFailed } from '#renderer/ui/load-states.tsx'
import { CardPanels } from '../card-panels.tsx'
import { CardComplaints } from '../complaints/card-complaints.tsx'
import { LossDialog } from '../slipping/loss-dialog.tsx'
import { DropPlace } from '../files/drop-place.tsx'
import { CardAside } from './card-aside.tsx'
import { CardHead } from './card-head.tsx'
import { CardSkeleton } from './card-skeleton.tsx'
import { CustomerFigures } from './customer-figures.tsx'
import { DuplicateStrip } from './duplicate-strip.tsx'
import { MergedNotes } from './merged-notes.tsx'
import { OpenOrders } from './open-orders.tsx'
import { OpenPromises } from './open-promises.tsx'
import { CardComposer } from './composer/card-composer.tsx'
import { CustomerStory } from './story/customer-story.tsx'
import classes from './card.module.css'

export type CustomerCardProps = {
  readonly customerId: number
  /** Beside the list: closed by a cross; else a page with Back. */
  readonly beside: boolean
  readonly onClose: () => void
}

/** Everything about one customer. */
export function CustomerCard({ customerId, beside, onClose }: CustomerCardProps) {
  const { t } = useTranslation()
  const card = useQuery(orpc.customers.get.queryOptions({ input: { id: customerId } }))
  const [, navigate] = useLocation()
  // Who was merged into another leads there.
  const shownId = card.data?.id ?? customerId
  useEffect(() => {
    if (shownId !== customerId) navigate(`/customers/${shownId}`, { replace: true })
  }, [shownId, customerId, navigate])
  return (
    <article className={classes['card']} data-beside={beside || undefined}>
      {!beside && (
        <Group mb="xs" className="rg-no-print">
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconArrowLeft size={18} stroke={1.7} />}
            onClick={onClose}
          >
            {t('shell.sections.customers')}
          </Button>
        </Group>
      )}
      {card.data !== undefined ? (
        <Whole card={card.data} beside={beside} onClose={onClose} />
      ) : card.error === null ? (
        <CardSkeleton />
      ) : readError(card.error).code === 'not-found' ? (
        <EmptyState
          icon={IconUserQuestion}
          action={
            <Button variant="default" onClick={onClose}>
              {t('customers.toTheList')}
            </Button>
          }
        >
          {t('customers.unknown')}
        </EmptyState>
      ) : (
        <LoadFailed error={card.error} onRetry={() => void card.refetch()} />
      )}
    </article>
  )
}

type WholeProps = { readonly card: Card; readonly beside: boolean; readonly onClose: () => void }

function Whole({ card, beside, onClose }: WholeProps) {
  const { t } = useTranslation()
  return (
    <DropPlace customerId={card.id} isFixed={card.deletedAt !== null}>
      {card.deletedAt !== null && <TrashBanner id={card.id} />}
      <CardHead card={card} beside={beside} onClose={onClose} />
      {card.deletedAt === null && <DuplicateStrip card={card} />}
      <MergedNotes card={card} />
      <div className={classes['columns']}>
        <CardAside key={card.id} card={card} />
        {card.deletedAt === null && (
          <section className={classes['compose']} aria-label={t('activities.whatHappened.note')}>
            <CardComposer customerId={card.id} />
            <OpenPromises customerId={card.id} />
            <OpenOrders customerId={card.id} />
            <CardComplaints customerId={card.id} />
          </section>
        )}
        <CustomerFigures card={card} />
        <CustomerStory customerId={card.id} canEdit={card.deletedAt === null} />
      </div>
      <CardPanels card={card} onErased={onClose} />
      <LossDialog />
    </DropPlace>
  )
}

function TrashBanner({ id }: { readonly id: number }) {
  const { t } = useTranslation()
  const acted = useActedToast()
  const failed = useFailedToast()
  async function restore(): Promise<void> {
    try {
      const { actId } = await client.customers.restore({ ids: [id] })
      acted(t('customers.restored'), actId)
    } catch (error) {
      failed(error)
    }
  }
  return (
    <Alert color="yellow" variant="light" mb="md" icon={<IconTrash size={18} stroke={1.7} />} role="status">
      <Group justify="space-between" gap="sm">
        {t('customers.inTrash')}
        <Button size="compact-sm" variant="default" onClick={() => void restore()}>
          {t('customers.restore')}
        </Button>
      </Group>
    </Alert>
  )
}
