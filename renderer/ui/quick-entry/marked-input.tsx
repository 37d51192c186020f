import { useLayoutEffect, useRef, type Ref } from 'react'
import { TextInput } from '@mantine/core'
import { useMergedRef } from '@mantine/hooks'
import classes from './quick-entry.module.css'

export type Mark = { readonly from: number; readonly to: number; readonly kind: 'date' | 'customer' }

export type MarkedInputProps = {
  readonly label: string
  readonly placeholder: string
  readonly value: string
  readonly marks: readonly Mark[]
  readonly error?: string | undefined
  readonly autoFocus?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
  readonly onChange: (text: string) => void
}

/** The text in pieces, each with the mark that it stands under. */
function piecesOf(text: string, marks: readonly Mark[]) {
  const pieces: { readonly text: string; readonly kind: Mark['kind'] | null }[] = []
  let at = 0
  for (const { from, to, kind } of marks.toSorted((a, b) => a.from - b.from)) {
    if (from < at) continue
    pieces.push({ text: text.slice(at, from), kind: null }, { text: text.slice(from, to), kind })
    at = to
  }
  return [...pieces, { text: text.slice(at), kind: null }]
}

/** A field whose understood words have a ground of their own, drawn by the same text behind it. */
export function MarkedInput({
  label,
  placeholder,
  value,
  marks,
  error,
  autoFocus,
  inputRef,
  onChange,
}: MarkedInputProps) {
  const input = useRef<HTMLInputElement>(null)
  const behind = useRef<HTMLDivElement>(null)
  const follow = () => {
    if (input.current !== null && behind.current !== null) behind.current.scrollLeft = input.current.scrollLeft
  }
  useLayoutEffect(follow)
  return (
    <div className={classes['marked']}>
      <div ref={behind} className={classes['behind']} aria-hidden>
        {piecesOf(value, marks).map((piece, at) =>
          piece.kind === null ? (
            piece.text
          ) : (
            <mark key={at} data-kind={piece.kind}>
              {piece.text}
            </mark>
          ),
        )}
      </div>
      <TextInput
        ref={useMergedRef(input, inputRef)}
        aria-label={label}
        placeholder={placeholder}
        value={value}
        maxLength={500}
        autoComplete="off"
        spellCheck={false}
        {...(autoFocus === true ? { 'data-autofocus': true, autoFocus } : {})}
        {...(error === undefined ? {} : { error })}
        classNames={{ input: classes['input'] }}
        onScroll={follow}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  )
}
