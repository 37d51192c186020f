import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { consentChannels } from '#shared/contract/customer-filter.ts'
import { ALARM_SIGNALS } from '#shared/domain/alarm-signals.ts'
import { VALUE_GROUPS } from '#shared/domain/value-groups.ts'
import { orpc } from '#renderer/engine/queries.ts'
import { useLanguageName } from '#renderer/features/customers/language-name.ts'
import type { Narrowing } from '../list-view.ts'
import { OneOfFewEditor, OneOfManyEditor, SeveralEditor, WordEditor } from '#renderer/ui/filters/choice-editors.tsx'
import { DaySpanEditor, MoneySpanEditor, NumberSpanEditor } from '#renderer/ui/filters/span-editors.tsx'
import { CompanyEditor } from './company-editor.tsx'
import { ContentsEditor } from './contents-editor.tsx'
import { DaysEditor } from './days-editor.tsx'
import type { BuiltInFilter } from './filter-kinds.ts'
import { useMonthNames } from './month-names.ts'
import { TagsEditor, type TagMode } from './tags-editor.tsx'

export type FilterEditorProps = {
  readonly kind: BuiltInFilter
  readonly narrowing: Narrowing
  readonly onApply: (change: Partial<Narrowing>) => void
}

const owing = ['yes', 'overdue', 'in-favour'] as const

const tagModeOf = ({ anyTagIds, noTagIds, tagIds }: Narrowing): readonly [TagMode, readonly number[]] => {
  if (noTagIds?.length) return ['none', noTagIds]
  if (tagIds.length > 0) return ['all', tagIds]
  return ['any', anyTagIds ?? []]
}

