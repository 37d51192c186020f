import { useState } from 'react'
import { Button, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { WhyButton } from '#renderer/ui/rhythm-evidence/why-button.tsx'
import { StateBadge } from '#renderer/ui/state-badge.tsx'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import classes from './card.module.css'
import figuresClasses from './figures.module.css'

const shownAtFirst = 3

export type ProductRhythmsProps = {
  readonly customerId: number
  readonly rhythms: CustomerCard['productRhythms']
}

/** How each product's own rhythm stands, and why. */
export function ProductRhythms({ customerId, rhythms }: ProductRhythmsProps) {
  const { t } = useTranslation()
  const word = useProgramMessage()
  const [showsAll, setShowsAll] = useState(false)
  const shown = showsAll ? rhythms : rhythms.slice(0, shownAtFirst)
  return (
    <div className={classes['group']}>
      <Title order={2} className={classes['groupTitle']}>
        {t('customers.productRhythms')}
      </Title>
      <ul className={classes['plainList']}>
        {shown.map((unit) => (
          <li key={unit.productId ?? 0} className={figuresClasses['productRhythm']}>
            <Text component="span" size="sm" className={figuresClasses['itemName']}>
              {unit.product}
            </Text>
            <StateBadge state={unit.state} plain />
            <Text size="xs" c="dimmed" className={figuresClasses['reason']}>
              {/* The name stands above it. */}
              {word({ ...unit.reason, params: { ...unit.reason.params, product: null } })}{' '}
              <WhyButton customerId={customerId} productId={unit.productId} name={unit.product ?? ''} />
            </Text>
          </li>
        ))}
      </ul>
      {shown.length < rhythms.length && (
        <Button size="compact-sm" variant="subtle" mt={4} className="rg-no-print" onClick={() => setShowsAll(true)}>
          {t('customers.showAllProducts', { count: rhythms.length })}
        </Button>
      )}
    </div>
  )
}
