export const messages = {
  'rhythm-new':
    'Prva kupovina $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }); polovina onih koji se vrate dođe u roku od $t(units.daysOf, {"count": {{usualDays}} }).',
  'rhythm-one-gap':
    'Za sada samo jedan razmak ($t(units.days, {"count": {{usualDays}} })), dopunjen onim što je uobičajeno; poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-one-gap_product':
    '{{product}}: za sada samo jedan razmak ($t(units.days, {"count": {{usualDays}} })), dopunjen onim što je uobičajeno; poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-regular-early':
    'Obično kupuje $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }) (u pola slučajeva posle {{from, upTo}}$t(units.daysOf, {"count": {{to}} })); poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-regular-early_product':
    '{{product}}: obično kupuje $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }) (u pola slučajeva posle {{from, upTo}}$t(units.daysOf, {"count": {{to}} })); poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-regular-due':
    'Obično kupuje $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }) (u pola slučajeva posle {{from, upTo}}$t(units.daysOf, {"count": {{to}} })); poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), dakle otprilike sada.',
  'rhythm-regular-due_product':
    '{{product}}: obično kupuje $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }) (u pola slučajeva posle {{from, upTo}}$t(units.daysOf, {"count": {{to}} })); poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), dakle otprilike sada.',
  'rhythm-regular-late':
    'Obično kupuje $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }) (u pola slučajeva posle {{from, upTo}}$t(units.daysOf, {"count": {{to}} })); poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }): kasni $t(units.days, {"count": {{daysLate}} }).',
  'rhythm-regular-late_product':
    '{{product}}: obično kupuje $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }) (u pola slučajeva posle {{from, upTo}}$t(units.daysOf, {"count": {{to}} })); poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }): kasni $t(units.days, {"count": {{daysLate}} }).',
  'rhythm-loose-early':
    'Obično se vraća posle {{from, upTo}}$t(units.daysOf, {"count": {{to}} }); poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-loose-early_product':
    '{{product}}: obično kupuje ponovo posle {{from, upTo}}$t(units.daysOf, {"count": {{to}} }); poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-loose-due':
    'Obično se vraća posle {{from, upTo}}$t(units.daysOf, {"count": {{to}} }); poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), dakle otprilike sada.',
  'rhythm-loose-due_product':
    '{{product}}: obično kupuje ponovo posle {{from, upTo}}$t(units.daysOf, {"count": {{to}} }); poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), dakle otprilike sada.',
  'rhythm-loose-late':
    'Obično se vraća posle {{from, upTo}}$t(units.daysOf, {"count": {{to}} }); poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), duže nego obično.',
  'rhythm-loose-late_product':
    '{{product}}: obično kupuje ponovo posle {{from, upTo}}$t(units.daysOf, {"count": {{to}} }); poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), duže nego obično.',
  'rhythm-irregular':
    'Nema stalnog ritma; verovatnoća kupovine u roku od $t(units.daysOf, {"count": {{chanceDays}} }) je {{chance, percent}}.',
  'rhythm-irregular_product':
    '{{product}}: nema stalnog ritma; verovatnoća kupovine u roku od $t(units.daysOf, {"count": {{chanceDays}} }) je {{chance, percent}}.',
  'rhythm-at-risk':
    'Poslednja kupovina $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), obično $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }). Od kupaca kojih ovoliko nema, na vreme se vrati otprilike 1 od {{oneIn}}.',
  'rhythm-at-risk_product':
    '{{product}}: poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), obično $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }). Posle ovolike pauze na vreme ponovo kupi otprilike 1 od {{oneIn}}.',
  'rhythm-lost':
    'Poslednja kupovina $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), obično $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }). Od kupaca kojih ovoliko nema, na vreme se vrati manje od 1 na 10.',
  'rhythm-lost_product':
    '{{product}}: poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), obično $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }). Posle ovolike pauze na vreme ponovo kupi manje od 1 na 10.',
  'customer-created': 'Dodat kupac: {{name}}',
  'customer-changed': '{{name}}: izmene su sačuvane',
  'customer-trashed': '{{name}}: premešteno u korpu za smeće',
  'customers-trashed_one': '{{count, number}} kupac premešten u korpu za smeće',
  'customers-trashed_few': '{{count, number}} kupca premeštena u korpu za smeće',
  'customers-trashed_other': '{{count, number}} kupaca premešteno u korpu za smeće',
  'customer-restored': '{{name}}: vraćeno iz korpe za smeće',
  'customers-restored_one': '{{count, number}} kupac vraćen iz korpe za smeće',
  'customers-restored_few': '{{count, number}} kupca vraćena iz korpe za smeće',
  'customers-restored_other': '{{count, number}} kupaca vraćeno iz korpe za smeće',
  'records-restored_one': '{{count, number}} zapis vraćen iz korpe za smeće',
  'records-restored_few': '{{count, number}} zapisa vraćena iz korpe za smeće',
  'records-restored_other': '{{count, number}} zapisa vraćeno iz korpe za smeće',
  'customer-contacted': '{{name}}: zabeleženo da ste se javili',
  'customer-postponed': '{{name}}: odloženo do {{until, day}}',
  'birthday-done': '{{name}}: čestitka označena',
  'birthday-postponed': '{{name}}: čestitka odložena do {{until, day}}',
  'cell-too-large': 'Tekst u koloni „{{column}}“ je predugačak (više od {{limit, number}} znakova).',
  'nothing-recognised': 'U ovom redu ništa nije moglo da se razume; proverite koja je kolona koja.',
  'no-name-or-contact': 'Nema ni imena, ni telefona, ni adrese e-pošte.',
  'no-customer': 'Ne piše čija je ovo kupovina.',
  'bad-date': '„{{value}}“ nije datum koji može da se razume.',
  'no-date': 'Nedostaje datum.',
  'impossible-date': '„{{value}}“ ne može biti dan kupovine: to je pre 1900. godine ili posle sutrašnjeg dana.',
  'bad-quantity': '„{{value}}“ nije količina.',
  'bad-amount': '„{{value}}“ nije iznos.',
  'amount-out-of-range': '„{{value}}“ je preveliko da bi bilo tačno.',
  'other-currency': 'Iznos je u drugoj valuti, a ne u valuti radnje ({{value}}).',
  'too-many-cells': 'Ima više ćelija nego kolona (višak: „{{value}}“); možda je razdvajač unutar teksta.',
  'no-rows': 'Datoteka ima zaglavlje, ali nema redova.',
  'no-contact-data': 'Nije nađena kolona sa imenom, telefonom ili e-poštom; izaberite kolone ručno.',
  'no-purchase-columns': 'Nije nađena kolona sa datumom kupovine; izaberite kolone ručno.',
  'columns-left-out': 'Kolone sa nepoznatim nazivima, izostavljene: {{columns}}.',
  'undecodable-characters':
    'Neki znakovi ne mogu da se pročitaju u ovom kodiranju (redova: {{count, number}}); možda drugo bolje odgovara.',
  'nul-characters': 'Datoteka sadrži prazne kontrolne znakove (redova: {{count, number}}); izostavljeni su.',
  'unclosed-quote': 'Navodnik je otvoren, a nije zatvoren; red je pročitan kao jedna linija.',
  'ragged-rows': 'Ima više ćelija nego kolona; ostatak („{{value}}“) je otišao u belešku.',
  'bad-birthday': '„{{value}}“ ne može biti rođendan ni godišnjica; prebačeno je u belešku.',
  'exchange-address': '„{{value}}“ je unutrašnja adresa sistema Exchange, a ne adresa e-pošte; izostavljena je.',
  'file-imported': 'Uvezena datoteka „{{file}}“',
  'file-import-undone': 'Uvoz datoteke „{{file}}“ je poništen',
  'import-row': 'Red',
  'import-reason': 'Zašto je izostavljen',
  'purchase-created': 'Kupovina je sačuvana: {{name}}',
  'walk-in-created': 'Kupovina je sačuvana',
  'purchase-updated': 'Kupovina br. {{number}} je izmenjena',
  'purchase-returned': 'Povraćaj po kupovini br. {{number}} je sačuvan',
  'purchases-trashed_one': '{{count, number}} kupovina premeštena u korpu za smeće',
  'purchases-trashed_few': '{{count, number}} kupovine premeštene u korpu za smeće',
  'purchases-trashed_other': '{{count, number}} kupovina premešteno u korpu za smeće',
  'purchases-restored_one': '{{count, number}} kupovina vraćena iz korpe za smeće',
  'purchases-restored_few': '{{count, number}} kupovine vraćene iz korpe za smeće',
  'purchases-restored_other': '{{count, number}} kupovina vraćeno iz korpe za smeće',
  'product-created': 'Proizvod „{{name}}“ je dodat',
  'product-updated': 'Proizvod „{{name}}“ je izmenjen',
  'products-trashed_one': '{{count, number}} proizvod premešten u korpu za smeće',
  'products-trashed_few': '{{count, number}} proizvoda premeštena u korpu za smeće',
  'products-trashed_other': '{{count, number}} proizvoda premešteno u korpu za smeće',
  'follow-up-created': 'Podsetnik „{{title}}“ je dodat',
  'follow-up-updated': 'Podsetnik „{{title}}“ je izmenjen',
  'follow-up-completed': 'Podsetnik „{{title}}“ je završen',
  'follow-up-postponed': 'Podsetnik „{{title}}“ je odložen do {{day, day}}',
  'follow-ups-trashed_one': '{{count, number}} podsetnik premešten u korpu za smeće',
  'follow-ups-trashed_few': '{{count, number}} podsetnika premeštena u korpu za smeće',
  'follow-ups-trashed_other': '{{count, number}} podsetnika premešteno u korpu za smeće',
  'backup-folder-missing':
    'Rezervna kopija je napravljena i proverena. Druge fascikle sada nema: {{folder}}. Priključite memorijski stik ili izaberite drugu fasciklu u podešavanjima.',
  'backup-copy-failed':
    'Rezervna kopija je napravljena i proverena. Druga kopija nije mogla da se upiše u {{folder}}. Proverite da li tamo ima mesta i pokušajte ponovo.',
  'check-damaged-pages':
    'Delovi datoteke su oštećeni ({{n}}). Vratite najnoviju rezervnu kopiju; ovo što sada imate ostaje sačuvano. {{detail}}',
  'check-broken-references': 'Zapisi koji upućuju na nešto čega nema: {{n}}, prvi u {{detail}}.',
  'check-search-damaged': 'Indeks pretrage je oštećen ({{detail}}).',
  'check-search-incomplete': 'Kupci koje pretraga ne zna ispravno: {{n}} ({{detail}}).',
  'check-unknown-schema': 'Datoteka nije sastavljena kako treba: {{detail}}.',
  'check-staged-left':
    'Nedovršeni uvozi koji su ostali u datoteci: {{n}}. Biće uklonjeni pri sledećem otvaranju radnje.',
  'check-totals': 'Kupci čiji se zbirovi razlikuju od njihovih kupovina: {{n}} (brojevi {{detail}}).',
  'check-rhythms': 'Kupci čiji se ritam razlikuje od njihovih kupovina: {{n}} (brojevi {{detail}}).',
  'check-next-follow-up': 'Kupci kojima je sledeći podsetnik pogrešno zabeležen: {{n}} (brojevi {{detail}}).',
  'customers-merged': '{{name}}: spojeno sa kartonom „{{other}}“',
  'customers-unmerged': '{{name}} i {{other}}: kartoni su ponovo razdvojeni',
  'told-apart': '{{name}} i {{other}}: označeno da su to dva različita kupca',
} as const
