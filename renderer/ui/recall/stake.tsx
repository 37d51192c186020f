import { Popover, Text, UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RecallRow } from '#shared/contract/recall.ts'
import { useMoney } from '#renderer/ui/money-text.tsx'
import classes from './recall.module.css'

/** What is at stake, and out of what it comes when it is asked for. Nothing where no amount is known. */
export function Stake({
  row: { customer, stake, yearlyValue, chance },
}: {
  readonly row: Pick<RecallRow, 'customer' | 'stake' | 'yearlyValue' | 'chance'>
}) {
  const { t } = useTranslation()
  const money = useMoney()
  if (stake <= 0) return null
  return (
    <Popover position="bottom-start" width={320} shadow="md" withArrow>
      <Popover.Target>
        <UnstyledButton
          className={classes['stake']}
          aria-label={t('recall.stakeOf', { name: customer, amount: money(stake) })}
        >
          {t('recall.stake', { amount: money(stake) })}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Text size="sm">{t('recall.stakeWhy', { yearly: money(yearlyValue), chance, stake: money(stake) })}</Text>
      </Popover.Dropdown>
    </Popover>
  )
}
