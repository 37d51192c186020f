import { Badge, Tooltip } from '@mantine/core'
import { IconPhoneOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Says that somebody doesn't want to be called or written to, with a sign, words and colour. */
export function DoNotContactBadge({ size = 'md' }: { readonly size?: 'sm' | 'md' }) {
  const { t } = useTranslation()
  return (
    <Tooltip label={t('privacy.doNotContactWhy')} multiline maw={320}>
      <Badge
        variant="light"
        color="red"
        size={size}
        tt="none"
        flex="none"
        leftSection={<IconPhoneOff size={14} stroke={2} aria-hidden />}
      >
        {t('privacy.doNotContact')}
      </Badge>
    </Tooltip>
  )
}
