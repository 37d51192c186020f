import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { useAct } from '#renderer/ui/use-act.ts'

/** Moves customers to the trash in one act, with Undo beside the news. True when it was done. */
export function useTrashCustomers(): (ids: readonly number[]) => Promise<boolean> {
  const { t } = useTranslation()
  const act = useAct()
  return (ids) => act(t('customers.trashed', { count: ids.length }), () => client.customers.trash({ ids: [...ids] }))
}
