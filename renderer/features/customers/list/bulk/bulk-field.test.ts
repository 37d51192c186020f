import { expect, it } from 'vitest'
import { bulkPatch } from '#shared/contract/customer-bulk.ts'
import { bulkPatchOf } from './bulk-field.ts'

it('makes of a field and its value a patch that the contract takes', () => {
  const patches = [
    [bulkPatchOf('source', ' fair '), { source: 'fair' }],
    [bulkPatchOf('language', null), { language: '' }],
    [bulkPatchOf('preferredChannel', 'sms'), { preferredChannel: 'sms' }],
    [bulkPatchOf('doNotContact', false), { doNotContact: false }],
    [bulkPatchOf('custom:7', 12.5), { custom: { 7: 12.5 } }],
    [bulkPatchOf('custom:7', false), { custom: { 7: false } }],
    [bulkPatchOf('custom:7', '  '), { custom: { 7: null } }],
    [bulkPatchOf('custom:7', []), { custom: { 7: null } }],
  ] as const
  for (const [patch, wanted] of patches) {
    expect(patch).toEqual(wanted)
    expect(bulkPatch.parse(patch)).toEqual(wanted)
  }
})
