import { Button, Text, Title } from '@mantine/core'
import { IconRepeat } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { formatQuantity } from '#shared/domain/quantity.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { DayText } from '#renderer/ui/day-text.tsx'
import { MoneyText } from '#renderer/ui/money-text.tsx'
import { useSameAgain } from './use-same-again.ts'
import classes from './card.module.css'
import figuresClasses from './figures.module.css'

const shown = 4

/** What they usually take, with the amount of last time. "Same again" opens a purchase with the things of the last one. */
export function UsualItems({ card }: { readonly card: CustomerCard }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const sameAgain = useSameAgain()
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
            onClick={() => void sameAgain(card.id)}
          >
            {t('customers.sameAgain')}
          </Button>
        )}
      </div>
      <ul className={classes['plainList']}>
        {card.usualItems.slice(0, shown).map((item) => (
          <li key={item.productId} className={figuresClasses['usualItem']}>
            <Text component="span" size="sm" className={figuresClasses['itemName']} title={item.name}>
              {item.quantity === 1000 ? item.name : `${formatQuantity(item.quantity, language)} × ${item.name}`}
            </Text>
            <MoneyText amount={item.total} className={figuresClasses['itemAmount']} />
            <Text component="span" size="xs" c="dimmed" className={figuresClasses['itemFacts']}>
              {t('customers.timesBought', { count: item.times })} · <DayText day={item.lastOn} near />
            </Text>
          </li>
        ))}
      </ul>
    </div>
  )
}
