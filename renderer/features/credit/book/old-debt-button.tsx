import { useState } from 'react'
import { Button, Modal, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { openCreditAccount } from '#renderer/ui/credit-account-store.ts'
import { CustomerPicker } from '#renderer/ui/customer-picker.tsx'

/** The paper notebook comes over name by name: asks whose debt it is and opens their account. */
export function OldDebtButton() {
  const { t } = useTranslation()
  const [isAsking, setAsking] = useState(false)
  const [pickedId, setPickedId] = useState<number | null>(null)
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconPlus size={18} stroke={2} />}
        aria-haspopup="dialog"
        onClick={() => setAsking(true)}
      >
        {t('creditBook.oldDebt')}
      </Button>
      <Modal
        opened={isAsking}
        onClose={() => setAsking(false)}
        title={t('creditBook.bringOver.title')}
        // Then the button has the focus again, and will have it after the account.
        onExitTransitionEnd={() => {
          if (pickedId !== null) openCreditAccount({ customerId: pickedId, act: 'bring-over' })
          setPickedId(null)
        }}
      >
        <Text size="sm" c="dimmed" mb="md">
          {t('creditBook.bringOver.hint')}
        </Text>
        <CustomerPicker
          label={t('creditBook.bringOver.whose')}
          value={null}
          autoFocus
          data-autofocus
          onChange={(customer) => {
            if (customer?.kind !== 'known') return
            setAsking(false)
            setPickedId(customer.id)
          }}
        />
      </Modal>
    </>
  )
}
