import { useTranslation } from 'react-i18next'
import { client } from '#renderer/engine/client.ts'
import { useAct } from '#renderer/ui/use-act.ts'

type Named = { readonly id: number; readonly name: string }

/** Notes that two customers are two, with Undo beside the news. True when it was done. */
export function useDismiss(): (a: Named, b: Named) => Promise<boolean> {
  const { t } = useTranslation()
  const act = useAct()
  return (a, b) =>
    act(t('duplicates.toldApart', { name: a.name, other: b.name }), () =>
      client.duplicates.dismiss({ a: a.id, b: b.id }),
    )
}
