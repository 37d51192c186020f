import { Fragment } from 'react'
import { Anchor, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Relations } from '#shared/contract/relations.ts'
import { client } from '#renderer/engine/client.ts'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { useAct } from '#renderer/ui/use-act.ts'
import { RelatedList } from './related-list.tsx'

export type ReferralsProps = {
  readonly customerId: number
  readonly relations: Relations
  readonly canEdit: boolean
}

/** Who sent the customer and whoever sent that one, and whom the customer sent, with what those bought. */
export function Referrals({ customerId, relations, canEdit }: ReferralsProps) {
  const { t } = useTranslation()
  const act = useAct()
  const money = useMoney()
  const { referrers, referred, referredSums, referredTreeSums } = relations
  const [first, ...further] = referrers
  const remove = (id: number, told: string) => () =>
    void act(t('relations.removed', { name: told }), () => client.relations.removeReferrer({ customerId: id }))
  return (
    <>
      {first !== undefined && (
        <RelatedList
          title={t('relations.referrers')}
          rows={[{ ...first, onRemove: canEdit ? remove(customerId, first.name) : undefined }]}
        >
          {further.length > 0 && (
            <Text size="xs" c="dimmed">
              {further.map((row) => (
                <Fragment key={row.customerId}>
                  {'← '}
                  <Anchor component={Link} href={`/customers/${row.customerId}`} size="xs">
                    {row.name}
                  </Anchor>{' '}
                </Fragment>
              ))}
            </Text>
          )}
        </RelatedList>
      )}
      <RelatedList
        title={t('relations.referred')}
        sums={referredSums}
        rows={referred.map(({ bought, referred: sent, ...row }) => ({
          ...row,
          more: [bought.join(', '), sent === 0 ? '' : t('relations.further', { count: sent })]
            .filter((text) => text !== '')
            .join(' · '),
          onRemove: canEdit ? remove(row.customerId, row.name) : undefined,
        }))}
      >
        {referredTreeSums.customers > referredSums.customers && (
          <Text size="xs" c="dimmed">
            {t('relations.tree', { count: referredTreeSums.customers, amount: money(referredTreeSums.spent) })}
          </Text>
        )}
      </RelatedList>
    </>
  )
}
