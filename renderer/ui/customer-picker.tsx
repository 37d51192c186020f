import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { Combobox, Group, InputBase, Text, useCombobox, type InputBaseProps } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconUserPlus, IconWalk } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { orpc, queryClient } from '#renderer/engine/queries.ts'
import { CustomerAvatar } from './customer-avatar.tsx'
import { usePhoneText } from './phone-text.tsx'
import { splitNameAndPhone } from './name-and-phone.ts'

/** Who it is about. `new` is a customer to be made together with what is being saved. */
export type PickedCustomer =
  | { readonly kind: 'known'; readonly id: number; readonly name: string }
  | { readonly kind: 'new'; readonly name: string; readonly phone: string }
  | { readonly kind: 'walk-in' }

export type CustomerPickerProps = InputBaseProps & {
  readonly placeholder?: string
  readonly value: PickedCustomer | null
  readonly onChange: (customer: PickedCustomer | null) => void
  /** Picked by Enter or click: the form goes on to its next question. */
  readonly onPicked?: () => void
  /** Offers "Walk-in". */
  readonly allowWalkIn?: boolean
  /** Offers to make a customer of what was typed. */
  readonly allowNew?: boolean
  readonly autoFocus?: boolean
  readonly inputRef?: React.Ref<HTMLInputElement>
}

