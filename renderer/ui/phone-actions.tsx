import { ActionIcon, Group, Tooltip } from '@mantine/core'
import { IconBrandViber, IconBrandWhatsapp, IconPhone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useShop } from '#renderer/engine/shop.ts'
import { phoneLinks } from '#shared/domain/phone.ts'
import { usePhoneText } from './phone-text.tsx'
import { OutsideLink } from './outside-link.tsx'

export type PhoneActionsProps = {
  /** As written. */
  readonly phone: string
  readonly size?: number
  /** Only calls: messages are written by another button. */
  readonly callsOnly?: boolean
}

/** Call, WhatsApp, Viber for one number. */
export function PhoneActions({ phone: written, size = 32, callsOnly = false }: PhoneActionsProps) {
  const { t } = useTranslation()
  const { country } = useShop().settings
  // The messengers know full numbers only: a number written as at home becomes one by the shop's country.
  const { call, whatsapp, viber } = phoneLinks(written, country)
  const phone = usePhoneText()(written)
  const links = [
    { label: t('common.callNumber', { phone }), href: call, icon: IconPhone },
    { label: t('common.writeWhatsApp', { phone }), href: callsOnly ? null : whatsapp, icon: IconBrandWhatsapp },
    { label: t('common.writeViber', { phone }), href: callsOnly ? null : viber, icon: IconBrandViber },
  ]
  return (
    <Group gap={2} wrap="nowrap" className="rg-no-print">
      {links.map(
        ({ label, href, icon: Icon }) =>
          href !== null && (
            <Tooltip key={label} label={label}>
              <ActionIcon
                component={OutsideLink}
                href={href}
                variant="subtle"
                color="gray"
                size={size}
                aria-label={label}
                data-message={href !== call || undefined}
              >
                <Icon size={18} stroke={1.6} />
              </ActionIcon>
            </Tooltip>
          ),
      )}
    </Group>
  )
}
