import { useTranslation } from 'react-i18next'
import type { ListLook } from '../list-view.ts'
import { activeKinds } from './filter-kinds.ts'
import { useFilterTexts } from './use-filter-texts.ts'

/** Everything that narrows the list, in words; empty where nothing does. */
export function useNarrowedBy({ text, narrowing }: ListLook): string {
  const { t } = useTranslation()
  const textOf = useFilterTexts(narrowing)
  const states = narrowing.states.map((state) => t(`customers.states.${state}`)).join(', ')
  const search = text.trim() === '' ? '' : `“${text.trim()}”`
  return [search, states, ...activeKinds(narrowing).map(textOf)].filter((part) => part !== '').join(' · ')
}
