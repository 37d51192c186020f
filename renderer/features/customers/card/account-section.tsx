import { Button, Group, Text } from '@mantine/core'
import { IconCash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CreditAccount } from '#shared/contract/credit.ts'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { BalanceMark } from '#renderer/ui/balance-mark.tsx'
import { openCreditAccount } from '#renderer/ui/credit-account-store.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { useLatenessWords } from '#renderer/ui/use-lateness-words.ts'
import { CardSection } from './card-section.tsx'

/** Whether there is anything to tell: who always pays at once has no account. */
const isUsed = ({ balance, open, lastPayment, isOwnLimit, isOwnTerms }: CreditAccount): boolean =>
  balance !== 0 || open.length > 0 || lastPayment !== null || isOwnLimit || isOwnTerms

/** How the customer stands in the credit book, in three lines; the account itself opens over the card. */
export function AccountSection({ card }: { readonly card: CustomerCard }) {
  const { t } = useTranslation()
  const money = useMoney()
  const day = useDayFormat()
  const lateness = useLatenessWords()
  const customerId = card.id
  const { data } = useQuery(orpc.credit.account.queryOptions({ input: { customerId } }))
  if (data === undefined || !isUsed(data)) return null
  const { balance, overdue, lastPayment } = data
  const facts = [
    lateness(data),
    lastPayment !== null &&
      t('creditBook.lastPayment', { amount: money(lastPayment.amount), day: day(lastPayment.day) }),
  ].filter((fact) => fact !== false && fact !== null)
  return (
    <CardSection title={t('creditBook.account')}>
      <Text size="sm" component="div">
        {balance === 0 ? t('creditBook.owesNothing') : <BalanceMark balance={balance} overdue={overdue} />}
      </Text>
      {facts.length > 0 && (
        <Text size="xs" c="dimmed">
          {facts.join(' · ')}
        </Text>
      )}
      <Group gap={4} ml={-8} className="rg-no-print">
        {balance > 0 && card.deletedAt === null && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconCash size={16} stroke={1.7} />}
            onClick={() => openCreditAccount({ customerId, act: 'pay' })}
          >
            {t('creditBook.acts.pay')}
          </Button>
        )}
        <Button variant="subtle" size="compact-sm" onClick={() => openCreditAccount({ customerId })}>
          {t('creditBook.openAccount')}
        </Button>
      </Group>
    </CardSection>
  )
}
