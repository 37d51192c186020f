import { useTranslation } from 'react-i18next'
import { useStore } from '#renderer/engine/store.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { DayField } from '#renderer/ui/day-field.tsx'
import { reportDay } from './report-period.ts'

/** The day of which a report tells how things stood. */
export function ReportDayField() {
  const { t } = useTranslation()
  const { today } = useShop()
  return (
    <DayField
      w={220}
      className="rg-no-print"
      label={t('reports.onDay')}
      maxDate={today}
      value={useStore(reportDay) ?? today}
      onChange={(day) => reportDay.set(day === today ? null : day)}
    />
  )
}
