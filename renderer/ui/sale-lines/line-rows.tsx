import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'
import { Button, Group } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { DiscountField } from '../discount-field.tsx'
import { useUnfolded } from '../use-unfolded.ts'
import { LineRow } from './line-row.tsx'
import { nextKey, withLine, type SaleDraft } from './sale-draft.ts'
import { emptyLine, hasDiscount } from './sale-line.ts'
import classes from './sale-lines.module.css'

export type LineRowsProps = {
  /** What the lines are, for the screen reader. */
  readonly label: string
  readonly itemHint: string
  readonly draft: SaleDraft
  /** Whose last prices are shown. */
  readonly customerId: number | null
  readonly onChange: (patch: Partial<SaleDraft>) => void
  readonly firstItem: RefObject<HTMLInputElement | null>
  /** The first item has the focus when the dialog opens. */
  readonly autoFocus: boolean
  /** The discount of the whole is more than all lines come to. */
  readonly isDiscountTooLarge: boolean
}

/** What is bought or ordered, one row a thing: name, how many, amount. Ctrl+Enter makes room for another one. */
export function LineRows(props: LineRowsProps) {
  const { label, itemHint, draft, customerId, onChange, firstItem, autoFocus, isDiscountTooLarge } = props
  const { t } = useTranslation()
  const group = useRef<HTMLDivElement>(null)
  const isAdded = useRef(false)
  const [isDiscountShown, discountField, unfoldDiscount] = useUnfolded(hasDiscount(draft))

  useEffect(() => {
    if (!isAdded.current) return
    isAdded.current = false
    const items = group.current?.querySelectorAll<HTMLElement>('input[aria-autocomplete]')
    items?.[items.length - 1]?.focus()
  }, [draft.lines.length])

  function add(): void {
    isAdded.current = true
    onChange({ lines: [...draft.lines, emptyLine(nextKey(draft.lines))] })
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    add()
  }

  return (
    <div ref={group} role="group" aria-label={label} className={classes['lines']} onKeyDown={onKeyDown}>
      <div className={classes['lineHead']} aria-hidden>
        <span>{t('purchase.item')}</span>
        <span className="rg-end">{t('purchase.quantity')}</span>
        <span className="rg-end">{t('purchase.amount')}</span>
      </div>
      {draft.lines.map((line, index) => (
        <LineRow
          key={line.key}
          line={line}
          number={index + 1}
          itemHint={itemHint}
          customerId={customerId}
          isOnly={draft.lines.length === 1}
          onChange={(next) => onChange({ lines: withLine(draft.lines, next) })}
          onRemove={() => onChange({ lines: draft.lines.filter(({ key }) => key !== line.key) })}
          {...(index === 0 ? { itemRef: firstItem, autoFocus } : {})}
        />
      ))}
      <Group gap={4} w="100%">
        <Button variant="subtle" size="compact-sm" leftSection={<IconPlus size={16} stroke={2} />} onClick={add}>
          {t('purchase.addItem')}
        </Button>
        {isDiscountShown ? (
          <div className={classes['discountOfAll']}>
            <DiscountField
              ref={discountField}
              size="xs"
              w={104}
              aria-label={t('purchase.discountOfAll')}
              value={draft}
              isTooLarge={isDiscountTooLarge}
              onChange={onChange}
            />
            <span>{t('purchase.discountOfAll')}</span>
          </div>
        ) : (
          <Button
            className={classes['greyButton']}
            variant="subtle"
            size="compact-sm"
            color="gray"
            ml="auto"
            onClick={unfoldDiscount}
          >
            {t('purchase.discountOfAll')}
          </Button>
        )}
      </Group>
    </div>
  )
}
