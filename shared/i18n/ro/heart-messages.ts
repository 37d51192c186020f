/** Reasons, acts and findings of rhythms, recalls and follow-ups: joined with the other messages. */
export const heartMessages = {
  'rhythm-interval':
    'Ați stabilit chiar dvs.: vine $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }); ultima cumpărătură $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-paused':
    'Deocamdată nu este așteptat: ați pus pauză. Ultima cumpărătură $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-yearly':
    'Ați notat: vine o dată pe an, în același sezon. Ultima cumpărătură $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-moved-away':
    'Ați notat că nu mai vine. Ultima cumpărătură $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-corrected-interval': 'Interval stabilit: {{name}}',
  'rhythm-corrected-interval_product': 'Interval stabilit: {{name}}, {{product}}',
  'rhythm-corrected-paused': '{{name}}: deocamdată nu este așteptat(ă)',
  'rhythm-corrected-paused_product': '{{name}}: deocamdată nu este așteptat(ă) pentru {{product}}',
  'rhythm-corrected-yearly': '{{name}}: așteptat(ă) o dată pe an',
  'rhythm-corrected-yearly_product': '{{name}}: așteptat(ă) o dată pe an pentru {{product}}',
  'rhythm-corrected-moved-away': '{{name}}: notat că s-a mutat',
  'rhythm-corrected-moved-away_product': '{{name}}: nu mai cumpără {{product}}',
  'rhythm-correction-removed': 'Corectura a fost retrasă: {{name}}',
  'rhythm-correction-removed_product': 'Corectura a fost retrasă: {{name}}, {{product}}',
  'recall-no-answer': '{{name}}: notat că nu răspunde',
  'recall-message-sent': '{{name}}: mesaj notat',
  'recall-skipped': '{{name}}: sărit de data aceasta',
  'recall-stopped': '{{name}}: nu mai apare pe lista de sunat',
  'recall-resumed': '{{name}}: din nou pe lista de sunat',
  'recall-rule-set': 'Regulile de sunat au fost schimbate',
  'recall-rule-set-category': 'Reguli de sunat schimbate: „{{category}}”',
  'recall-rule-removed': 'Regulile de sunat sunt din nou cele obișnuite',
  'recall-rule-removed-category': 'Reguli de sunat șterse: „{{category}}”',
  'recall-call-again': 'De sunat din nou',
  'recall-call-again_product': 'De sunat din nou: {{product}}',
} as const
