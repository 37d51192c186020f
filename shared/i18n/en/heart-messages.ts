/** Reasons, acts and findings of rhythms, recalls and follow-ups: joined with the other messages. */
export const heartMessages = {
  'rhythm-interval':
    'You set it yourself: comes $t(units.every, {"count": {{usualDays}}, "context": "{{usualDays}}" }); last purchase $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-paused':
    'Not expected for now: you paused it. Last purchase $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-yearly':
    'You noted: comes once a year, in the same season. Last purchase $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-moved-away':
    'You noted that they won’t come any more. Last purchase $t(units.ago, {"count": {{sinceDays}}, "context": "{{sinceDays}}" }).',
  'rhythm-corrected-interval': 'Interval of {{name}} set',
  'rhythm-corrected-interval_product': 'Interval of {{name}} for {{product}} set',
  'rhythm-corrected-paused': '{{name}} isn’t expected for now',
  'rhythm-corrected-paused_product': '{{name}} isn’t expected to buy {{product}} for now',
  'rhythm-corrected-yearly': '{{name}} is expected once a year',
  'rhythm-corrected-yearly_product': '{{name}} is expected to buy {{product}} once a year',
  'rhythm-corrected-moved-away': '{{name}} is noted as moved away',
  'rhythm-corrected-moved-away_product': '{{name}} won’t buy {{product}} any more',
  'rhythm-correction-removed': 'Correction of {{name}} taken back',
  'rhythm-correction-removed_product': 'Correction of {{name}} for {{product}} taken back',
  'recall-no-answer': '{{name}}: no answer noted',
  'recall-message-sent': '{{name}}: message noted',
  'recall-skipped': '{{name}} skipped this time',
  'recall-stopped': '{{name}} won’t be listed for calls any more',
  'recall-resumed': '{{name}} is back on the list',
  'recall-rule-set': 'Calling rules changed',
  'recall-rule-set-category': 'Calling rules of “{{category}}” changed',
  'recall-rule-removed': 'Calling rules reset',
  'recall-rule-removed-category': 'Calling rules of “{{category}}” removed',
  'recall-call-again': 'Call again',
  'recall-call-again_product': 'Call again about {{product}}',
} as const
