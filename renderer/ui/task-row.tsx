import { createContext, useContext, useRef, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Button } from '@mantine/core'
import { IconBell } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { addDays, type Day } from '#shared/domain/calendar-date.ts'
import { useShop } from '#renderer/engine/shop.ts'
import { CustomerAvatar } from './customer-avatar.tsx'
import { LaterMenu } from './later-menu.tsx'
import { focusNeighbour, stepOnKey } from './row-steps.ts'
import { DoneForm, LaterForm } from './settle-form.tsx'
import classes from './task-row.module.css'

export type RowPlace = {
  readonly rowKey: string
  /** The first of its group can be tabbed to; arrows lead on. */
  readonly isFirst: boolean
}

/** What the parts of a row can do with it. */
export type TaskRowActs = {
  /** Opens its editor. */
  readonly edit: () => void
  /** Closes what asks or edits; the row has the focus. */
  readonly close: () => void
  /** Does something that takes the row away; the focus goes on to the next one. */
  readonly leave: (act: () => Promise<boolean>) => void
}

export type TaskRowProps = RowPlace & {
  /** What the row is called by a screen reader. */
  readonly name: string
  /** null: about nobody in particular. */
  readonly customer: { readonly id: number; readonly name: string; readonly photoId: number | null } | null
  readonly children: ReactNode
  /** Between the text and Done. */
  readonly before?: ReactNode
  /** Under the row, for as long as it is there. */
  readonly below?: ReactNode
  /** After Later. */
  readonly after?: ReactNode
  /** Asks for the next day too when it is done. */
  readonly asksNext?: boolean
  /** These answer whether it was saved. Without `onDone` the row has buttons of its own instead of Done. */
  readonly onDone?: (note: string, next: Day | null) => Promise<boolean>
  readonly onPostpone: (until: Day) => Promise<boolean>
  readonly onDelete?: () => Promise<boolean>
  /** Enter; with an editor it opens that. */
  readonly onOpen?: () => void
  /** Further keys of the row, by their place on the keyboard (`code`); they go before those that every row has. */
  readonly keys?: Readonly<Record<string, () => void>>
  /** Stands in place of the row while it is changed. */
  readonly editor?: ReactNode
}

/** What was dealt with is gone by then; what is still there (put off within its group) is readable again. */
const goneAfterMs = 500

const RowContext = createContext<TaskRowActs | null>(null)

/** Of the row that a part stands in. */
export function useTaskRow(): TaskRowActs {
  const acts = useContext(RowContext)
  if (acts === null) throw new Error('outside of a row')
  return acts
}

/** As `aria-keyshortcuts` has them. */
function shortcutsOf({ keys = {}, onDone, onDelete }: TaskRowProps): string {
  const own = Object.keys(keys).map((code) => code.replace(/^Key/, ''))
  const common = [...(onDone === undefined ? [] : ['Space', 'D']), 'T', 'L', 'M', 'Enter']
  return [...new Set([...own, ...common, ...(onDelete === undefined ? [] : ['Delete'])])].join(' ')
}

/** Something to do about somebody, dealt with in its place: done, put off, changed. */
export function TaskRow(props: TaskRowProps) {
  const { rowKey, isFirst, name, customer, asksNext = false, onDone, onPostpone, onDelete, onOpen, editor } = props
  const { t } = useTranslation()
  const { today } = useShop()
  const row = useRef<HTMLLIElement>(null)
  const [asks, setAsks] = useState<'done' | 'later' | 'edit' | null>(null)
  const [isLeaving, setIsLeaving] = useState(false)

  async function leave(act: () => Promise<boolean>): Promise<void> {
    setAsks(null)
    setIsLeaving(true)
    if (row.current !== null) focusNeighbour(row.current)
    const isDone = await act()
    setTimeout(() => setIsLeaving(false), isDone ? goneAfterMs : 0)
  }

  function close(): void {
    setAsks(null)
    row.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
    if (stepOnKey(event) || event.target !== event.currentTarget) return
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const own = props.keys?.[event.code]
    if (own !== undefined) {
      event.preventDefault()
      own()
    } else if (event.code === 'KeyD' && onDone !== undefined) {
      event.preventDefault()
      setAsks('done')
    } else if (event.code === 'Space' && onDone !== undefined) {
      event.preventDefault()
      void leave(() => onDone('', null))
    } else if (event.code === 'KeyT') void leave(() => onPostpone(addDays(today, 1)))
    else if (event.code === 'KeyM') row.current?.querySelector<HTMLElement>('[data-message]')?.click()
    else if (event.code === 'KeyL') row.current?.querySelector<HTMLElement>('[data-later]')?.click()
    else if (event.key === 'Delete' && onDelete !== undefined) void leave(onDelete)
    else if (event.key === 'Enter' && editor !== undefined) {
      event.preventDefault()
      setAsks('edit')
    } else if (event.key === 'Enter') onOpen?.()
  }

  return (
    <RowContext value={{ edit: () => setAsks('edit'), close, leave: (act) => void leave(act) }}>
      <li
        ref={row}
        className={classes['row']}
        data-row={rowKey}
        data-leaving={isLeaving || undefined}
        tabIndex={isFirst ? 0 : -1}
        aria-label={name}
        aria-keyshortcuts={shortcutsOf(props)}
        onKeyDown={onKeyDown}
      >
        {asks === 'edit' ? (
          editor
        ) : (
          <div className={classes['line']}>
            <span className={classes['printedBox']} aria-hidden />
            <span className={classes['avatar']}>
              {customer === null ? (
                <span className={classes['bell']} aria-hidden>
                  <IconBell size={18} stroke={1.6} />
                </span>
              ) : (
                <CustomerAvatar name={customer.name} id={customer.id} photoId={customer.photoId} size={36} />
              )}
            </span>
            <div className={classes['text']}>{props.children}</div>
            <div className={classes['actions']}>
              {props.before}
              {onDone !== undefined && (
                <Button
                  variant="default"
                  px={12}
                  aria-label={t('later.doneFor', { name })}
                  aria-expanded={asks === 'done'}
                  onClick={() => setAsks(asks === 'done' ? null : 'done')}
                >
                  {t('common.done')}
                </Button>
              )}
              <LaterMenu
                name={name}
                onPick={(day) => void leave(() => onPostpone(day))}
                onPickOther={() => setAsks('later')}
              />
              {props.after}
            </div>
          </div>
        )}
        {props.below !== undefined && props.below !== false && <div className={classes['asks']}>{props.below}</div>}
        {asks === 'done' && onDone !== undefined && (
          <div className={classes['asks']}>
            <DoneForm
              asksNext={asksNext}
              onCancel={close}
              onDone={(note, next) => void leave(() => onDone(note, next))}
            />
          </div>
        )}
        {asks === 'later' && (
          <div className={classes['asks']}>
            <LaterForm onCancel={close} onPick={(day) => void leave(() => onPostpone(day))} />
          </div>
        )}
      </li>
    </RowContext>
  )
}
