/** Acts of the recall list: joined with the other messages. */
export const recallMessages = {
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
