import { ActionIcon, Group, Tooltip } from '@mantine/core'
import { IconBrandViber, IconBrandWhatsapp, IconPhone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { OutsideLink } from './outside-link.tsx'

export type PhoneActionsProps = {
  /** As written. */
  readonly phone: string
  /** Where it could be told; the messengers need it. */
  readonly e164?: string | null
  readonly size?: number
}

/** Call, WhatsApp, Viber for one number. */
export function PhoneActions({ phone, e164, size = 32 }: PhoneActionsProps) {
  const { t } = useTranslation()
  const dial = e164 ?? phone.replace(/[^+\d]/g, '')
  const international = dial.startsWith('+') ? dial : null
  const links = [
    { label: t('common.callNumber', { phone }), href: `tel:${dial}`, icon: IconPhone },
    ...(international === null
      ? []
      : [
          {
            label: t('common.writeWhatsApp', { phone }),
            href: `https://wa.me/${international.slice(1)}`,
            icon: IconBrandWhatsapp,
          },
          {
            label: t('common.writeViber', { phone }),
            href: `viber://chat?number=${encodeURIComponent(international)}`,
            icon: IconBrandViber,
          },
        ]),
  ]
  return (
    <Group gap={2} wrap="nowrap">
      {links.map(({ label, href, icon: Icon }) => (
        <Tooltip key={href} label={label}>
          <ActionIcon component={OutsideLink} href={href} variant="subtle" color="gray" size={size} aria-label={label}>
            <Icon size={18} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      ))}
    </Group>
  )
}
