import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { useActedToast, useFailedToast } from '#renderer/ui/acted-toast.tsx'

/** Moves customers to the trash in one act, with Undo beside the news. True when it was done. */
export function useTrashCustomers(): (ids: readonly number[]) => Promise<boolean> {
  const { t } = useTranslation()
  const acted = useActedToast()
  const failed = useFailedToast()
  return async (ids) => {
    try {
      const { actId } = await client.customers.trash({ ids: [...ids] })
      acted(t('customers.trashed', { count: ids.length }), actId)
      return true
    } catch (error) {
      failed(error)
      return false
    }
  }
}
