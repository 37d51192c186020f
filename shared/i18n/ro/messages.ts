export const messages = {
  'rhythm-new':
    'Prima cumpărătură $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }); jumătate dintre cei care revin o fac în cel mult $t(units.days, {"count": {{usualDays}} }).',
  'rhythm-one-gap':
    'Un singur interval până acum ($t(units.days, {"count": {{usualDays}} })), completat cu ce este obișnuit; ultima cumpărătură $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-one-gap_product':
    '{{product}}: un singur interval până acum ($t(units.days, {"count": {{usualDays}} })), completat cu ce este obișnuit; cumpărat ultima oară $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-regular-early':
    'Cumpără de obicei $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }) (în jumătate din cazuri după {{from, upTo}}$t(units.days, {"count": {{to}} })); ultima cumpărătură $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-regular-early_product':
    '{{product}}: cumpără de obicei $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }) (în jumătate din cazuri după {{from, upTo}}$t(units.days, {"count": {{to}} })); ultima oară $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-regular-due':
    'Cumpără de obicei $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }) (în jumătate din cazuri după {{from, upTo}}$t(units.days, {"count": {{to}} })); ultima cumpărătură $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), deci cam acum.',
  'rhythm-regular-due_product':
    '{{product}}: cumpără de obicei $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }) (în jumătate din cazuri după {{from, upTo}}$t(units.days, {"count": {{to}} })); ultima oară $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), deci cam acum.',
  'rhythm-regular-late':
    'Cumpără de obicei $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }) (în jumătate din cazuri după {{from, upTo}}$t(units.days, {"count": {{to}} })); ultima cumpărătură $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }): întârziere de $t(units.days, {"count": {{daysLate}} }).',
  'rhythm-regular-late_product':
    '{{product}}: cumpără de obicei $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }) (în jumătate din cazuri după {{from, upTo}}$t(units.days, {"count": {{to}} })); ultima oară $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }): întârziere de $t(units.days, {"count": {{daysLate}} }).',
  'rhythm-loose-early':
    'Revine de obicei după {{from, upTo}}$t(units.days, {"count": {{to}} }); ultima cumpărătură $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-loose-early_product':
    '{{product}}: cumpără din nou de obicei după {{from, upTo}}$t(units.days, {"count": {{to}} }); ultima oară $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-loose-due':
    'Revine de obicei după {{from, upTo}}$t(units.days, {"count": {{to}} }); ultima cumpărătură $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), deci cam acum.',
  'rhythm-loose-due_product':
    '{{product}}: cumpără din nou de obicei după {{from, upTo}}$t(units.days, {"count": {{to}} }); ultima oară $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), deci cam acum.',
  'rhythm-loose-late':
    'Revine de obicei după {{from, upTo}}$t(units.days, {"count": {{to}} }); ultima cumpărătură $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), mai mult ca de obicei.',
  'rhythm-loose-late_product':
    '{{product}}: cumpără din nou de obicei după {{from, upTo}}$t(units.days, {"count": {{to}} }); ultima oară $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), mai mult ca de obicei.',
  'rhythm-irregular':
    'Fără ritm fix; {{chance, percent}} șanse să cumpere în următoarele $t(units.days, {"count": {{chanceDays}} }).',
  'rhythm-irregular_product':
    '{{product}}: fără ritm fix; {{chance, percent}} șanse să cumpere în următoarele $t(units.days, {"count": {{chanceDays}} }).',
  'rhythm-at-risk':
    'Ultima cumpărătură $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), de obicei $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }). Dintre clienții care lipsesc de atâta timp, cam 1 din {{oneIn}} revine la timp.',
  'rhythm-at-risk_product':
    '{{product}}: cumpărat ultima oară $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), de obicei $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }). După o asemenea pauză, cam 1 din {{oneIn}} cumpără din nou la timp.',
  'rhythm-lost':
    'Ultima cumpărătură $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), de obicei $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }). Dintre clienții care lipsesc de atâta timp, mai puțin de 1 din 10 revine la timp.',
  'rhythm-lost_product':
    '{{product}}: cumpărat ultima oară $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }), de obicei $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }). După o asemenea pauză, mai puțin de 1 din 10 cumpără din nou la timp.',
  'customer-created': 'Client adăugat: {{name}}',
  'customer-changed': 'Modificări salvate: {{name}}',
  'customer-trashed': '{{name}}: mutare în coșul de gunoi',
  'customers-trashed_one': '{{count, number}} client mutat în coșul de gunoi',
  'customers-trashed_few': '{{count, number}} clienți mutați în coșul de gunoi',
  'customers-trashed_other': '{{count, number}} de clienți mutați în coșul de gunoi',
  'customer-restored': '{{name}}: scoatere din coșul de gunoi',
  'customers-restored_one': '{{count, number}} client scos din coșul de gunoi',
  'customers-restored_few': '{{count, number}} clienți scoși din coșul de gunoi',
  'customers-restored_other': '{{count, number}} de clienți scoși din coșul de gunoi',
  'records-restored_one': '{{count, number}} înregistrare scoasă din coșul de gunoi',
  'records-restored_few': '{{count, number}} înregistrări scoase din coșul de gunoi',
  'records-restored_other': '{{count, number}} de înregistrări scoase din coșul de gunoi',
  'customer-contacted': '{{name}}: contactare notată',
  'customer-postponed': '{{name}}: amânare până la {{until, day}}',
  'birthday-done': '{{name}}: felicitare bifată',
  'birthday-postponed': '{{name}}: felicitare amânată până la {{until, day}}',
  'cell-too-large': 'Textul din coloana „{{column}}” este prea lung (peste {{limit, number}} de caractere).',
  'nothing-recognised': 'Din acest rând nu s-a înțeles nimic; verificați potrivirea coloanelor.',
  'no-name-or-contact': 'Nu există nici nume, nici telefon, nici adresă de e-mail.',
  'no-customer': 'Nu se spune cui îi aparține cumpărătura.',
  'bad-date': '„{{value}}” nu este o dată care se poate înțelege.',
  'no-date': 'Lipsește data.',
  'impossible-date': '„{{value}}” nu poate fi ziua unei cumpărături: este înainte de 1900 sau după ziua de mâine.',
  'bad-quantity': '„{{value}}” nu este o cantitate.',
  'bad-amount': '„{{value}}” nu este o sumă.',
  'amount-out-of-range': '„{{value}}” este prea mare ca să fie adevărat.',
  'other-currency': 'Suma este în altă monedă decât a magazinului ({{value}}).',
  'too-many-cells':
    'Sunt mai multe celule decât coloane (rămâne „{{value}}”); poate un separator se află într-un text.',
  'no-rows': 'Fișierul are antet, dar niciun rând.',
  'no-contact-data': 'Nu s-a găsit nicio coloană cu nume, telefon sau e-mail; alegeți coloanele manual.',
  'no-purchase-columns': 'Nu s-a găsit nicio coloană cu data cumpărăturilor; alegeți coloanele manual.',
  'columns-left-out': 'Coloane cu nume necunoscute, lăsate deoparte: {{columns}}.',
  'undecodable-characters':
    'Unele caractere nu se pot citi în această codificare (rânduri: {{count, number}}); poate alta se potrivește mai bine.',
  'nul-characters': 'Fișierul conține caractere de control goale (rânduri: {{count, number}}); au fost omise.',
  'unclosed-quote': 'Niște ghilimele se deschid și nu se mai închid; rândul a fost citit ca o singură linie.',
  'ragged-rows': 'Sunt mai multe celule decât coloane; restul („{{value}}”) a ajuns la observații.',
  'bad-birthday': '„{{value}}” nu poate fi o zi de naștere sau o aniversare; a ajuns la observații.',
  'exchange-address': '„{{value}}” este o adresă internă Exchange, nu una de e-mail; a fost omisă.',
  'file-imported': '„{{file}}” importat',
  'file-import-undone': 'Importul „{{file}}” a fost anulat',
  'import-row': 'Rând',
  'import-reason': 'De ce a fost omis',
  'purchase-created': 'Cumpărătură salvată: {{name}}',
  'walk-in-created': 'Cumpărătura a fost salvată',
  'purchase-updated': 'Cumpărătura nr. {{number}} a fost modificată',
  'purchase-returned': 'Returul la cumpărătura nr. {{number}} a fost salvat',
  'purchases-trashed_one': 'Cumpărătura a fost mutată în coșul de gunoi',
  'purchases-trashed_few': '{{count, number}} cumpărături au fost mutate în coșul de gunoi',
  'purchases-trashed_other': '{{count, number}} de cumpărături au fost mutate în coșul de gunoi',
  'purchases-restored_one': 'Cumpărătura a fost scoasă din coșul de gunoi',
  'purchases-restored_few': '{{count, number}} cumpărături au fost scoase din coșul de gunoi',
  'purchases-restored_other': '{{count, number}} de cumpărături au fost scoase din coșul de gunoi',
  'product-created': 'Produsul „{{name}}” a fost adăugat',
  'product-updated': 'Produsul „{{name}}” a fost modificat',
  'products-trashed_one': 'Produsul a fost mutat în coșul de gunoi',
  'products-trashed_few': '{{count, number}} produse au fost mutate în coșul de gunoi',
  'products-trashed_other': '{{count, number}} de produse au fost mutate în coșul de gunoi',
  'follow-up-created': 'Reamintirea „{{title}}” a fost adăugată',
  'follow-up-updated': 'Reamintirea „{{title}}” a fost modificată',
  'follow-up-completed': 'Reamintirea „{{title}}” este gata',
  'follow-up-postponed': 'Reamintirea „{{title}}” a fost amânată până la {{day, day}}',
  'follow-ups-trashed_one': 'Reamintirea a fost mutată în coșul de gunoi',
  'follow-ups-trashed_few': '{{count, number}} reamintiri au fost mutate în coșul de gunoi',
  'follow-ups-trashed_other': '{{count, number}} de reamintiri au fost mutate în coșul de gunoi',
  'backup-folder-missing':
    'Copia de siguranță este făcută și verificată. Al doilea dosar nu există acum: {{folder}}. Conectați stickul USB sau alegeți alt dosar în setări.',
  'backup-copy-failed':
    'Copia de siguranță este făcută și verificată. A doua copie nu a putut fi scrisă în {{folder}}. Verificați spațiul de acolo și încercați din nou.',
  'check-damaged-pages':
    'Părți din fișier sunt deteriorate ({{n}}). Restaurați cea mai nouă copie de siguranță; ce vedeți acum se păstrează. {{detail}}',
  'check-broken-references': 'Înregistrări care trimit la ceva ce nu există: {{n}}, prima în {{detail}}.',
  'check-search-damaged': 'Indexul de căutare este deteriorat ({{detail}}).',
  'check-search-incomplete': 'Clienți pe care căutarea nu îi știe corect: {{n}} ({{detail}}).',
  'check-unknown-schema': 'Fișierul nu este construit cum trebuie: {{detail}}.',
  'check-staged-left':
    'Importuri neterminate rămase în fișier: {{n}}. Se curăță la următoarea deschidere a magazinului.',
  'check-totals': 'Clienți ale căror sume diferă de cumpărăturile lor: {{n}} (numerele {{detail}}).',
  'check-rhythms': 'Clienți al căror ritm diferă de cumpărăturile lor: {{n}} (numerele {{detail}}).',
  'check-next-follow-up': 'Clienți la care următoarea reamintire este notată greșit: {{n}} (numerele {{detail}}).',
  'customers-merged': '{{name}}: fișă unită cu {{other}}',
  'customers-unmerged': '{{name}} și {{other}}: fișele sunt din nou separate',
  'told-apart': '{{name}} și {{other}}: marcați ca doi clienți diferiți',
} as const
