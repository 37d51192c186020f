/** Reasons, acts and findings of rhythms, recalls and follow-ups: joined with the other messages. */
export const heartMessages = {
  'rhythm-at-risk_undated':
    'Fără ritm fix; ultima cumpărătură $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }). Dintre clienții care lipsesc de atâta timp, cam 1 din {{oneIn}} revine la timp.',
  'rhythm-at-risk_product-undated':
    '{{product}}: fără ritm fix; cumpărat ultima oară $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }). După o asemenea pauză, cam 1 din {{oneIn}} cumpără din nou la timp.',
  'rhythm-lost_undated':
    'Fără ritm fix; ultima cumpărătură $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }). Dintre clienții care lipsesc de atâta timp, mai puțin de 1 din 10 revine la timp.',
  'rhythm-lost_product-undated':
    '{{product}}: fără ritm fix; cumpărat ultima oară $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }). După o asemenea pauză, mai puțin de 1 din 10 cumpără din nou la timp.',
  'rhythm-interval':
    'Ați stabilit chiar dvs.: vine $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }); ultima cumpărătură $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-paused':
    'Deocamdată pe pauză, așa ați stabilit. Ultima cumpărătură $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-yearly':
    'Ați notat: vine o dată pe an, în același sezon. Ultima cumpărătură $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-moved-away':
    'Ați notat că nu mai vine. Ultima cumpărătură $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-gone':
    'Ați notat clientul ca pierdut; ultima cumpărătură $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }). O cumpărătură nouă schimbă asta.',
  'rhythm-corrected-interval': 'Interval stabilit: {{name}}',
  'rhythm-corrected-interval_product': 'Interval stabilit: {{name}}, {{product}}',
  'rhythm-corrected-paused': '{{name}}: deocamdată pe pauză',
  'rhythm-corrected-paused_product': '{{name}}, {{product}}: deocamdată pe pauză',
  'rhythm-corrected-yearly': '{{name}}: vine o dată pe an',
  'rhythm-corrected-yearly_product': '{{name}}: cumpără {{product}} o dată pe an',
  'rhythm-corrected-moved-away': '{{name}}: notat că s-a mutat',
  'rhythm-corrected-moved-away_product': '{{name}}: nu mai cumpără {{product}}',
  'rhythm-correction-removed': 'Corectura a fost retrasă: {{name}}',
  'rhythm-correction-removed_product': 'Corectura a fost retrasă: {{name}}, {{product}}',
  'loss-recorded': '{{name}}: notat ca pierdut',
  'loss-taken-back': '{{name}}: nu mai este notat ca pierdut',
  'complaint-created': 'Reclamație notată: {{name}}',
  'complaint-changed': 'Reclamație modificată: {{name}}',
  'complaint-closed': 'Reclamație închisă: {{name}}',
  'complaint-reopened': 'Reclamație redeschisă: {{name}}',
  'complaints-trashed_one': 'Reclamația a fost pusă în coșul de gunoi',
  'complaints-trashed_few': '{{count, number}} reclamații au fost puse în coșul de gunoi',
  'complaints-trashed_other': '{{count, number}} de reclamații au fost puse în coșul de gunoi',
  'complaints-restored_one': 'Reclamația a fost pusă la loc',
  'complaints-restored_few': '{{count, number}} reclamații au fost puse la loc',
  'complaints-restored_other': '{{count, number}} de reclamații au fost puse la loc',
} as const
