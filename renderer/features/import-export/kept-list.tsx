import { Anchor, List, Text } from '@mantine/core'
import type { InferContractRouterOutputs } from '@orpc/contract'
import { useTranslation } from 'react-i18next'
import type { contract } from '#shared/contract/contract.ts'

export type KeptRecord = InferContractRouterOutputs<typeof contract>['imports']['undo']['kept'][number]

const shown = 100
const kinds = ['contacts', 'products', 'purchases'] as const

const addressOf = ({ kind, id }: KeptRecord): string | null =>
  kind === 'contacts' ? `#/customers/${id}` : kind === 'products' ? '#/sales/products' : null

export type KeptListProps = { readonly kept: readonly KeptRecord[] }

/** What an undo left as it is, by name and with the reason. */
export function KeptList({ kept }: KeptListProps) {
  const { t } = useTranslation()
  return (
    <>
      <Text size="sm" fw={550}>
        {t('importReview.keptTitle', { count: kept.length })}
      </Text>
      <Text size="sm" c="dimmed" mb={4}>
        {t('importReview.keptDetail')}
      </Text>
      <List size="sm" spacing={2}>
        {kept.slice(0, shown).map((record) => {
          const kind = kinds.find((one) => one === record.kind) ?? 'other'
          const name = record.name === '' ? t(`importReview.keptKinds.${kind}`) : record.name
          const address = addressOf(record)
          return (
            <List.Item key={`${record.kind} ${record.id}`}>
              {address === null ? (
                name
              ) : (
                <Anchor href={address} inherit>
                  {name}
                </Anchor>
              )}
              <Text span inherit c="dimmed">
                {` · ${t(`importReview.keptKinds.${kind}`)} · ${t(`importReview.kept.${record.reason === 'used' ? 'used' : 'changed'}`)}`}
              </Text>
            </List.Item>
          )
        })}
      </List>
      {kept.length > shown && (
        <Text size="sm" c="dimmed">
          {t('importReview.keptMore', { count: kept.length - shown })}
        </Text>
      )}
    </>
  )
}
