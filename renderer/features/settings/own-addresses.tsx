import { TagsInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { announce } from '#renderer/ui/live-region.tsx'

const looksLikeAddress = (text: string): boolean => /^\S+@\S+$/.test(text)

/** The shop's own e-mail addresses: learned from imported mail, corrected here. */
export function OwnAddresses() {
  const { t } = useTranslation()
  const failed = useFailedToast()
  const list = useQuery(orpc.messages.ownAddresses.queryOptions())
  async function save(addresses: readonly string[]): Promise<void> {
    try {
      await client.messages.setOwnAddresses({ addresses: addresses.filter(looksLikeAddress) })
      announce(t('mails.ownSaved'))
    } catch (error) {
      failed(error)
    }
  }
  return (
    <TagsInput
      label={t('mails.ownAddresses')}
      description={t('mails.ownHint')}
      placeholder={t('mails.ownPlaceholder')}
      value={[...(list.data?.addresses ?? [])]}
      maxTags={100}
      acceptValueOnBlur
      onChange={(addresses) => void save(addresses)}
    />
  )
}
