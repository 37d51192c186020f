import { Badge, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { todayIn, type Day } from '#shared/domain/calendar-date.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { useFieldNames, useFieldText } from '#renderer/ui/field-text.ts'
import { LoadFailed, LoadingLines } from '#renderer/ui/load-states.tsx'
import { cardLines } from './card-lines.ts'
import classes from './history.module.css'

/** The card as it was at the end of a day, to be read; what is different now is marked. */
export function CardAsOf({ customerId, day }: { readonly customerId: number; readonly day: Day }) {
  const { t } = useTranslation()
  const names = useFieldNames()
  const word = useFieldText()
  const format = useDayFormat()
  const { settings } = useShop()
  const asOf = useQuery(orpc.customers.asOf.queryOptions({ input: { id: customerId, day } }))
  if (asOf.error !== null) return <LoadFailed error={asOf.error} onRetry={() => void asOf.refetch()} />
  if (asOf.data === undefined) return <LoadingLines lines={8} />
  const { state, card, changed, createdAt } = asOf.data
  if (card === null)
    return <Text>{t('history.notYet', { day: format(todayIn(settings.timeZone, Date.parse(createdAt))) })}</Text>
  const differing = new Set(changed)
  const lines = cardLines(card, word).filter(({ field, texts }) => texts.length > 0 || differing.has(field))
  return (
    <>
      {state === 'trash' && <Text c="var(--rg-warning)">{t('history.wasInTrash')}</Text>}
      {state === 'merged' && <Text c="var(--rg-warning)">{t('history.wasMerged')}</Text>}
      {changed.length === 0 && <Text c="dimmed">{t('history.same')}</Text>}
      <dl className={classes['card']}>
        {lines.map(({ field, texts }) => (
          <div key={field} className={classes['line']} data-differs={differing.has(field) || undefined}>
            <dt>{names.field(field)}</dt>
            <dd>
              {texts.length === 0 ? <span className="rg-quiet">{t('history.empty')}</span> : texts.join('\n')}
              {differing.has(field) && (
                <Badge size="sm" variant="light" tt="none" ml={8}>
                  {t('history.differs')}
                </Badge>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
