import { Button } from '@mantine/core'
import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { orpc } from '#renderer/engine/queries.ts'

/** The way to the possible duplicates, once there are some or nobody has looked yet. */
export function DuplicatesButton({ isShort }: { readonly isShort: boolean }) {
  const { t } = useTranslation()
  const { data } = useQuery(orpc.duplicates.state.queryOptions())
  if (data === undefined || (data.total === 0 && !data.isStale)) return null
  const words = data.total === 0 ? t('duplicates.title') : t('duplicates.open', { count: data.total })
  return (
    <Button
      component={Link}
      href="/customers/duplicates"
      variant="subtle"
      color="gray"
      aria-label={words}
      title={isShort ? words : undefined}
      leftSection={<IconUsers size={18} stroke={1.7} />}
    >
      {isShort ? data.total : words}
    </Button>
  )
}
