import { Menu } from '@mantine/core'
import { IconEraser, IconFileDownload, IconHistory, IconPhone, IconPhoneOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { CustomerCard } from '#shared/contract/customers.ts'
import { useAct } from '#renderer/ui/use-act.ts'
import { useSaveFields } from '../card/use-save-fields.ts'
import { cardPanel } from '../card-panel-store.ts'
import { useExportPerson } from './use-export-person.ts'

/** History, whether they may be contacted, everything held on a person: in the menu of the card. */
export function PrivacyMenuItems({ card }: { readonly card: CustomerCard }) {
  const { t } = useTranslation()
  const act = useAct()
  const save = useSaveFields(card.id)
  const exportPerson = useExportPerson()
  const { doNotContact } = card
  const PhoneIcon = doNotContact ? IconPhone : IconPhoneOff
  const words = t(doNotContact ? 'privacy.doNotContactOff' : 'privacy.doNotContactOn')
  return (
    <>
      <Menu.Item
        leftSection={<IconHistory size={18} stroke={1.6} />}
        onClick={() => cardPanel.set({ kind: 'history', customerId: card.id })}
      >
        {t('history.open')}
      </Menu.Item>
      {card.deletedAt === null && (
        <Menu.Item
          leftSection={<PhoneIcon size={18} stroke={1.6} />}
          onClick={() => void act(words, () => save({ doNotContact: !doNotContact }))}
        >
          {words}
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconFileDownload size={18} stroke={1.6} />} onClick={() => void exportPerson(card.id)}>
        {t('privacy.exportAll')}
      </Menu.Item>
    </>
  )
}

/** The last item: nothing brings back what it does. */
export function EraseMenuItem({ customerId }: { readonly customerId: number }) {
  const { t } = useTranslation()
  return (
    <Menu.Item
      leftSection={<IconEraser size={18} stroke={1.6} />}
      c="var(--rg-critical)"
      onClick={() => cardPanel.set({ kind: 'erase', customerId })}
    >
      {t('privacy.erase')}
    </Menu.Item>
  )
}
