import { Button } from '@mantine/core'
import { IconListDetails } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { initialLook, noNarrowing, useListLook, type Narrowing } from '../list/list-view.ts'

/** Opens the list of customers narrowed to the same people: there they can be tagged, exported, printed, kept as a view. */
export function ShowInList({ narrowing }: { readonly narrowing: Partial<Narrowing> }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [, change] = useListLook()
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      leftSection={<IconListDetails size={16} stroke={1.7} />}
      onClick={() => {
        change({ ...initialLook, narrowing: { ...noNarrowing, ...narrowing } })
        navigate('/customers')
      }}
    >
      {t('slipping.showInList')}
    </Button>
  )
}
