import type { PaymentMethod } from '#shared/contract/values.ts'
import { fold, foldWords } from '#shared/domain/name-folding.ts'

/** Beginnings of folded words that name a way of paying: en, ro, ru, sr, de. The first that fits counts. */
const words: readonly (readonly [PaymentMethod, readonly string[]])[] = [
  [
    'credit',
    [
      'credit sale',
      'on credit',
      'on account',
      'store credit',
      'pe datorie',
      'datorie',
      'veresij',
      'na odlozeno',
      'odlozeno',
      'odgodjeno',
      'na pocek',
      'pocek',
      'v dolg',
      'dolg',
      'v kredit',
      'u rass',
      'rassrock',
      'rate',
      'na rate',
      'auf rechnung',
      'rechnung',
      'tick',
      'tab',
    ],
  ],
  ['paypal', ['paypal', 'pay pal']],
  [
    'cash',
    [
      'cash',
      'numerar',
      'ramburs',
      'pouzec',
      'nalozhen',
      'nalozen',
      'lichid',
      'bani ghea',
      'nal',
      'nalic',
      'gotov',
      'kes',
      'bar',
      'bargeld',
    ],
  ],
  [
    'transfer',
    [
      'transfer',
      'bank',
      'wire',
      'iban',
      'sepa',
      'virament',
      'ordin de plata',
      'op',
      'perevod',
      'prenos',
      'bezna',
      'schet',
      'rs',
      'sbp',
      'virman',
      'racun',
      'preko racuna',
      'uplatnic',
      'uberweis',
      'ueberweis',
      'invoice',
      'direct debit',
    ],
  ],
  ['cheque', ['cheque', 'check', 'cec', 'chek', 'cek', 'scheck']],
  [
    'card',
    [
      'card',
      'credit card',
      'debit',
      'visa',
      'master',
      'maestro',
      'amex',
      'american express',
      'dina',
      'mir',
      'pos',
      'kart',
      'kredit',
      'credit',
      'terminal',
      'apple pay',
      'google pay',
      'ec',
      'girocard',
      'tpv',
      'contactless',
    ],
  ],
]

/** Short words must be the whole word: `op`, `rs`, `bar`. */
const fits = (folded: string, word: string): boolean =>
  word.length <= 3 ? folded === word || folded.startsWith(`${word} `) : folded.startsWith(word)

/** What a cell says of the way of paying; null for an empty one, `other` for words that nobody knows. */
export function paymentMethodOf(text: string): PaymentMethod | null {
  const folded = foldWords(text)
  if (folded.length === 0) return text.trim() === '' ? null : 'other'
  const whole = folded.join(' ')
  if (/^(credit|kredit\p{L}*|debit) (card|kart\p{L}*)/u.test(whole)) return 'card'
  const ends = folded.map((_, at) => folded.slice(at).join(' '))
  for (const end of ends) for (const [method, list] of words) if (list.some((word) => fits(end, word))) return method
  return 'other'
}

/** The same in a shop that has ways to pay of its own, which go before words that begin like theirs: `Card cadou`. */
export function paymentMethodReader(
  own: readonly { readonly code: string; readonly folded: string }[],
): (text: string) => PaymentMethod | null {
  const codes = new Map(own.map(({ code, folded }) => [folded, code as PaymentMethod]))
  return (text) => (codes.size === 0 ? undefined : codes.get(fold(text))) ?? paymentMethodOf(text)
}
