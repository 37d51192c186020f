import { Anchor, Group, Text, Title } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { RhythmEvidence } from '#shared/contract/rhythms.ts'
import { formatQuantity } from '#shared/domain/quantity.ts'
import { useLanguage, useShop } from '#renderer/engine/shop.ts'
import { DayText } from '../day-text.tsx'
import { useMoney } from '../money-text.tsx'
import { StateBadge } from '../state-badge.tsx'
import { useProgramMessage } from '../use-program-message.ts'
import { CorrectionPart } from './correction-part.tsx'
import { evidenceRequest } from './evidence-store.ts'
import { GapTable } from './gap-table.tsx'
import classes from './evidence.module.css'

export type EvidenceViewProps = { readonly evidence: RhythmEvidence }

/** The sentence, the gaps it comes from, what they weigh, and what the owner knows better. */
export function EvidenceView({ evidence }: EvidenceViewProps) {
  const { t } = useTranslation()
  const word = useProgramMessage()
  const { customerId, customer, product, reason } = evidence
  return (
    <div className={classes['view']}>
      <div className={classes['part']}>
        <Group gap={10} justify="space-between" wrap="nowrap">
          <Title order={3} size="h3">
            <Anchor href={`#/customers/${customerId}`} inherit onClick={() => evidenceRequest.set(null)}>
              {product === null ? customer : t('why.ofProduct', { name: customer, product })}
            </Anchor>
          </Title>
          <StateBadge state={evidence.state} />
        </Group>
        {/* The name of the product stands above. */}
        <Text>{word({ ...reason, params: { ...reason.params, product: null } })}</Text>
      </div>
      <div className={classes['part']}>
        <Title order={3}>{t('why.gaps')}</Title>
        <GapTable evidence={evidence} />
      </div>
      <ul className={classes['facts']}>
        <OwnShare evidence={evidence} />
        <QuantityEffect evidence={evidence} />
        <AtStake evidence={evidence} />
      </ul>
      <NextStates evidence={evidence} />
      <CorrectionPart evidence={evidence} />
    </div>
  )
}

/** How much of the forecast is their own; nothing where the owner set it. */
function OwnShare({ evidence }: EvidenceViewProps) {
  const { t } = useTranslation()
  const { ownShare, isFitted, gapsTotal, reason } = evidence
  if (evidence.correction !== null || reason.code === 'rhythm-gone') return null
  if (gapsTotal === 0) return <li>{t(isFitted ? 'why.onlyShop' : 'why.onlyBuiltIn')}</li>
  // Whole per cents that are a hundred together.
  const own = Math.round(ownShare * 100) / 100
  return <li>{t(isFitted ? 'why.ownShare' : 'why.ownShareBuiltIn', { own, shop: 1 - own })}</li>
}

function QuantityEffect({ evidence }: EvidenceViewProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { quantityDays, quantities } = evidence
  if (quantityDays === 0 || quantities === null || quantities.last === quantities.usual) return null
  return (
    <li>
      {t(quantityDays > 0 ? 'why.later' : 'why.earlier', {
        last: formatQuantity(quantities.last, language),
        usual: formatQuantity(quantities.usual, language),
        days: Math.abs(quantityDays),
      })}
    </li>
  )
}

function AtStake({ evidence }: EvidenceViewProps) {
  const { t } = useTranslation()
  const money = useMoney()
  const { stake, yearlyValue } = evidence
  return yearlyValue <= 0 ? null : <li>{t('why.stake', { stake: money(stake), value: money(yearlyValue) })}</li>
}

/** The days on which the state changes if nothing is bought. */
function NextStates({ evidence }: EvidenceViewProps) {
  const { t } = useTranslation()
  const { today } = useShop()
  const next = (
    [
      ['due', evidence.dueFrom],
      ['overdue', evidence.overdueFrom],
      ['at-risk', evidence.atRiskFrom],
      ['lost', evidence.lostFrom],
    ] as const
  )
    .filter(([, day]) => day !== null && day > today)
    // Of states that begin on one day the last one holds.
    .filter(([, day], at, states) => day !== states[at + 1]?.[1])
  if (next.length === 0 || evidence.state === 'lost') return null
  return (
    <div className={classes['part']}>
      <Text size="sm" c="dimmed">
        {t('why.next')}
      </Text>
      <ul className={classes['next']}>
        {next.map(([state, day]) => (
          <li key={state}>
            <StateBadge state={state} plain />
            <DayText day={day} />
          </li>
        ))}
      </ul>
    </div>
  )
}
