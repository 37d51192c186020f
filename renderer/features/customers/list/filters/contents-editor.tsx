import { useState } from 'react'
import { Group, SegmentedControl, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FilterForm } from '#renderer/ui/filters/filter-form.tsx'

const parts = ['phone', 'email', 'address', 'birthday'] as const
type Part = (typeof parts)[number]
const partModes = ['either', 'has', 'lacks'] as const

/** What the card has or lacks. */
export function ContentsEditor({
  has,
  lacks,
  onApply,
}: {
  readonly has: readonly Part[]
  readonly lacks: readonly Part[]
  readonly onApply: (has: readonly Part[], lacks: readonly Part[]) => void
}) {
  const { t } = useTranslation()
  const [modes, setModes] = useState<Readonly<Record<Part, (typeof partModes)[number]>>>(() => {
    const modeOf = (part: Part) => (has.includes(part) ? 'has' : lacks.includes(part) ? 'lacks' : 'either')
    return { phone: modeOf('phone'), email: modeOf('email'), address: modeOf('address'), birthday: modeOf('birthday') }
  })
  const are = (mode: string) => parts.filter((part) => modes[part] === mode)
  return (
    <FilterForm isReady={are('either').length < parts.length} onApply={() => onApply(are('has'), are('lacks'))}>
      {parts.map((part) => (
        <Group key={part} justify="space-between" wrap="nowrap">
          <Text size="sm">{t(`customerList.filters.parts.${part}`)}</Text>
          <SegmentedControl
            size="xs"
            aria-label={t(`customerList.filters.parts.${part}`)}
            data={partModes.map((mode) => ({ value: mode, label: t(`customerList.filters.partModes.${mode}`) }))}
            value={modes[part]}
            onChange={(mode) => setModes({ ...modes, [part]: mode })}
          />
        </Group>
      ))}
    </FilterForm>
  )
}
