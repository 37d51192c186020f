import { useEffect, useRef, useState } from 'react'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { CounterHit } from '#shared/contract/counter.ts'
import { orpc, queryClient } from '#renderer/engine/queries.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { useStore, type Store } from '#renderer/engine/store.ts'
import { counterIsOpen } from '#renderer/ui/counter-store.ts'
import { useErrorText } from '#renderer/ui/error-text.ts'
import { splitNameAndPhone } from '#renderer/ui/name-and-phone.ts'
import { counterKeys, isUndo, useCounterKeys } from './counter-keys.ts'
import { begin, resume, type CounterState } from './counter-state.ts'
import { FoundList, listId, optionId } from './found-list.tsx'
import { KeyButton } from './key-button.tsx'
import { NewCustomer } from './new-customer.tsx'
import { NewsLine } from './news-line.tsx'
import { productItem } from './product-item.ts'
import { withItem } from './sale.ts'
import { paceAfter, still } from './typing-pace.ts'
import { UnfinishedSales } from './unfinished-sales.tsx'
import { useTakeBack } from './use-take-back.ts'
import classes from './counter.module.css'

const findInput = (text: string) => orpc.counter.find.queryOptions({ input: { text } })
/** A run of digits that long is a code; nobody has such a phone. */
const longestPhone = 11

/** One field: who is it? */
export function StartScreen({ store }: { readonly store: Store<CounterState> }) {
  const { t } = useTranslation()
  const { currency } = useShop().settings
  const errorText = useErrorText()
  const { parked, news } = useStore(store)
  const takeBack = useTakeBack(store)
  const field = useRef<HTMLInputElement>(null)
  const pace = useRef(still)
  const isLooking = useRef(false)
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(-1)
  const [newcomer, setNewcomer] = useState<{ readonly name: string; readonly phone: string } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const text = typed.trim()
  const [asked] = useDebouncedValue(text, 50)
  const found = useQuery({ ...findInput(asked), enabled: asked !== '', placeholderData: keepPreviousData })
  const { customers: hits, product } = text === '' || found.data === undefined ? nothing : found.data
  const rows = text === '' ? parked.length : hits.length

  useEffect(() => field.current?.focus(), [newcomer])

  function change(value: string): void {
    pace.current = paceAfter(pace.current, value.length, performance.now())
    setTyped(value)
    setActive(-1)
    setProblem(null)
  }

  const choose = ({ customerId: id, name }: CounterHit, typedOn = ''): void =>
    store.set(begin(store.get(), { kind: 'known', id, name }, typedOn))

  function sellToWalkIn(item?: Parameters<typeof withItem>[1]): void {
    const state = begin(store.get(), { kind: 'walk-in' })
    const { current } = state
    store.set(
      item === undefined || current === null
        ? state
        : { ...state, current: { ...current, lines: withItem([], item, currency) } },
    )
  }

  /** Enter: the marked one, else what was scanned, else the first; somebody unknown is asked for. */
  async function enter(): Promise<void> {
    if (text === '') {
      const waiting = parked[active]
      return waiting === undefined ? sellToWalkIn() : store.set(resume(store.get(), waiting.key))
    }
    const { burst } = pace.current
    if (isLooking.current) return
    isLooking.current = true
    try {
      const { customers, product } = await queryClient.fetchQuery(findInput(text))
      const hit = customers[Math.max(0, active)]
      if (product !== null && active < 0) sellToWalkIn(productItem(product, currency))
      else if (hit !== undefined) choose(hit, field.current?.value.slice(typed.length))
      else if (/^\d+$/.test(text) && (text.length > longestPhone || (text.length >= 8 && burst >= text.length))) {
        change('')
        setProblem(t('counter.unknownCode', { code: text }))
      } else setNewcomer(splitNameAndPhone(text))
    } catch (error) {
      setProblem(errorText(error))
    } finally {
      isLooking.current = false
    }
  }

  useCounterKeys((event) => {
    if (event.code === counterKeys.newCustomer) {
      if (!event.repeat && newcomer === null) setNewcomer(splitNameAndPhone(text))
      return true
    }
    if (event.key === 'Escape') {
      if (newcomer !== null) setNewcomer(null)
      else if (typed === '') counterIsOpen.set(false)
      else change('')
      return true
    }
    if (newcomer !== null) return false
    if (isUndo(event) && typed === '' && news?.actId != null) {
      if (!event.repeat) void takeBack()
      return true
    }
    if (event.target !== field.current) return false
    if (event.key === 'Enter') {
      if (!event.repeat) void enter()
      return true
    }
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && rows > 0) {
      const first = text === '' ? -1 : 0
      const from = Math.max(first, active)
      setActive(Math.min(rows - 1, Math.max(first, from + (event.key === 'ArrowDown' ? 1 : -1))))
      return true
    }
    return false
  })

  return (
    <div className={classes['start']}>
      <header className={classes['top']}>
        <h1 className={classes['title']}>{t('counter.title')}</h1>
        <KeyButton keys="Esc" isQuiet onPress={() => counterIsOpen.set(false)}>
          {t('counter.leave')}
        </KeyButton>
      </header>
      {newcomer !== null ? (
        <NewCustomer
          start={newcomer}
          onKnown={(hit) => choose(hit)}
          onDone={(customer) => store.set(begin(store.get(), { kind: 'new', ...customer }))}
          onCancel={() => setNewcomer(null)}
        />
      ) : (
        <div className={classes['ask']}>
          <label className={classes['fieldLabel']} htmlFor="counter-who">
            {t('counter.who')}
          </label>
          <input
            id="counter-who"
            ref={field}
            className={classes['field']}
            role="combobox"
            aria-expanded={text !== '' && hits.length > 0}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={text !== '' && hits.length > 0 ? optionId(Math.max(0, active)) : undefined}
            aria-describedby="counter-who-hint"
            autoComplete="off"
            spellCheck={false}
            maxLength={300}
            value={typed}
            onChange={(event) => change(event.currentTarget.value)}
          />
          <p id="counter-who-hint" className={classes['hint']}>
            {t('counter.whoHint')}
          </p>
          {problem !== null && (
            <p role="alert" className={classes['problem']}>
              {problem}
            </p>
          )}
          {text === '' ? (
            <div className={classes['startKeys']}>
              <KeyButton keys="Enter" isMain={active < 0} onPress={() => sellToWalkIn()}>
                {t('common.walkIn')}
              </KeyButton>
              <KeyButton keys={counterKeys.newCustomer} onPress={() => setNewcomer({ name: '', phone: '' })}>
                {t('counter.newCustomer')}
              </KeyButton>
            </div>
          ) : (
            <FoundList
              text={asked}
              isReady={found.data !== undefined && !found.isPlaceholderData && asked === text}
              hits={hits}
              product={product}
              active={active}
              onPick={(hit) => choose(hit)}
              onProduct={() => product !== null && sellToWalkIn(productItem(product, currency))}
              onNew={() => setNewcomer(splitNameAndPhone(text))}
            />
          )}
        </div>
      )}
      <NewsLine news={news} isHidden={newcomer !== null || text !== ''} onUndo={() => void takeBack()} />
      {newcomer === null && text === '' && (
        <UnfinishedSales sales={parked} active={active} onPick={(key) => store.set(resume(store.get(), key))} />
      )}
    </div>
  )
}

const nothing = { customers: [] as readonly CounterHit[], product: null }
