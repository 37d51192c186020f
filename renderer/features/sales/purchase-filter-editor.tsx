import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'
import { OneOfFewEditor, OneOfManyEditor, WordEditor } from '#renderer/ui/filters/choice-editors.tsx'
import { MoneySpanEditor } from '#renderer/ui/filters/span-editors.tsx'
import { useOfferedMethods, usePaymentMethodName } from '#renderer/ui/payment-method.ts'
import type { PurchaseFilterKind, PurchaseNarrowing } from './purchase-narrowing.ts'

export type PurchaseFilterEditorProps = {
  readonly kind: PurchaseFilterKind
  readonly narrowing: PurchaseNarrowing
  readonly onApply: (change: PurchaseNarrowing) => void
}

const mostProducts = 500

/** The value of one filter. */
export function PurchaseFilterEditor({ kind, narrowing, onApply }: PurchaseFilterEditorProps) {
  const { t } = useTranslation()
  const nameOf = usePaymentMethodName()
  const methods = useOfferedMethods()
  const products = useQuery({
    ...orpc.products.list.queryOptions({ input: { includeInactive: true, limit: mostProducts } }),
    enabled: kind === 'productId',
  })
  const staff = useQuery({ ...orpc.staff.list.queryOptions(), enabled: kind === 'staffId' })
  const campaigns = useQuery({ ...orpc.purchases.campaigns.queryOptions(), enabled: kind === 'campaign' })
  const label = t(`sales.filters.names.${kind}`)
  switch (kind) {
    case 'method':
      return (
        <OneOfFewEditor
          choices={methods.map((method) => ({ value: method, label: nameOf(method) }))}
          value={narrowing.method}
          onApply={(value) => {
            const method = methods.find((each) => each === value)
            if (method !== undefined) onApply({ method })
          }}
        />
      )
    case 'kind':
      return (
        <OneOfFewEditor
          choices={(['sale', 'return'] as const).map((each) => ({
            value: each,
            label: t(`sales.filters.kinds.${each}`),
          }))}
          value={narrowing.kind}
          onApply={(value) => onApply({ kind: value === 'return' ? 'return' : 'sale' })}
        />
      )
    case 'isOpen':
      return (
        <OneOfFewEditor
          choices={(['yes', 'no'] as const).map((each) => ({ value: each, label: t(`sales.filters.open.${each}`) }))}
          value={narrowing.isOpen === undefined ? undefined : narrowing.isOpen ? 'yes' : 'no'}
          onApply={(value) => onApply({ isOpen: value === 'yes' })}
        />
      )
    case 'total':
      return <MoneySpanEditor value={narrowing.total} onApply={(total) => onApply({ total: definedSpan(total) })} />
    case 'campaign':
      return (
        <WordEditor
          label={label}
          words={campaigns.data ?? []}
          value={narrowing.campaign}
          onApply={(campaign) => onApply({ campaign })}
        />
      )
    case 'staffId':
      return (
        <OneOfManyEditor
          key={staff.data === undefined ? 'waiting' : 'ready'}
          label={label}
          choices={(staff.data ?? []).map(({ id, name }) => ({
            value: String(id),
            label: name === '' ? t('purchase.owner') : name,
          }))}
          value={narrowing.staffId?.toString()}
          onApply={(id) => onApply({ staffId: Number(id) })}
        />
      )
    case 'productId':
      return (
        <OneOfManyEditor
          key={products.data === undefined ? 'waiting' : 'ready'}
          label={label}
          choices={(products.data?.rows ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
          value={narrowing.productId?.toString()}
          onApply={(id) => onApply({ productId: Number(id) })}
        />
      )
  }
}

const definedSpan = ({ from, to }: { readonly from?: number | undefined; readonly to?: number | undefined }) => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
})
