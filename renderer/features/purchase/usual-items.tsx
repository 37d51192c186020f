import { Group, Text, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import type { PurchaseItem } from '#renderer/ui/purchase-dialog-store.ts'
import classes from './usual-items.module.css'

export type UsualItemsProps = {
  readonly customerId: number
  readonly onPick: (item: PurchaseItem) => void
}

const shown = 5

/** What this customer usually takes, with the amount of last time: one click instead of typing. */
export function UsualItems({ customerId, onPick }: UsualItemsProps) {
  const { t } = useTranslation()
  const { data } = useQuery(orpc.customers.get.queryOptions({ input: { id: customerId } }))
  if (data === undefined || data.usualItems.length === 0) return null
  return (
    <Group gap={6} role="group" aria-label={t('purchase.usually')}>
      <Text size="xs" c="dimmed" fw={550}>
        {t('purchase.usually')}
      </Text>
      {data.usualItems.slice(0, shown).map(({ productId, name, quantity, unitPrice, total }) => (
        <UnstyledButton
          key={productId}
          className={classes['chip']}
          onClick={() => onPick({ productId, name, quantity, unitPrice, discount: 0, total })}
        >
          {name}
          {total !== null && <MoneyText amount={total} className="rg-quiet" />}
        </UnstyledButton>
      ))}
    </Group>
  )
}
