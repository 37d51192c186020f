/** Acts, warnings and findings of sales: joined with the other messages. */
export const saleMessages = {
  'over-credit-limit': 'Acest client datorează acum {{balance, money}}, peste limita de {{limit, money}}.',
  'return-before-sale':
    'După aceste date, produsele s-au întors pe {{day, day}}, înainte să fie vândute pe {{soldOn, day}}. S-a salvat; corectați data dacă e greșită.',
  'promised-before-ordered':
    'După aceste date, comanda e promisă pentru {{day, day}}, înainte să fie făcută pe {{orderedOn, day}}. S-a salvat; corectați data dacă e greșită.',
  'payment-method-created': 'Modul de plată „{{name}}” a fost adăugat',
  'payment-method-updated': 'Modul de plată „{{name}}” a fost modificat',
  'payment-method-removed': 'Modul de plată „{{name}}” a fost eliminat',
  'staff-created': '{{name}} a fost adăugat la personal',
  'staff-updated': 'Datele lui {{name}} din lista de personal au fost modificate',
  'check-purchase-sums':
    'Cumpărături al căror total diferă de produse, reducere și rotunjire: {{n}} (numerele {{detail}}).',
  'check-payments': 'Cumpărături ale căror plăți nu dau împreună totalul: {{n}} (numerele {{detail}}).',
} as const
