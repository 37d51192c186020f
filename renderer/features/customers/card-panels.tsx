import type { CustomerCard } from '#shared/contract/customers.ts'
import { useStore } from '#renderer/engine/store.ts'
import { cardPanel } from './card-panel-store.ts'
import { HistoryPanel } from './history/history-panel.tsx'
import { MailDrawer } from './mail/mail-drawer.tsx'
import { EraseWizard } from './privacy/erase-wizard.tsx'

export type CardPanelsProps = { readonly card: CustomerCard; readonly onErased: () => void }

/** What opens over the card from its menu. */
export function CardPanels({ card, onErased }: CardPanelsProps) {
  const panel = useStore(cardPanel)
  const shows = (kind: 'history' | 'erase') => panel?.kind === kind && panel.customerId === card.id
  const close = () => cardPanel.set(null)
  return (
    <>
      <MailDrawer />
      <HistoryPanel card={card} opened={shows('history')} onClose={close} />
      <EraseWizard
        card={card}
        opened={shows('erase')}
        onClose={close}
        onErased={() => {
          close()
          onErased()
        }}
      />
    </>
  )
}
