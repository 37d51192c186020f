/** What doesn’t fit a field, by the rule that it broke: joined with the other errors. */
export const valueErrors = {
  'invalid-input_too-small': 'Ovaj broj je premali. Ništa nije sačuvano; unesite veći.',
  'invalid-input_too-big': 'Ovaj broj je prevelik. Ništa nije sačuvano; unesite manji.',
  'invalid-input_not-whole': 'Ovde ide samo ceo broj. Ništa nije sačuvano; izostavite ono iza zareza.',
  'invalid-input_list-empty': 'Ništa nije izabrano. Ništa nije promenjeno; izaberite bar jedno.',
  'invalid-input_no-such-time': 'To nije vreme na satu. Ništa nije sačuvano; napišite ga kao 09:30.',
  'invalid-input_invalid-type':
    'Ovde nešto nedostaje ili nije ono što treba: broj, tekst, da ili ne. Ništa nije sačuvano; ispravite.',
  'invalid-input_invalid-value': 'Te mogućnosti nema. Ništa nije sačuvano; izaberite sa spiska.',
} as const
