import { useState } from 'react'
import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { longestWithin } from './report-within.ts'

export type ReportWithinFieldProps = { readonly days: number; readonly onChange: (days: number) => void }

/** Within how many days somebody has to come back to be counted. The report follows as soon as it is a number that can be. */
export function ReportWithinField({ days, onChange }: ReportWithinFieldProps) {
  const { t } = useTranslation()
  const [written, setWritten] = useState<number | string>(days)
  const isRight = typeof written === 'number' && written >= 1 && written <= longestWithin
  return (
    <NumberInput
      w={220}
      className="rg-no-print"
      label={t('reports.within.label')}
      value={written}
      min={1}
      max={longestWithin}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      error={isRight ? undefined : t('reports.within.wrong')}
      onChange={(next) => {
        setWritten(next)
        if (typeof next === 'number' && next >= 1 && next <= longestWithin) onChange(next)
      }}
    />
  )
}
