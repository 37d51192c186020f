import { NumberInput } from '@mantine/core'
import { useLanguage } from '#renderer/engine/shop.ts'
import { decimalSign } from '#shared/domain/decimal-text.ts'

export type ReturnQuantityProps = {
  readonly label: string
  /** Thousandths. */
  readonly most: number
  /** Has the focus when the dialog opens. */
  readonly autoFocus: boolean
  readonly value: number
  readonly onChange: (quantity: number) => void
}

/** From none to all that is left of the line. */
export function ReturnQuantity({ label, most, autoFocus, value, onChange }: ReturnQuantityProps) {
  const language = useLanguage()
  return (
    <NumberInput
      aria-label={label}
      autoFocus={autoFocus}
      data-autofocus={autoFocus || undefined}
      min={0}
      max={most / 1000}
      decimalScale={3}
      decimalSeparator={decimalSign(language)}
      clampBehavior="strict"
      value={value / 1000}
      onChange={(quantity) => onChange(Math.round(Number(quantity) * 1000))}
    />
  )
}
