import { Alert, Anchor } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconUserCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { orpc } from '#renderer/engine/queries.ts'

/** Fewer digits are in too many numbers. */
const tellingDigits = 6

/** Warns, while the number is typed, that somebody has it already. */
export function SamePhone({ phone, onOpen }: { readonly phone: string; readonly onOpen: (id: number) => void }) {
  const { t } = useTranslation()
  const [typed] = useDebouncedValue(phone.trim(), 250)
  const isTelling = typed.replace(/\D/g, '').length >= tellingDigits
  const { data } = useQuery({
    ...orpc.customers.search.queryOptions({ input: { text: typed, limit: 1 } }),
    enabled: isTelling,
  })
  const found = isTelling ? data?.[0] : undefined
  if (found === undefined) return null
  return (
    <Alert color="yellow" variant="light" p="xs" icon={<IconUserCheck size={18} stroke={1.7} />} role="status">
      {t('customers.samePhone', { name: found.name })}{' '}
      <Anchor
        component="button"
        type="button"
        size="sm"
        c="inherit"
        underline="always"
        onClick={() => onOpen(found.customerId)}
      >
        {t('customers.openCard')}
      </Anchor>
    </Alert>
  )
}