/** Finds a customer by name or phone while typing; keyboard only, if one likes. */
export function CustomerPicker(props: CustomerPickerProps) {
  const { value, onChange, onPicked, allowWalkIn = false, allowNew = false, autoFocus, inputRef, ...input } = props
  const { t } = useTranslation()
  const phoneText = usePhoneText()
  /** Tab goes to the next field by itself. */
  const isTabbing = useRef(false)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const [typed, setTyped] = useState<string | null>(null)
  const [text] = useDebouncedValue(typed?.trim() ?? '', 80)
  const search = (of: string) => orpc.customers.search.queryOptions({ input: { text: of, limit: 8 } })
  const found = useQuery({
    ...search(text),
    enabled: text !== '',
    placeholderData: keepPreviousData,
  })
  const matches = text === '' ? [] : (found.data ?? [])
  const shown = typed ?? (value === null ? '' : value.kind === 'walk-in' ? t('common.walkIn') : value.name)
  const fresh = splitNameAndPhone(typed ?? '')
  const isBehind = typed !== null && typed.trim() !== '' && (typed.trim() !== text || found.isFetching)
  // Offered once it is known who is there: a quick click must not write somebody down a second time.
  const canBeNew = allowNew && fresh.name !== ''
  const offersNew = canBeNew && !isBehind

  // What Enter takes: the first of what is offered now.
  const offered = `${matches.map(({ customerId }) => customerId).join(' ')} ${offersNew}`
  const selectFirst = useEffectEvent(() => {
    if (typed !== null && typed.trim() !== '') combobox.selectFirstOption()
  })
  useEffect(() => {
    const frame = requestAnimationFrame(selectFirst)
    return () => cancelAnimationFrame(frame)
  }, [offered])

  function pick(option: string): void {
    if (option === 'walk-in') onChange({ kind: 'walk-in' })
    else if (option === 'new') onChange({ kind: 'new', ...fresh })
    else {
      const match = matches.find((candidate) => String(candidate.customerId) === option)
      if (match !== undefined) onChange({ kind: 'known', id: match.customerId, name: match.name })
    }
    setTyped(null)
    combobox.closeDropdown()
    if (!isTabbing.current) onPicked?.()
  }

  // An answer that comes late must not bring back the form as it was when it was asked.
  const latestOnChange = useRef(onChange)
  useLayoutEffect(() => {
    latestOnChange.current = onChange
  })

  /** Enter before the answer is there: somebody known must not be written down anew for having been typed fast. */
  async function pickWhenFound(): Promise<boolean> {
    const [best] = await queryClient.fetchQuery(search(typed?.trim() ?? ''))
    if (best === undefined && !canBeNew) return false
    const picked: PickedCustomer =
      best === undefined ? { kind: 'new', ...fresh } : { kind: 'known', id: best.customerId, name: best.name }
    // At once, as the next letter typed elsewhere in the form must find it there.
    flushSync(() => {
      latestOnChange.current(picked)
      setTyped(null)
    })
    combobox.closeDropdown()
    return true
  }

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={pick}
      withinPortal
      position="bottom-start"
      middlewares={{ flip: true, shift: true }}
    >
      <Combobox.Target withExpandedAttribute>
        <InputBase
          ref={inputRef}
          placeholder={t('common.customerOrPhone')}
          autoComplete="off"
          aria-autocomplete="list"
          data-autofocus={autoFocus || undefined}
          leftSection={
            value !== null && value.kind !== 'new' && typed === null ? (
              <CustomerAvatar
                name={value.kind === 'known' ? value.name : null}
                id={value.kind === 'known' ? value.id : null}
                size={22}
              />
            ) : undefined
          }
          {...input}
          value={shown}
          onFocus={(event) => event.currentTarget.select()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => {
            combobox.closeDropdown()
            // What was typed and not picked stays to be seen; who was picked before is shown again.
            if (value !== null || typed?.trim() === '') setTyped(null)
          }}
          onChange={(event) => {
            const next = event.currentTarget.value
            setTyped(next)
            combobox.openDropdown()
            combobox.updateSelectedOptionIndex()
            if (next.trim() === '') onChange(null)
            requestAnimationFrame(() => combobox.selectFirstOption())
          }}
          onKeyDown={(event) => {
            // Tab takes who Enter would take.
            if (event.key === 'Tab' && !event.shiftKey && typed !== null && typed.trim() !== '') {
              isTabbing.current = true
              if (!isBehind && combobox.getSelectedOptionIndex() !== -1) combobox.clickSelectedOption()
              else pickWhenFound().catch(() => undefined)
              isTabbing.current = false
              return
            }
            // A name that was not found yet must not send the form without it.
            const isOpenQuestion = typed !== null && typed.trim() !== '' && combobox.getSelectedOptionIndex() === -1
            if (event.key !== 'Enter' || !(isBehind || isOpenQuestion)) return
            event.preventDefault()
            if (!isBehind) return
            combobox.resetSelectedOption()
            const field = event.currentTarget
            // The next question takes what is typed meanwhile. Nothing is picked where the search failed; the text stays.
            onPicked?.()
            void pickWhenFound().then(
              (isPicked) => isPicked || field.focus(),
              () => field.focus(),
            )
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={matches.length === 0 && !allowWalkIn && !offersNew}>
        <Combobox.Options mah={320} className="rg-scroll" aria-label={t('common.suggestions')}>
          {matches.map((match) => (
            <Combobox.Option key={match.customerId} value={String(match.customerId)}>
              <Group wrap="nowrap" gap="sm">
                <CustomerAvatar name={match.name} id={match.customerId} photoId={match.photoId} size={26} />
                <div>
                  <Text size="sm">{match.name}</Text>
                  {match.phone !== null && (
                    <Text size="xs" c="dimmed" className="rg-number">
                      {phoneText(match.phone)}
                    </Text>
                  )}
                </div>
              </Group>
            </Combobox.Option>
          ))}
          {offersNew && (
            <Combobox.Option value="new">
              <Group wrap="nowrap" gap="sm">
                <IconUserPlus size={20} stroke={1.6} />
                <Text size="sm">
                  {fresh.phone === ''
                    ? t('common.newCustomerNamed', { name: fresh.name })
                    : t('common.newCustomerWithPhone', fresh)}
                </Text>
              </Group>
            </Combobox.Option>
          )}
          {allowWalkIn && (
            <Combobox.Option value="walk-in">
              <Group wrap="nowrap" gap="sm">
                <IconWalk size={20} stroke={1.6} />
                <Text size="sm">{t('common.walkIn')}</Text>
              </Group>
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
