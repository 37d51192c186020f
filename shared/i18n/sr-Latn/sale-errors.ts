/** What is wrong with a sale that is being entered: joined with the other errors. */
export const saleErrors = {
  'invalid-input_due-only-on-credit':
    'Rok za plaćanje ima samo ono što je ostalo na veresiju. Ništa nije sačuvano; izostavite dan ili izaberite „Na veresiju“.',
  'invalid-input_due-before-purchase': 'Rok ne može biti pre kupovine. Ništa nije sačuvano; izaberite kasniji dan.',
  'invalid-input_amount-fraction': 'Iznos nema delove manje od pare. Ništa nije sačuvano; ispravite iznos.',
  'invalid-input_amount-too-large': 'Ovaj iznos je prevelik da bi bio tačan. Ništa nije sačuvano; ispravite ga.',
  'invalid-input_quantity-fraction': 'Količina ne može imati više od tri decimale. Ništa nije sačuvano; skratite broj.',
  'invalid-input_quantity-too-large': 'Ova količina je prevelika da bi bila tačna. Ništa nije sačuvano; ispravite je.',
  'invalid-input_price-negative': 'Cena ne može biti negativna. Ništa nije sačuvano; unesite je bez minusa.',
  'invalid-input_price-fraction': 'Ova cena ima previše decimala. Ništa nije sačuvano; skratite je.',
  'invalid-input_price-too-large': 'Ova cena je prevelika da bi bila tačna. Ništa nije sačuvano; ispravite je.',
  'invalid-input_discount-negative': 'Popust ne može biti negativan. Ništa nije sačuvano; unesite ga bez minusa.',
  'invalid-input_percent-out-of-range': 'Popust je između 0 i 100 odsto. Ništa nije sačuvano; ispravite ga.',
  'invalid-input_percent-too-fine': 'Popust ima najviše dve decimale. Ništa nije sačuvano; skratite broj.',
  'invalid-input_method-built-in': 'Ugrađeni načini plaćanja ne mogu se menjati. Ništa nije promenjeno; dodajte svoj.',
  'invalid-input_owner-stays':
    'Vlasnik ostaje na spisku zaposlenih. Ništa nije promenjeno; samo pomoćnici se mogu skinuti.',
  'deposit-changed':
    'Kapara porudžbine {{number}} je u međuvremenu izmenjena u kupovini. Ništa nije opozvano; prvo opozovite tu izmenu.',
  'more-given-back':
    'Za ovu robu je već vraćeno više novca nego što bi koštala. Ništa nije sačuvano; unesite veću cenu ili prvo izmenite povraćaj.',
} as const
