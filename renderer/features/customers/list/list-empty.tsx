import { Button, Group } from '@mantine/core'
import { IconPlus, IconSearch, IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { newCustomerRequest } from '#renderer/ui/new-customer-store.ts'

/** The first look at a new shop. */
export function EmptyShop() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  return (
    <EmptyState
      icon={IconUsers}
      action={
        <Group gap="xs">
          <Button leftSection={<IconPlus size={18} stroke={2} />} onClick={() => newCustomerRequest.set({})}>
            {t('customers.customer')}
          </Button>
          <Button variant="default" onClick={() => navigate('/import-export')}>
            {t('customers.importMyList')}
          </Button>
        </Group>
      }
    >
      {t('customers.emptyShop')}
    </EmptyState>
  )
}

export function NobodyFound({ text, onClear }: { readonly text: string; readonly onClear: () => void }) {
  const { t } = useTranslation()
  return (
    <EmptyState
      icon={IconSearch}
      action={
        <Button variant="default" onClick={onClear}>
          {t('customers.showAll')}
        </Button>
      }
    >
      {text === '' ? t('customers.nobodyFiltered') : t('customers.nobodyFound', { text })}
    </EmptyState>
  )
}
