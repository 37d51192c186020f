import { Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import { WhyButton } from '#renderer/ui/rhythm-evidence/why-button.tsx'
import { SlippingLines } from '../slipping/slipping-lines.tsx'
import { MonthBars } from './month-bars.tsx'
import { ProductRhythms } from './product-rhythms.tsx'
import { RhythmPicture } from './rhythm-picture.tsx'
import { Totals } from './totals.tsx'
import { UsualItems } from './usual-items.tsx'
import classes from './card.module.css'
import figuresClasses from './figures.module.css'

/** What the purchases tell: sums, the rhythm, the last year, what is usually bought. */
export function CustomerFigures({ card }: { readonly card: CustomerCard }) {
  const { t } = useTranslation()
  const word = useProgramMessage()
  const { totals, rhythm } = card
  if (totals.purchases === 0) {
    return (
      <section className={classes['figures']} aria-label={t('customers.figures')}>
        <Title order={2} className={classes['groupTitle']}>
          {t('customers.rhythm')}
        </Title>
        <Text c="dimmed" size="sm" maw={420}>
          {t('customers.noPurchases')}
        </Text>
      </section>
    )
  }
  return (
    <section className={classes['figures']} aria-label={t('customers.figures')}>
      <Totals totals={totals} />
      {rhythm !== null && (
        <div className={classes['group']}>
          <Title order={2} className={classes['groupTitle']}>
            {t('customers.rhythm')}
          </Title>
          <Text size="sm" mb="xs">
            {word(rhythm.reason)} <WhyButton customerId={card.id} productId={null} name={card.displayName} />
          </Text>
          <SlippingLines customerId={card.id} />
          <RhythmPicture days={card.purchaseDays} rhythm={rhythm} />
        </div>
      )}
      <div className={figuresClasses['pictures']}>
        <div className={classes['group']}>
          <Title order={2} className={classes['groupTitle']}>
            {t('customers.lastYear')}
          </Title>
          <MonthBars months={card.months} />
        </div>
        {card.usualItems.length > 0 && <UsualItems card={card} />}
      </div>
      {card.productRhythms.length > 0 && <ProductRhythms customerId={card.id} rhythms={card.productRhythms} />}
    </section>
  )
}
