import { useTranslation } from 'react-i18next'
import type { ShopSettings } from '#shared/contract/shop.ts'
import { client } from '#renderer/engine/client.ts'
import { useFailedToast } from '#renderer/ui/acted-toast.tsx'
import { announce } from '#renderer/ui/live-region.tsx'

/** Saves changed settings at once; what fails is said, and the field shows the old value again. */
export function useSaveSettings(): (patch: Partial<ShopSettings>) => Promise<void> {
  const { t } = useTranslation()
  const failed = useFailedToast()
  return async (patch) => {
    try {
      await client.shop.updateSettings(patch)
      announce(t('common.saved'))
    } catch (error) {
      failed(error)
    }
  }
}
