import { Alert, ScrollArea, Table, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PreviewedPrice } from '#shared/contract/products.ts'
import { MoneyText } from '#renderer/ui/money-text.tsx'

export type PricePreviewProps = {
  readonly seen: {
    readonly changed: number
    readonly unchanged: number
    readonly withoutPrice: number
    readonly outOfRange: number
    readonly rows: readonly PreviewedPrice[]
  }
}

/** Old and new prices side by side, and what stays as it is. */
export function PricePreview({ seen }: PricePreviewProps) {
  const { t } = useTranslation()
  const { changed, unchanged, withoutPrice, outOfRange, rows } = seen
  const counts = [
    t('catalogue.prices.changes', { count: changed }),
    ...(unchanged > 0 ? [t('catalogue.prices.unchanged', { count: unchanged })] : []),
    ...(withoutPrice > 0 ? [t('catalogue.prices.withoutPrice', { count: withoutPrice })] : []),
  ]
  return (
    <>
      {outOfRange > 0 && (
        <Alert color="red" variant="light" icon={<IconAlertTriangle size={20} />} role="alert">
          {t('catalogue.prices.outOfRange', { count: outOfRange })}
        </Alert>
      )}
      <Text size="sm" c="dimmed">
        {counts.join(' ')}
      </Text>
      {rows.length > 0 && (
        <ScrollArea.Autosize
          mah={320}
          type="auto"
          viewportProps={{ tabIndex: 0, 'aria-label': t('catalogue.prices.preview') }}
        >
          <Table stickyHeader verticalSpacing={6} aria-label={t('catalogue.prices.preview')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('sales.products.columns.name')}</Table.Th>
                <Table.Th scope="col" className="rg-end">
                  {t('catalogue.prices.old')}
                </Table.Th>
                <Table.Th scope="col" className="rg-end">
                  {t('catalogue.prices.new')}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.id}>
                  <Table.Td>{row.name}</Table.Td>
                  <Table.Td className="rg-end" c="dimmed">
                    <MoneyText amount={row.old} />
                  </Table.Td>
                  <Table.Td className="rg-end" c={row.isOutOfRange ? 'var(--rg-critical)' : undefined} fw={550}>
                    <MoneyText amount={row.new} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      )}
      {rows.length < changed && (
        <Text size="sm" c="dimmed">
          {t('catalogue.prices.more', { count: changed - rows.length })}
        </Text>
      )}
    </>
  )
}
