/** Acts, warnings and findings of sales: joined with the other messages. */
export const saleMessages = {
  'over-credit-limit': 'Ovaj kupac sada duguje {{balance, money}}, više od limita od {{limit, money}}.',
  'return-before-sale':
    'Po ovim datumima roba je vraćena {{day, day}}, pre nego što je prodata {{soldOn, day}}. Sačuvano je; ispravite datum ako je pogrešan.',
  'promised-before-ordered':
    'Po ovim datumima porudžbina je obećana za {{day, day}}, pre nego što je napravljena {{orderedOn, day}}. Sačuvano je; ispravite datum ako je pogrešan.',
  'payment-method-created': 'Način plaćanja „{{name}}“ je dodat',
  'payment-method-updated': 'Način plaćanja „{{name}}“ je izmenjen',
  'payment-method-removed': 'Način plaćanja „{{name}}“ je uklonjen',
  'staff-created': '{{name}}: dodato na spisak zaposlenih',
  'staff-updated': '{{name}}: podaci zaposlenog su izmenjeni',
  'check-purchase-sums':
    'Kupovine čiji se ukupan iznos razlikuje od stavki, popusta i zaokruživanja: {{n}} (brojevi {{detail}}).',
  'check-payments': 'Kupovine čija plaćanja ne daju ukupan iznos: {{n}} (brojevi {{detail}}).',
} as const
