/** What is wrong with a sale that is being entered: joined with the other errors. */
export const saleErrors = {
  'invalid-input_due-only-on-credit':
    'Doar ce rămâne pe datorie are o zi de scadență. Nu s-a salvat nimic; lăsați ziua necompletată sau alegeți „Pe datorie”.',
  'invalid-input_due-before-purchase':
    'Nu poate fi scadent înainte de a fi cumpărat. Nu s-a salvat nimic; alegeți o zi mai târzie.',
  'invalid-input_amount-fraction': 'O sumă nu are părți mai mici decât un ban. Nu s-a salvat nimic; corectați suma.',
  'invalid-input_amount-too-large':
    'Această sumă este prea mare ca să fie adevărată. Nu s-a salvat nimic; corectați-o.',
  'invalid-input_quantity-fraction':
    'Cantitatea nu poate avea mai mult de trei zecimale. Nu s-a salvat nimic; scurtați numărul.',
  'invalid-input_quantity-too-large':
    'Această cantitate este prea mare ca să fie adevărată. Nu s-a salvat nimic; corectați-o.',
  'invalid-input_price-negative': 'Prețul nu poate fi negativ. Nu s-a salvat nimic; introduceți-l fără minus.',
  'invalid-input_price-fraction': 'Acest preț are prea multe zecimale. Nu s-a salvat nimic; scurtați-l.',
  'invalid-input_price-too-large': 'Acest preț este prea mare ca să fie adevărat. Nu s-a salvat nimic; corectați-l.',
  'invalid-input_discount-negative': 'Reducerea nu poate fi negativă. Nu s-a salvat nimic; introduceți-o fără minus.',
  'invalid-input_percent-out-of-range': 'Reducerea este între 0 și 100 la sută. Nu s-a salvat nimic; corectați-o.',
  'invalid-input_percent-too-fine': 'Reducerea are cel mult două zecimale. Nu s-a salvat nimic; scurtați numărul.',
  'invalid-input_method-built-in':
    'Modurile de plată incluse în program nu pot fi schimbate. Nu s-a schimbat nimic; adăugați unul propriu.',
  'invalid-input_owner-stays':
    'Proprietarul rămâne pe lista de personal. Nu s-a schimbat nimic; doar ajutoarele pot fi scoase.',
  'deposit-changed':
    'Avansul comenzii {{number}} a fost schimbat între timp în cumpărătură. Nu s-a anulat nimic; anulați mai întâi acea schimbare.',
  'more-given-back':
    'Pentru aceste produse s-au înapoiat deja mai mulți bani decât ar costa. Nu s-a salvat nimic; puneți un preț mai mare sau schimbați întâi returul.',
} as const
