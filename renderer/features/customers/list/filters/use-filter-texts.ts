import { useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CustomCondition } from '#shared/contract/customer-filter.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useLanguage } from '#renderer/engine/shop.ts'
import { useDayFormat } from '#renderer/ui/day-text.tsx'
import { useSpanText } from '#renderer/ui/filters/use-span-text.ts'
import { useMoney } from '#renderer/ui/money-text.tsx'
import { useLanguageName } from '#renderer/features/customers/language-name.ts'
import type { Narrowing } from '../list-view.ts'
import { useMonthNames } from './month-names.ts'
import { conditionsOf, isOwnFieldFilter, type BuiltInFilter, type FilterKind } from './filter-kinds.ts'

/** Words for the filters that are on: "Town: Niš", "Spent: from 100 €". */
export function useFilterTexts(narrowing: Narrowing): (kind: FilterKind) => string {
  const { t } = useTranslation()
  const language = useLanguage()
  const day = useDayFormat()
  const money = useMoney()
  const monthName = useMonthNames()
  const tags = useQuery(orpc.tags.list.queryOptions())
  const choices = useQuery(orpc.customers.filterChoices.queryOptions())
  const company = useQuery({
    ...orpc.customers.get.queryOptions({ input: { id: narrowing.companyId ?? 1 } }),
    enabled: narrowing.companyId !== undefined,
  })
  const products = useQuery({
    ...orpc.products.list.queryOptions({ input: { includeInactive: true, limit: 500 } }),
    enabled: narrowing.productId !== undefined,
  })
  const nameOfLanguage = useLanguageName()
  const list = useMemo(() => new Intl.ListFormat(language, { type: 'unit' }), [language])

  const named = (kind: BuiltInFilter, value: string) => `${t(`customerList.filters.names.${kind}`)}: ${value}`
  const tagNames = (ids: readonly number[]) =>
    list.format(ids.map((id) => tags.data?.find((tag) => tag.id === id)?.name ?? '…'))
  const span = useSpanText()
  const number = (value: number) => new Intl.NumberFormat(language).format(value)

  function conditionText(condition: CustomCondition): string {
    const field = choices.data?.ownFields.find(({ id }) => id === condition.fieldId)
    const value = () => {
      switch (condition.op) {
        case 'is':
        case 'contains':
          return `${t(`customerList.filters.ownOps.${condition.op}`)} ${condition.text}`
        case 'number':
          return span(condition, (each: number) => (field?.kind === 'money' ? money(each) : number(each)))
        case 'day':
          return span(condition, (each: string) => day(each, 'short'))
        case 'any-choice':
          return list.format(
            condition.choiceIds.map((id) => field?.choices.find((choice) => choice.id === id)?.name ?? '…'),
          )
        default:
          return t(`customerList.filters.ownOps.${condition.op}`)
      }
    }
    return `${field?.name ?? '…'}: ${value()}`
  }

  return (kind) => {
    if (isOwnFieldFilter(kind)) return conditionsOf(narrowing, kind).map(conditionText).join(' · ')
    switch (kind) {
      case 'tags':
        return [
          narrowing.tagIds.length > 0 && t('customerList.filters.tagTexts.all', { tags: tagNames(narrowing.tagIds) }),
          narrowing.anyTagIds?.length &&
            t('customerList.filters.tagTexts.any', { tags: tagNames(narrowing.anyTagIds) }),
          narrowing.noTagIds?.length && t('customerList.filters.tagTexts.none', { tags: tagNames(narrowing.noTagIds) }),
        ]
          .filter(Boolean)
          .join(' · ')
      case 'kind':
        return t(`customers.${narrowing.kind ?? 'person'}`)
      case 'contents': {
        const parts = (some: typeof narrowing.has) =>
          list.format((some ?? []).map((part) => t(`customerList.filters.parts.${part}`)))
        return [
          narrowing.has?.length && t('customerList.filters.has', { parts: parts(narrowing.has) }),
          narrowing.lacks?.length && t('customerList.filters.lacks', { parts: parts(narrowing.lacks) }),
        ]
          .filter(Boolean)
          .join(' · ')
      }
      case 'birthdayMonths':
        return named(
          kind,
          list.format(
            (narrowing.birthdayMonths ?? []).map((month) =>
              typeof month === 'number' ? monthName(month) : t(`customerList.filters.months.${month}`),
            ),
          ),
        )
      case 'lastOn':
      case 'created':
        return named(
          kind,
          span(narrowing[kind] ?? {}, (each: string) => day(each, 'short')),
        )
      case 'spent':
      case 'balance':
        return named(kind, span(narrowing[kind] ?? {}, money))
      case 'owes':
        return t(`customerList.filters.owing.${narrowing.owes ?? 'yes'}`)
      case 'visits':
        return named(kind, span(narrowing.visits ?? {}, number))
      case 'silentDays':
        return t('customerList.filters.silent', { count: narrowing.silentDays ?? 0 })
      case 'neverBought':
      case 'hasPromise':
      case 'doNotContact':
        return t(`customerList.filters.yesNo.${kind}_${narrowing[kind] === true ? 'yes' : 'no'}`)
      case 'valueGroups':
        return named(kind, list.format((narrowing.valueGroups ?? []).map((group) => t(`slipping.groups.${group}`))))
      case 'signals':
        return named(kind, list.format((narrowing.signals ?? []).map((signal) => t(`slipping.signalNames.${signal}`))))
      case 'consents':
        return named(
          kind,
          list.format((narrowing.consents ?? []).map((channel) => t(`customerList.filters.channels.${channel}`))),
        )
      case 'householdId':
        return named(kind, choices.data?.households.find(({ id }) => id === narrowing.householdId)?.name ?? '…')
      case 'companyId':
        return named(kind, company.data?.displayName ?? '…')
      case 'productId':
        return named(kind, products.data?.rows.find(({ id }) => id === narrowing.productId)?.name ?? '…')
      case 'town':
      case 'source':
        return named(kind, narrowing[kind] ?? '')
      case 'language':
        return named(kind, nameOfLanguage(narrowing.language ?? ''))
    }
  }
}
