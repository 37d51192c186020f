import { describe, expect, it } from 'vitest'
import { readCards } from '../testing/read-cards.ts'

const entry = (lines: readonly string[]): string => `${lines.join('\n')}\n\n`

describe('an entry of a directory', () => {
  it('of Active Directory is no person where it is a PC, whatever its other classes say', async () => {
    const classes = ['objectClass: person', 'objectClass: organizationalPerson', 'objectClass: user']
    const pc = entry(['dn: CN=PC01,DC=corp', ...classes, 'objectClass: computer', 'cn: PC01'])
    const { records } = await readCards(pc + entry(['dn: CN=Ana,DC=corp', ...classes, 'cn: Ana']))
    expect(records).toMatchObject([{ displayName: 'Ana' }])
  })

  it('is a person with everything that Mozilla writes', async () => {
    const { records, format } = await readCards(
      entry([
        'version: 1',
        '',
        'dn: cn=Ana Popa,mail=ana@example.com',
        'objectclass: top',
        'objectclass: person',
        'objectclass: mozillaAbPersonAlpha',
        'givenName: Ana',
        'sn: Popa',
        'cn: Ana Popa',
        'mail: ana@example.com',
        'mozillaSecondEmail: ana@work.example',
        'telephoneNumber: 021 1',
        'homePhone: 021 2',
        'mobile: 0722 3',
        'fax: 021 4',
        'mozillaHomeStreet: Str. Lunga 1',
        'mozillaHomeStreet2: ap. 2',
        'mozillaHomeLocalityName: Brasov',
        'street: Piata Sfatului 3',
        'l: Brasov',
        'postalCode: 500025',
        'o: Pekara',
        'ou: Oven',
        'title: Baker',
        'birthyear: 1980',
        'birthmonth: 2',
        'birthday: 3',
        'nsAIMid: ana.aim',
        'mozillaCustom1: likes rye',
        'description:: bGluZSAxCmxpbmUgMg==',
      ]),
    )
    expect(format).toBe('ldif')
    expect(records).toMatchObject([
      {
        displayName: 'Ana Popa',
        emails: [{ value: 'ana@example.com' }, { value: 'ana@work.example' }],
        phones: [
          { label: 'work', value: '021 1' },
          { label: 'home', value: '021 2' },
          { label: 'mobile', value: '0722 3' },
          { label: 'fax', value: '021 4' },
        ],
        addresses: [
          { label: 'home', street: 'Str. Lunga 1\nap. 2', city: 'Brasov' },
          { label: 'work', street: 'Piata Sfatului 3', postalCode: '500025' },
        ],
        company: 'Pekara',
        department: 'Oven',
        jobTitle: 'Baker',
        birthday: '1980-02-03',
        profiles: [{ service: 'aim', value: 'ana.aim' }],
        note: 'line 1\nline 2\nCustom 1: likes rye',
      },
    ])
  })

  it('is unfolded, its comments, options and values elsewhere are understood', async () => {
    const { records, warnings } = await readCards(
      entry([
        '# extended LDIF',
        '#  that goes',
        '  on',
        'dn: uid=1,ou=people,dc=example',
        'objectClass: inetOrgPerson',
        `cn;lang-ru:: ${Buffer.from('Анна').toString('base64')}`,
        'cn: Ana',
        '  Maria',
        '# not part of it',
        'postalAddress: Str. Lunga 1$Brasov$Romania',
        'jpegPhoto:< file:///etc/passwd',
        'telephoneNumber;x-mobile: 1',
      ]),
    )
    expect(records).toMatchObject([
      {
        displayName: 'Ana Maria',
        photo: null,
        phones: [{ value: '1' }],
        addresses: [{ label: 'work', formatted: 'Str. Lunga 1\nBrasov\nRomania' }],
      },
    ])
    expect(warnings).toMatchObject([{ code: 'photo-elsewhere' }])
  })

  it('brings its picture', async () => {
    const dot = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const { records } = await readCards(
      entry([
        'dn: cn=Ana',
        'objectClass: person',
        'cn: Ana',
        `jpegPhoto;binary:: ${dot.slice(0, 40)}`,
        ` ${dot.slice(40)}`,
      ]),
    )
    expect(records[0]?.photo).toMatchObject({ mediaType: 'image/png', width: 1, height: 1 })
  })

  it('is nobody where it is a list, a branch or a change', async () => {
    const { records, total, warnings } = await readCards(
      [
        entry(['dn: dc=example', 'objectClass: dcObject', 'objectClass: organization', 'o: Example']),
        entry(['dn: ou=people', 'objectClass: organizationalUnit', 'ou: people']),
        entry(['dn: cn=Bakers', 'objectClass: groupOfNames', 'cn: Bakers', 'member: cn=Ana']),
        entry(['dn: cn=Ana', 'changetype: modify', 'replace: cn', 'cn: Anna', '-']),
        entry(['dn: cn=Ion', 'changetype: add', 'objectClass: person', 'cn: Ion', 'sn: Ion']),
        entry(['search: 2', 'result: 0 Success']),
      ].join(''),
    )
    expect(total).toBe(1)
    expect(records).toMatchObject([{ displayName: 'Ion' }])
    expect(warnings).toMatchObject([{ code: 'lists-left-out', params: { names: 'Bakers' } }])
  })

  it('that is left out comes back with the reason as a comment', async () => {
    const { rejected, leftOut } = await readCards('dn: uid=1\nobjectClass: person\ntitle: Baker\n\n')
    expect(rejected).toMatchObject([{ row: 1, code: 'no-name-or-contact' }])
    const file = await leftOut?.(new Map([[1, 'Без имени']]))
    expect(file?.extension).toBe('ldif')
    expect(Buffer.from(file?.content ?? []).toString()).toBe(
      '# Без имени\r\ndn: uid=1\nobjectClass: person\ntitle: Baker\r\n\r\n',
    )
  })
})
