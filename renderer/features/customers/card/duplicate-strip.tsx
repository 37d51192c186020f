import { Anchor, Group } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { WarningNotice } from '#renderer/ui/warning-notice.tsx'
import { useReasonWords } from '../duplicates/reason-words.ts'
import { useDismiss } from '../duplicates/use-dismiss.ts'

/** The likeliest other card of the same customer. */
export function DuplicateStrip({ card }: { readonly card: CustomerCard }) {
  const { t } = useTranslation()
  const reasonWords = useReasonWords()
  const dismiss = useDismiss()
  const { data } = useQuery(orpc.duplicates.of.queryOptions({ input: { id: card.id, limit: 1 } }))
  const found = data?.[0]
  if (found === undefined) return null
  const { customer, reasons } = found
  return (
    <WarningNotice mt="sm" p="xs" icon={<IconUsers size={18} stroke={1.7} />} role="status" className="rg-no-print">
      <Group gap="4px 16px">
        <span>{t('duplicates.strip', { name: customer.name, reasons: reasonWords(reasons) })}</span>
        <Anchor
          component={Link}
          href={`/customers/merge/${card.id}/${customer.id}`}
          size="sm"
          c="inherit"
          underline="always"
        >
          {t('duplicates.compare')}
        </Anchor>
        <Anchor
          component="button"
          type="button"
          size="sm"
          c="inherit"
          underline="always"
          onClick={() => void dismiss({ id: card.id, name: card.displayName }, customer)}
        >
          {t('duplicates.notDuplicate')}
        </Anchor>
      </Group>
    </WarningNotice>
  )
}
