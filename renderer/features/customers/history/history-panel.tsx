import { useState } from 'react'
import { Button, Drawer, Stack, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/contract/customers.ts'
import type { Day } from '#shared/domain/calendar-date.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { DayField } from '#renderer/ui/day-field.tsx'
import { CardAsOf } from './card-as-of.tsx'
import { HistoryList } from './history-list.tsx'

export type HistoryPanelProps = {
  readonly card: CustomerCard
  readonly opened: boolean
  readonly onClose: () => void
}

/** Who changed what of a card and when, and the whole card as it was on a day. */
export function HistoryPanel({ card, opened, onClose }: HistoryPanelProps) {
  const { t } = useTranslation()
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size="lg"
      title={`${t('history.title')} · ${card.displayName}`}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Content card={card} />
    </Drawer>
  )
}

function Content({ card }: { readonly card: CustomerCard }) {
  const { t } = useTranslation()
  const { today } = useShop()
  const [day, setDay] = useState<Day | null>(null)
  return (
    <Stack gap="lg">
      <DayField label={t('history.chooseDay')} value={day} onChange={setDay} maxDate={today} maw={280} />
      {day === null ? (
        <section aria-label={t('history.changes')}>
          <HistoryList kind="customer" id={card.id} />
        </section>
      ) : (
        <section aria-label={t('history.asItWas')}>
          <Stack gap="sm">
            <Title order={3} size="h4">
              {t('history.asItWas')}
            </Title>
            <CardAsOf customerId={card.id} day={day} />
            <div>
              <Button variant="default" onClick={() => setDay(null)}>
                {t('history.changes')}
              </Button>
            </div>
          </Stack>
        </section>
      )}
    </Stack>
  )
}
