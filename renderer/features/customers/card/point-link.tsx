import { ActionIcon, Tooltip } from '@mantine/core'
import {
  IconBrandFacebook,
  IconBrandInstagram,
  IconBrandLinkedin,
  IconBrandMessenger,
  IconBrandPinterest,
  IconBrandSignal,
  IconBrandTelegram,
  IconBrandThreads,
  IconBrandTiktok,
  IconBrandViber,
  IconBrandVk,
  IconBrandWhatsapp,
  IconBrandX,
  IconBrandYoutube,
  IconExternalLink,
  IconMail,
  type Icon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { profileLink, serviceOf, webLink, type ServiceKey } from '#shared/domain/profile-links.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { OutsideLink } from '#renderer/ui/outside-link.tsx'
import type { PointKind } from '../point-labels.ts'

const icons: Readonly<Partial<Record<ServiceKey, Icon>>> = {
  viber: IconBrandViber,
  whatsapp: IconBrandWhatsapp,
  telegram: IconBrandTelegram,
  signal: IconBrandSignal,
  messenger: IconBrandMessenger,
  facebook: IconBrandFacebook,
  instagram: IconBrandInstagram,
  linkedin: IconBrandLinkedin,
  x: IconBrandX,
  tiktok: IconBrandTiktok,
  youtube: IconBrandYoutube,
  vk: IconBrandVk,
  pinterest: IconBrandPinterest,
  threads: IconBrandThreads,
}

export type PointLinkProps = { readonly kind: PointKind; readonly label: string; readonly value: string }

/** Opens a site, a profile or a letter; nothing where the text is no address. Numbers are called from the card's head. */
export function PointLink({ kind, label, value }: PointLinkProps) {
  const { t } = useTranslation()
  const { country } = useShop().settings
  const service = kind === 'profiles' ? serviceOf(label) : null
  const href =
    kind === 'urls'
      ? webLink(value)
      : kind === 'profiles'
        ? profileLink(label, value, country)
        : kind === 'emails' && /^[^\s@?&]+@[^\s@?&]+$/.test(value)
          ? `mailto:${value}`
          : null
  if (href === null) return null
  const text = kind === 'emails' ? t('customers.writeEmail', { email: value }) : t('profile.open', { value })
  const Sign = (service === null ? undefined : icons[service]) ?? (kind === 'emails' ? IconMail : IconExternalLink)
  return (
    <Tooltip label={text}>
      <ActionIcon component={OutsideLink} href={href} size={26} aria-label={text}>
        <Sign size={16} stroke={1.6} />
      </ActionIcon>
    </Tooltip>
  )
}
