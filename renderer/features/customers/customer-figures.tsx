import { Button, Text, Title } from '@mantine/core'
import { IconRepeat } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { formatQuantity } from '#shared/domain/quantity.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { DayText } from '#renderer/ui/day-text.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { openPurchaseDialog } from '#renderer/ui/purchase-dialog-store.ts'
import { StateBadge } from '#renderer/ui/state-badge.tsx'
import { useProgramMessage } from '#renderer/ui/use-program-message.ts'
import { MonthBars } from './month-bars.tsx'
import { RhythmPicture } from './rhythm-picture.tsx'
import classes from './card.module.css'

/** What the purchases tell: sums, the rhythm, the last year, what is usually bought. */
export function CustomerFigures({ card }: { readonly card: CustomerCard }) {
  const { t, i18n } = useTranslation()
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
      <dl className={classes['totals']}>
        <div>
          <dt>{t('customers.spent')}</dt>
          <dd data-main>
            <MoneyText amount={totals.spent} />
          </dd>
        </div>
        <div>
          <dt>{t('customers.visits')}</dt>
          <dd>{new Intl.NumberFormat(i18n.language).format(totals.visits)}</dd>
        </div>
        <div>
          <dt>{t('customers.average')}</dt>
          <dd>
            <MoneyText amount={totals.average} />
          </dd>
        </div>
        <div>
          <dt>{t('customers.firstOn')}</dt>
          <dd>
            <DayText day={totals.firstOn} />
          </dd>
        </div>
        <div>
          <dt>{t('customers.lastOn')}</dt>
          <dd>
            <DayText day={totals.lastOn} near />
          </dd>
        </div>
      </dl>
      {rhythm !== null && (
        <div className={classes['group']}>
          <Title order={2} className={classes['groupTitle']}>
            {t('customers.rhythm')}
          </Title>
          <Text size="sm" mb="xs">
            {word(rhythm.reason)}
          </Text>
          <RhythmPicture days={card.purchaseDays} rhythm={rhythm} />
        </div>
      )}
      <div className={classes['group']}>
        <Title order={2} className={classes['groupTitle']}>
          {t('customers.lastYear')}
        </Title>
        <MonthBars months={card.months} />
      </div>
      {card.usualItems.length > 0 && <UsualItems card={card} />}
      {card.productRhythms.length > 0 && (
        <div className={classes['group']}>
          <Title order={2} className={classes['groupTitle']}>
            {t('customers.productRhythms')}
          </Title>
          <ul className={classes['plainList']}>
            {card.productRhythms.map((unit) => (
              <li key={unit.productId ?? 0} className={classes['productRhythm']}>
                <span className={classes['itemName']}>{unit.product}</span>
                <StateBadge state={unit.state} plain />
                <Text size="xs" c="dimmed" className={classes['reason']}>
                  {word(unit.reason)}
                </Text>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

function UsualItems({ card }: { readonly card: CustomerCard }) {
  const { t } = useTranslation()
  const language = useLanguage()
  return (
    <div className={classes['group']}>
      <div className={classes['groupHead']}>
        <Title order={2} className={classes['groupTitle']}>
          {t('customers.usualItems')}
        </Title>
        {card.deletedAt === null && (
          <Button
            size="compact-sm"
            variant="subtle"
            className="rg-no-print"
            leftSection={<IconRepeat size={16} stroke={1.8} />}
            onClick={() => openPurchaseDialog({ mode: 'new', customerId: card.id })}
          >
            {t('customers.sameAgain')}
          </Button>
        )}
      </div>
      <ul className={classes['plainList']}>
        {card.usualItems.map((item) => (
          <li key={item.productId} className={classes['usualItem']}>
            <span className={classes['itemName']}>{item.name}</span>
            <Text component="span" size="xs" c="dimmed" className="rg-number">
              {t('customers.timesBought', { count: item.times })}
            </Text>
            <Text component="span" size="xs" c="dimmed" className="rg-number">
              {item.quantity === 1000 ? '' : `${formatQuantity(item.quantity, language)} × `}
            </Text>
            <MoneyText amount={item.total} size="sm" />
          </li>
        ))}
      </ul>
    </div>
  )
}
