import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { literalTexts, literalTextsIn } from './literal-text.ts'

const renderer = fileURLToPath(new URL('../renderer', import.meta.url))

/** Names that are the same in every language. */
const allowed: ReadonlySet<string> = new Set(['Regulars'])

const textsIn = (source: string) => literalTexts('x.tsx', source).map(({ text }) => text)

describe('literal text', () => {
  it('stands nowhere in the window: every word comes from the catalogs', () => {
    expect(literalTextsIn(renderer).filter(({ text }) => !allowed.has(text))).toEqual([])
  })

  it('is found between tags, in properties that are shown and in objects', () => {
    expect(textsIn('<p>Hello</p>')).toEqual(['Hello'])
    expect(textsIn("<p>{'Hello'}</p>")).toEqual(['Hello'])
    expect(textsIn("<p>{isNew && 'New'}{isOld ? 'Old' : `Rows: ${n}`}</p>").map((text) => text.trim())).toEqual([
      'New',
      'Old',
      'Rows:',
    ])
    expect(textsIn('<Field label="Name" placeholder={"Ana"} aria-label="Name" />')).toEqual(['Name', 'Ana', 'Name'])
    expect(textsIn("show({ title: 'Saved', message: t('saved') })")).toEqual(['Saved'])
    expect(textsIn('<p>Привет</p>')).toEqual(['Привет'])
  })

  it('is told with its line', () => {
    expect(literalTexts('a/b.tsx', '<div>\n  <p>\n    Hello\n  </p>\n</div>')).toEqual([
      { file: 'a/b.tsx', line: 3, text: 'Hello' },
    ])
  })

  it('is not what nobody reads, has no letters or comes from a catalog', () => {
    expect(
      textsIn("<Field label={t('name')} variant=\"filled\" className=\"wide\" type={'text'}>{'·'} – {t('a')}</Field>"),
    ).toEqual([])
  })
})
