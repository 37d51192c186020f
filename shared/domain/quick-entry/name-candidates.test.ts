import { describe, expect, it } from 'vitest'
import type { AppLanguage } from '../locale.ts'
import { parseQuickEntry } from './quick-entry.ts'
import { WEDNESDAY } from './testing/phrase-table.ts'

const namesIn = (typed: string, language: AppLanguage) => parseQuickEntry(typed, { language, today: WEDNESDAY }).names

describe('names in a phrase', () => {
  it.each([
    ['en', 'call Ana next Friday 10:00', 'Ana'],
    ['en', "bring Ana's shoes tomorrow", 'Ana'],
    ['en', 'call ana popescu tomorrow', 'ana popescu'],
    ['ro', 'sun-o pe Ana vineri', 'Ana'],
    ['ro', 'spune-i lui Ion vineri', 'Ion'],
    ['ro', 'du comanda Anei vineri', 'Ana'],
    ['ro', 'du comanda Mariei maine', 'Maria'],
    ['ro', 'du comanda Andreei maine', 'Andreea'],
    ['ro', 'du comanda Ilenei maine', 'Ileana'],
    ['ru', 'позвонить Ане в пятницу', 'Ана'],
    ['ru', 'позвонить Ане в пятницу', 'Аня'],
    ['ru', 'набрать Марину завтра', 'Марина'],
    ['ru', 'позвонить Ивану завтра', 'Иван'],
    ['ru', 'позвонить Павлу завтра', 'Павел'],
    ['ru', 'позвонить Андрею завтра', 'Андрей'],
    ['ru', 'позвонить Марии Петровой завтра', 'Мария Петрова'],
    ['ru', 'позвонить Достоевскому завтра', 'Достоевский'],
    ['sr-Latn', 'pozovi Anu u petak', 'Ana'],
    ['sr-Latn', 'javi Marku u petak', 'Marko'],
    ['sr-Latn', 'javi Jovani u petak', 'Jovana'],
    ['sr-Latn', 'pozovi Jovana u petak', 'Jovan'],
    ['sr-Latn', 'pozovi Petra u petak', 'Petar'],
    ['sr-Latn', 'pozovi Aleksandra Petrovića u petak', 'Aleksandar Petrović'],
    ['sr-Latn', 'pozovi Đorđa u petak', 'Đorđe'],
    ['sr-Cyrl', 'јави Марку у петак', 'Марко'],
    ['sr-Cyrl', 'позови Ању у петак', 'Ања'],
  ] as const)('%s: %s holds %s', (language, typed, name) => {
    expect(namesIn(typed, language)[0]?.guesses).toContain(name)
  })

  it('are not looked for in the words of the date', () => {
    const typed = 'call Ana on Monday 5 April'
    expect(namesIn(typed, 'en').map(({ from, to }) => typed.slice(from, to))).toEqual(['Ana'])
  })

  it('are few, whatever was typed', () => {
    const many = namesIn('Ana Bob Cleo Dan Eva Fay Gus Hal Ina Jon Kim Lea Max Ned', 'en')
    expect(many.length).toBeLessThanOrEqual(8)
    for (const { guesses } of many) expect(guesses.length).toBeLessThanOrEqual(16)
  })

  it('are none in words that only say what to do', () => {
    expect(namesIn('call him tomorrow', 'en')).toEqual([])
  })
})
