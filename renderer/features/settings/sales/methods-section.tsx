import { useState } from 'react'
import { Button, Menu, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PaymentMethodRow } from '#shared/contract/payment-methods.ts'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { useActedToast } from '#renderer/ui/acted-toast.tsx'
import { LoadFailed } from '#renderer/ui/load-states.tsx'
import { paymentMethods, usePaymentMethodName } from '#renderer/ui/payment-method.ts'
import { Section } from '#renderer/ui/section.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import classes from '../settings.module.css'
import { NameForm } from '../name-form.tsx'
import { NamedRow } from './named-row.tsx'

/** Ways to pay beside the built-in ones: vouchers, a payment app of the country. */
export function MethodsSection() {
  const { t } = useTranslation()
  const language = useLanguage()
  const acted = useActedToast()
  const nameOf = usePaymentMethodName()
  const methods = useQuery(orpc.paymentMethods.list.queryOptions())
  const [isAdding, setAdding] = useState(false)
  const own = (methods.data ?? []).filter(({ name }) => name !== null)
  const builtIn = new Intl.ListFormat(language).format(paymentMethods.map(nameOf))

  return (
    <Section
      title={t('settings.sales.methods')}
      count={own.length || undefined}
      description={t('settings.sales.methodsDetail', { methods: builtIn })}
      actions={
        <Button variant="default" leftSection={<IconPlus size={16} stroke={1.8} />} onClick={() => setAdding(true)}>
          {t('settings.sales.addMethod')}
        </Button>
      }
    >
      {methods.error !== null && <LoadFailed error={methods.error} onRetry={() => void methods.refetch()} />}
      {isAdding && (
        <NameForm
          label={t('settings.sales.methodName')}
          initial=""
          onSave={async (name) => {
            const { actId } = await client.paymentMethods.create({ name })
            acted(t('settings.sales.methodAdded', { name }), actId)
          }}
          onClose={() => setAdding(false)}
        />
      )}
      {own.length > 0 && (
        <div className={classes['rows']} role="list" aria-label={t('settings.sales.methods')}>
          {own.map((method) => (
            <MethodRow key={method.code} method={method} />
          ))}
        </div>
      )}
      {methods.data !== undefined && own.length === 0 && !isAdding && (
        <Text size="sm" c="dimmed">
          {t('settings.sales.noOwnMethods')}
        </Text>
      )}
    </Section>
  )
}

/** Used ones stay on their purchases: they can be switched off, not removed. */
function MethodRow({ method }: { readonly method: PaymentMethodRow }) {
  const { t } = useTranslation()
  const act = useAct()
  const acted = useActedToast()
  const { code, isActive, isUsed } = method
  const name = method.name ?? code
  return (
    <NamedRow
      name={name}
      detail={isActive ? undefined : t('settings.sales.off')}
      nameLabel={t('settings.sales.methodName')}
      menuLabel={t('settings.sales.actionsOf', { name })}
      onRename={async (next) => {
        const { actId } = await client.paymentMethods.update({ code, patch: { name: next } })
        acted(t('settings.sales.renamed', { name: next }), actId)
      }}
    >
      <Menu.Item
        onClick={() =>
          void act(t(isActive ? 'settings.sales.switchedOff' : 'settings.sales.switchedOn', { name }), () =>
            client.paymentMethods.update({ code, patch: { isActive: !isActive } }),
          )
        }
      >
        {t(isActive ? 'settings.sales.switchOff' : 'settings.sales.switchOn')}
      </Menu.Item>
      {!isUsed && (
        <Menu.Item
          onClick={() => void act(t('settings.sales.removed', { name }), () => client.paymentMethods.remove({ code }))}
        >
          {t('settings.sales.remove')}
        </Menu.Item>
      )}
    </NamedRow>
  )
}
