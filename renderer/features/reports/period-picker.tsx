import { Group, SegmentedControl, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/engine/store.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { DayField } from '#renderer/ui/day-field.tsx'
import { periodNames } from './periods.ts'
import { reportPeriod, spanOfPeriod } from './report-period.ts'

/** The time a report is about: four that people ask for, or any two days. */
export function PeriodPicker() {
  const { t } = useTranslation()
  const { today } = useShop()
  const period = useStore(reportPeriod)
  const isWrong = period.name === 'custom' && period.from !== null && period.to !== null && period.from > period.to

  function choose(next: string): void {
    const name = periodNames.find((known) => known === next)
    if (name === undefined) return
    // Two days to change are easier than two empty fields.
    if (name === 'custom') reportPeriod.set({ name, ...(spanOfPeriod(period, today) ?? { from: null, to: null }) })
    else reportPeriod.set({ name })
  }

  return (
    <Group gap="md" align="center" className="rg-no-print">
      <SegmentedControl
        aria-label={t('reports.period')}
        value={period.name}
        onChange={choose}
        data={periodNames.map((name) => ({ value: name, label: t(`reports.periods.${name}`) }))}
      />
      {period.name === 'custom' && (
        <Group gap={8} wrap="nowrap">
          <DayField
            aria-label={t('reports.fromDay')}
            value={period.from}
            w={140}
            onChange={(from) => reportPeriod.set({ ...period, from })}
          />
          <span aria-hidden>–</span>
          <DayField
            aria-label={t('reports.toDay')}
            value={period.to}
            w={140}
            onChange={(to) => reportPeriod.set({ ...period, to })}
          />
          {isWrong && (
            <Text size="sm" c="var(--rg-critical)" role="alert">
              {t('reports.wrongOrder')}
            </Text>
          )}
        </Group>
      )}
    </Group>
  )
}
