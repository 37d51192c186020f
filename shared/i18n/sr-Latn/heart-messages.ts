/** Reasons, acts and findings of rhythms, recalls and follow-ups: joined with the other messages. */
export const heartMessages = {
  'rhythm-interval':
    'Sami ste zadali: dolazi $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }); poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-paused':
    'Za sada se ne očekuje: stavili ste na pauzu. Poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-yearly':
    'Zabeležili ste: dolazi jednom godišnje, u istoj sezoni. Poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-moved-away':
    'Zabeležili ste da više neće dolaziti. Poslednji put $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-corrected-interval': 'Zadat razmak: {{name}}',
  'rhythm-corrected-interval_product': 'Zadat razmak: {{name}}, {{product}}',
  'rhythm-corrected-paused': '{{name}}: za sada se ne očekuje',
  'rhythm-corrected-paused_product': '{{name}}: za sada se ne očekuje kupovina proizvoda {{product}}',
  'rhythm-corrected-yearly': '{{name}}: očekuje se jednom godišnje',
  'rhythm-corrected-yearly_product': '{{name}}: {{product}} se očekuje jednom godišnje',
  'rhythm-corrected-moved-away': '{{name}}: zabeleženo da se odselio',
  'rhythm-corrected-moved-away_product': '{{name}}: više ne kupuje {{product}}',
  'rhythm-correction-removed': '{{name}}: ispravka je povučena',
  'rhythm-correction-removed_product': '{{name}}, {{product}}: ispravka je povučena',
  'recall-no-answer': '{{name}}: zabeleženo da se ne javlja',
  'recall-message-sent': '{{name}}: poruka zabeležena',
  'recall-skipped': '{{name}}: ovog puta preskočeno',
  'recall-stopped': '{{name}}: više nije na spisku za pozive',
  'recall-resumed': '{{name}}: ponovo na spisku za pozive',
  'recall-rule-set': 'Pravila za pozive su promenjena',
  'recall-rule-set-category': 'Pravila za pozive promenjena: „{{category}}“',
  'recall-rule-removed': 'Pravila za pozive su opet uobičajena',
  'recall-rule-removed-category': 'Pravila za pozive uklonjena: „{{category}}“',
  'recall-call-again': 'Pozvati ponovo',
  'recall-call-again_product': 'Pozvati ponovo: {{product}}',
} as const
