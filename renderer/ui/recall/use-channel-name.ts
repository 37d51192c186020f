import { useTranslation } from 'react-i18next'
import type { RecallChannel } from '#shared/contract/recall.ts'
import { services } from '#shared/domain/profile-links.ts'

/** The name of a way to write to somebody: services are called the same in every language. */
export function useChannelName(): (channel: RecallChannel) => string {
  const { t } = useTranslation()
  return (channel) => {
    if (channel === 'phone' || channel === 'sms' || channel === 'email' || channel === 'other')
      return t(`recall.channels.${channel}`)
    return services[channel].name
  }
}
