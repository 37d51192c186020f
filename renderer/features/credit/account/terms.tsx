import { useState } from 'react'
import { NumberInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { CreditAccount } from '#shared/contract/credit.ts'
import type { CustomerPatch } from '#shared/contract/customers.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc, queryClient } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { AmountField } from '#renderer/ui/amount-field.tsx'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { Section } from '#renderer/ui/section.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import classes from './account.module.css'

/** How much may be owed and for how long: the customer's own, or as usual in the shop; edited in their place. */
export function Terms({ account }: { readonly account: CreditAccount }) {
  const { t } = useTranslation()
  const money = useMoney()
  const act = useAct()
  const { creditLimit: shopLimit, creditDays: shopDays } = useShop().settings
  const { customerId, customer, isOwnLimit, isOwnTerms, limit, creditDays } = account
  const ownLimit = isOwnLimit ? limit : null
  const ownDays = isOwnTerms ? creditDays : null

  async function save(patch: Pick<CustomerPatch, 'creditLimit' | 'creditDays'>): Promise<void> {
    await act(t('creditBook.terms.saved', { name: customer }), async () => {
      const { version } = await queryClient.fetchQuery(orpc.customers.get.queryOptions({ input: { id: customerId } }))
      return client.customers.update({ id: customerId, version, patch })
    })
  }

  return (
    <Section title={t('creditBook.terms.title')}>
      <div className={classes['terms']} key={`${ownLimit} ${ownDays}`}>
        <LimitField
          value={ownLimit}
          placeholder={shopLimit === null ? t('creditBook.terms.noLimit') : money(shopLimit)}
          onSave={(creditLimit) => void save({ creditLimit })}
        />
        <DaysField value={ownDays} shops={shopDays} onSave={(days) => void save({ creditDays: days })} />
      </div>
    </Section>
  )
}

type OwnFieldProps<Value> = { readonly value: Value | null; readonly onSave: (value: Value | null) => void }

function LimitField({ value, placeholder, onSave }: OwnFieldProps<number> & { readonly placeholder: string }) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(value)
  const isWrong = draft !== null && draft < 0
  return (
    <AmountField
      w={230}
      label={t('creditBook.terms.limit')}
      description={t(value === null ? 'creditBook.terms.shops' : 'creditBook.terms.own')}
      placeholder={placeholder}
      value={draft}
      error={isWrong ? t('creditBook.terms.notBelow') : undefined}
      onChange={setDraft}
      onBlur={() => draft !== value && !isWrong && onSave(draft)}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  )
}

/** Ten years: more is a slip of the finger. */
const mostDays = 3650

function DaysField({ value, shops, onSave }: OwnFieldProps<number> & { readonly shops: number }) {
  const { t } = useTranslation()
  const [draft, setDraft] = useState(value)
  return (
    <NumberInput
      w={230}
      label={t('creditBook.terms.days')}
      description={t(value === null ? 'creditBook.terms.shops' : 'creditBook.terms.own')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={String(shops)}
      min={0}
      max={mostDays}
      allowDecimal={false}
      allowNegative={false}
      hideControls
      value={draft ?? ''}
      onChange={(next) => setDraft(next === '' ? null : Number(next))}
      onBlur={() => draft !== value && onSave(draft)}
      onKeyDown={(event) => event.key === 'Enter' && event.currentTarget.blur()}
    />
  )
}