/** The value of one filter. */
export function FilterEditor({ kind, narrowing, onApply }: FilterEditorProps) {
  const { t } = useTranslation()
  const nameOfLanguage = useLanguageName()
  const monthName = useMonthNames()
  const tags = useQuery(orpc.tags.list.queryOptions())
  const choices = useQuery(orpc.customers.filterChoices.queryOptions())
  const products = useQuery({
    ...orpc.products.list.queryOptions({ input: { includeInactive: true, limit: 500 } }),
    enabled: kind === 'productId',
  })
  if (choices.data === undefined || tags.data === undefined) return null
  const label = t(`customerList.filters.names.${kind}`)

  switch (kind) {
    case 'tags': {
      const [mode, tagIds] = tagModeOf(narrowing)
      return (
        <TagsEditor
          tags={tags.data}
          value={tagIds}
          mode={mode}
          onApply={(ids, next) =>
            onApply({
              tagIds: next === 'all' ? [...ids] : [],
              anyTagIds: next === 'any' ? [...ids] : undefined,
              noTagIds: next === 'none' ? [...ids] : undefined,
            })
          }
        />
      )
    }
    case 'kind':
      return (
        <OneOfFewEditor
          choices={(['person', 'company'] as const).map((each) => ({ value: each, label: t(`customers.${each}`) }))}
          value={narrowing.kind}
          onApply={(value) => onApply({ kind: value === 'company' ? 'company' : 'person' })}
        />
      )
    case 'language':
      return (
        <OneOfManyEditor
          label={label}
          choices={choices.data.languages.map(({ value }) => ({ value, label: nameOfLanguage(value) }))}
          value={narrowing.language}
          onApply={(tag) => onApply({ language: tag })}
        />
      )
    case 'town':
    case 'source': {
      const words = choices.data[kind === 'town' ? 'towns' : 'sources']
      return (
        <WordEditor
          label={label}
          words={words.map(({ value }) => value)}
          value={narrowing[kind]}
          onApply={(word) => onApply({ [kind]: word })}
        />
      )
    }
    case 'contents':
      return (
        <ContentsEditor
          has={narrowing.has ?? []}
          lacks={narrowing.lacks ?? []}
          onApply={(has, lacks) =>
            onApply({ has: has.length > 0 ? [...has] : undefined, lacks: lacks.length > 0 ? [...lacks] : undefined })
          }
        />
      )
    case 'birthdayMonths': {
      const months = (['this', 'next'] as const).map((each) => ({
        value: each as string,
        label: t(`customerList.filters.months.${each}`),
      }))
      const named = Array.from({ length: 12 }, (_, at) => ({ value: String(at + 1), label: monthName(at + 1) }))
      return (
        <SeveralEditor
          label={label}
          columns={2}
          choices={[...months, ...named]}
          value={(narrowing.birthdayMonths ?? []).map(String)}
          onApply={(values) =>
            onApply({
              birthdayMonths: values.map((each) => (each === 'this' || each === 'next' ? each : Number(each))),
            })
          }
        />
      )
    }
    case 'created':
    case 'lastOn':
      return <DaySpanEditor value={narrowing[kind]} onApply={(span) => onApply({ [kind]: span })} />
    case 'spent':
    case 'balance':
      return <MoneySpanEditor value={narrowing[kind]} onApply={(span) => onApply({ [kind]: span })} />
    case 'owes':
      return (
        <OneOfFewEditor
          choices={owing.map((each) => ({ value: each, label: t(`customerList.filters.owing.${each}`) }))}
          value={narrowing.owes}
          onApply={(value) => onApply({ owes: owing.find((each) => each === value) })}
        />
      )
    case 'visits':
      return <NumberSpanEditor isCount value={narrowing.visits} onApply={(visits) => onApply({ visits })} />
    case 'silentDays':
      return <DaysEditor value={narrowing.silentDays} onApply={(silentDays) => onApply({ silentDays })} />
    case 'neverBought':
    case 'hasPromise':
    case 'doNotContact': {
      const present = narrowing[kind]
      return (
        <OneOfFewEditor
          choices={(['yes', 'no'] as const).map((each) => ({
            value: each,
            label: t(`customerList.filters.yesNo.${kind}_${each}`),
          }))}
          value={present === undefined ? undefined : present ? 'yes' : 'no'}
          onApply={(value) => onApply({ [kind]: value === 'yes' })}
        />
      )
    }
    case 'valueGroups':
      return (
        <SeveralEditor
          label={label}
          choices={VALUE_GROUPS.map((each) => ({ value: each, label: t(`slipping.groups.${each}`) }))}
          value={narrowing.valueGroups ?? []}
          onApply={(values) => onApply({ valueGroups: VALUE_GROUPS.filter((each) => values.includes(each)) })}
        />
      )
    case 'signals':
      return (
        <SeveralEditor
          label={label}
          choices={ALARM_SIGNALS.map((each) => ({ value: each, label: t(`slipping.signalNames.${each}`) }))}
          value={narrowing.signals ?? []}
          onApply={(values) => onApply({ signals: ALARM_SIGNALS.filter((each) => values.includes(each)) })}
        />
      )
    case 'consents':
      return (
        <SeveralEditor
          label={label}
          choices={consentChannels.map((each) => ({ value: each, label: t(`customerList.filters.channels.${each}`) }))}
          value={narrowing.consents ?? []}
          onApply={(values) => onApply({ consents: consentChannels.filter((each) => values.includes(each)) })}
        />
      )
    case 'productId':
      return (
        <OneOfManyEditor
          key={products.data === undefined ? 'waiting' : 'ready'}
          label={label}
          choices={(products.data?.rows ?? []).map(({ id, name }) => ({ value: String(id), label: name }))}
          value={narrowing.productId?.toString()}
          onApply={(id) => onApply({ productId: Number(id) })}
        />
      )
    case 'householdId':
      return (
        <OneOfManyEditor
          label={label}
          choices={choices.data.households.map(({ id, name }) => ({ value: String(id), label: name }))}
          value={narrowing.householdId?.toString()}
          onApply={(id) => onApply({ householdId: Number(id) })}
        />
      )
    case 'companyId':
      return <CompanyEditor label={label} onApply={(companyId) => onApply({ companyId })} />
  }
}
