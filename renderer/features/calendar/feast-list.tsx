import { IconGift } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Feast } from '#shared/contract/calendar.ts'
import { DayText } from '#renderer/ui/day-text.tsx'
import { useFeastName } from '#renderer/ui/next-feast/feast-name.ts'
import { Section } from '#renderer/ui/section.tsx'
import classes from './calendar.module.css'

export type FeastListProps = { readonly feasts: readonly Feast[]; readonly shown: Feast | null }

/** Each opens the customers who bought before it. */
export function FeastList({ feasts, shown }: FeastListProps) {
  const { t } = useTranslation()
  const name = useFeastName()
  return (
    <Section title={t('calendar.feasts')} description={t('calendar.feastsDetail')}>
      <ul className={classes['feasts']}>
        {feasts.map((feast) => (
          <li key={feast.code}>
            <Link
              href={`/feasts/${feast.code}`}
              className={classes['feast']}
              aria-current={feast.code === shown?.code ? 'true' : undefined}
            >
              <span className={classes['feastName']}>
                {name(feast.code)}
                {feast.major && <IconGift size={14} stroke={1.8} role="img" aria-label={t('calendar.present')} />}
              </span>
              <span className={classes['feastDay']}>
                <DayText day={feast.on} as="weekday" />
                {feast.dayOff && <span> · {t('calendar.dayOff')}</span>}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
