import type { Span } from './span.ts'

const EMPTY_BRACKETS = /[([{«„“"]\s*[)\]}»“”"]/gu
const ENDS = /^[\s,;:–—-]+|[\s,;:–—-]+[.!?]*$/gu

/** Upper case for a first letter that is small and not followed by a capital (iPhone stays). */
const begun = (text: string): string => {
  const [first = '', second = ''] = [...text]
  const upper = first.toUpperCase()
  return [...upper].length === 1 && second === second.toLowerCase() ? upper + text.slice(first.length) : text
}

/** The words of a phrase without those of the spans, which are in order. */
export function titleWithout(typed: string, spans: readonly Span[]): string {
  let text = ''
  let from = 0
  for (const span of spans) {
    text += `${typed.slice(from, span.from)} `
    from = span.to
  }
  text += typed.slice(from)
  const tidy = spans.length === 0 ? text : text.replace(EMPTY_BRACKETS, ' ').replace(/\s+(?=[,;.!?](?:\s|$))/gu, '')
  return begun(
    tidy
      .replace(/([,;])[,;\s]*(?=[,;])/gu, '')
      .replace(/\s+/gu, ' ')
      .replace(ENDS, ''),
  )
}
