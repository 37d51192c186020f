import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { toCyrillic, toLatin } from './serbian-script.ts'

describe('Serbian scripts', () => {
  it.each([
    ['Đorđe Petrović', 'Ђорђе Петровић'],
    ['ljubav, njiva, džem, čaša, šećer, žir', 'љубав, њива, џем, чаша, шећер, жир'],
    ['Ljubica Njegoš Džajić', 'Љубица Његош Џајић'],
    ['LJUBAV NJIVA DŽEM', 'ЉУБАВ ЊИВА ЏЕМ'],
  ])('write %s as %s and back', (latin, cyrillic) => {
    expect(toCyrillic(latin)).toBe(cyrillic)
    expect(toLatin(cyrillic)).toBe(latin)
  })

  it.each([
    ['nadživeti', 'надживети'],
    ['Nadživela', 'Надживела'],
    ['odžaliti', 'оджалити'],
    ['podžanr', 'поджанр'],
    ['injekcija', 'инјекција'],
    ['INJEKCIJA', 'ИНЈЕКЦИЈА'],
    ['konjunkcija', 'конјункција'],
    ['konjugacija', 'конјугација'],
    ['konjunktura', 'конјунктура'],
    ['anjon', 'анјон'],
    ['Tanjug', 'Танјуг'],
    ['vanjezički', 'ванјезички'],
  ])('keep the seam in %s', (latin, cyrillic) => {
    expect(toCyrillic(latin)).toBe(cyrillic)
    expect(toLatin(cyrillic)).toBe(latin)
  })

  it.each([
    ['odžak', 'оџак'],
    ['nadžak', 'наџак'],
    ['budžet', 'буџет'],
    ['konj', 'коњ'],
    ['inje', 'иње'],
    ['tanjir', 'тањир'],
    ['panj', 'пањ'],
    ['konjica', 'коњица'],
  ])('see one letter in %s', (latin, cyrillic) => {
    expect(toCyrillic(latin)).toBe(cyrillic)
  })

  it.each([
    ['Još {{count}} dana do {{day}}', 'Још {{count}} дана до {{day}}'],
    ['$t(units.days, {"count": {{usualDays}} }) kasni', '$t(units.days, {"count": {{usualDays}} }) касни'],
    ['Pišite na pera@example.com', 'Пишите на pera@example.com'],
    ['Otvorite https://example.com/pomoc odmah', 'Отворите https://example.com/pomoc одмах'],
    ['poruka na Viber ili WhatsApp', 'порука на Viber или WhatsApp'],
    ['Sačuvaj kao CSV, XLSX ili vCard', 'Сачувај као CSV, XLSX или vCard'],
    ['datoteka radnja.regulars', 'датотека radnja.regulars'],
    ['<b>Podsetnik</b>', '<b>Подсетник</b>'],
    ['Pritisnite Ctrl+K', 'Притисните Ctrl+K'],
    ['PDV i JIB', 'ПДВ и ЈИБ'],
    ['250 g', '250 г'],
    ['kafić Café Müller', 'кафић Café Müller'],
  ])('leave what is not Serbian in %s', (latin, cyrillic) => {
    expect(toCyrillic(latin)).toBe(cyrillic)
  })

  it('keep the words they are asked to keep', () => {
    expect(toCyrillic('kafa Barko, mlevena', ['Barko'])).toBe('кафа Barko, млевена')
  })

  it('bring every Serbian Cyrillic small-letter text back', () => {
    const letters = [...'абвгдђежзијклљмнњопрстћуфхцчџш ']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...letters), { maxLength: 30 }), (chosen) => {
        const text = chosen.join('')
        const latin = toLatin(text)
        // н+ј and л+ј, д+ж cannot be told from њ, љ, џ; foreign-looking words are kept
        if (/нј|лј|дж/.test(text) || latin.split(' ').some((word) => toCyrillic(word) === word)) return
        expect(toCyrillic(latin)).toBe(text)
      }),
    )
  })
})
