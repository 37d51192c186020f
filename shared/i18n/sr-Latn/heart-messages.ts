/** Reasons, acts and findings of rhythms, recalls and follow-ups: joined with the other messages. */
export const heartMessages = {
  'rhythm-at-risk_undated':
    'Nema stalnog ritma; poslednja kupovina $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }). Od kupaca kojih ovoliko nema, na vreme se vrati otprilike 1 od {{oneIn}}.',
  'rhythm-at-risk_product-undated':
    '{{product}}: nema stalnog ritma; poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }). Posle ovolike pauze na vreme ponovo kupi otprilike 1 od {{oneIn}}.',
  'rhythm-lost_undated':
    'Nema stalnog ritma; poslednja kupovina $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }). Od kupaca kojih ovoliko nema, na vreme se vrati manje od jednog na deset.',
  'rhythm-lost_product-undated':
    '{{product}}: nema stalnog ritma; poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }). Posle ovolike pauze na vreme ponovo kupi manje od 1 na 10.',
  'rhythm-interval':
    'Sami ste zadali: dolazi $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }); poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-paused':
    'Za sada se ne očekuje: stavili ste na pauzu. Poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-yearly':
    'Zabeležili ste: dolazi jednom godišnje, u istoj sezoni. Poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-moved-away':
    'Zabeležili ste da više neće dolaziti. Poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-gone':
    'Zabeležili ste da je kupac izgubljen; poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }). Nova kupovina to poništava.',
  'rhythm-corrected-interval': 'Zadat razmak: {{name}}',
  'rhythm-corrected-interval_product': 'Zadat razmak: {{name}}, {{product}}',
  'rhythm-corrected-paused': '{{name}}: za sada se ne očekuje',
  'rhythm-corrected-paused_product': '{{name}}: za sada se ne očekuje kupovina proizvoda {{product}}',
  'rhythm-corrected-yearly': '{{name}}: očekuje se jednom godišnje',
  'rhythm-corrected-yearly_product': '{{name}}: {{product}} se očekuje jednom godišnje',
  'rhythm-corrected-moved-away': '{{name}}: zabeleženo preseljenje',
  'rhythm-corrected-moved-away_product': '{{name}}: više ne kupuje {{product}}',
  'rhythm-correction-removed': '{{name}}: ispravka je povučena',
  'rhythm-correction-removed_product': '{{name}}, {{product}}: ispravka je povučena',
  'loss-recorded': '{{name}}: izgubljen kupac',
  'loss-taken-back': '{{name}}: više se ne vodi kao izgubljen kupac',
  'complaint-created': 'Reklamacija je zabeležena: {{name}}',
  'complaint-changed': 'Reklamacija je izmenjena: {{name}}',
  'complaint-closed': 'Reklamacija je zatvorena: {{name}}',
  'complaint-reopened': 'Reklamacija je ponovo otvorena: {{name}}',
  'complaints-trashed_one': '{{count, number}} reklamacija je u korpi za smeće',
  'complaints-trashed_few': '{{count, number}} reklamacije su u korpi za smeće',
  'complaints-trashed_other': '{{count, number}} reklamacija je u korpi za smeće',
  'complaints-restored_one': '{{count, number}} reklamacija je vraćena iz korpe za smeće',
  'complaints-restored_few': '{{count, number}} reklamacije su vraćene iz korpe za smeće',
  'complaints-restored_other': '{{count, number}} reklamacija je vraćeno iz korpe za smeće',
} as const
