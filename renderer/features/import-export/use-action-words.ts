import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportAction, ImportGroup } from '#shared/domain/import-groups.ts'

/** What an action is called in a group: of a possible duplicate it also says whether the two are one. */
export function useActionWords(group: ImportGroup): (action: ImportAction) => string {
  const { t } = useTranslation()
  return useCallback(
    (action) =>
      group === 'possible' && action !== 'leave-out'
        ? t(`importReview.possibleActions.${action}`)
        : t(`importReview.actions.${action}`),
    [t, group],
  )
}
