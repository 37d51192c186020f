import type { NamePack } from '../language-pack.ts'

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

const LEGAL_FORMS: Readonly<Record<string, readonly [string, string]>> = {
  US: ['LLC', 'Inc.'],
  CA: ['Inc.', 'Ltd.'],
  DE: ['GmbH', 'UG'],
  RS: ['d.o.o.', 'PR'],
  RO: ['SRL', 'PFA'],
}

export const englishNames: NamePack = {
  givenMale:
    words(`James Oliver George Harry Thomas William Jack Daniel Samuel Joseph Edward Henry Arthur Peter Simon Andrew Paul Mark
    Stephen David Graham Colin Ian Neil Owen Rhys Callum Liam Patrick Sean Declan Ravi Arjun Tariq Kwame Mateusz Stefan Luca Theo
    Ben Alfie Walter`),
  givenFemale:
    words(`Olivia Amelia Emily Grace Charlotte Sophie Alice Hannah Lucy Ruby Eleanor Margaret Susan Helen Sarah Claire Rachel
    Joanna Fiona Heather Bronwen Siân Megan Niamh Aoife Bridget Priya Anjali Fatima Ama Zofia Chloé Zoë Freya Isla Rose Violet
    Harriet Penelope Judith Maureen Dorothy`),
  family:
    words(`Smith Jones Taylor Brown Williams Wilson Johnson Davies Robinson Wright Thompson Evans Walker White Roberts Green Hall
    Wood Jackson Clarke Harris Lewis Baker Cooper Turner Hughes Ward Morris Bennett Collins Cook Bailey Parker Marshall Fletcher
    Griffiths Chapman Webb Palmer Fisher Holloway Pritchard Penrose Tregenza Llewellyn O’Brien O’Connor Murphy Kelly Byrne MacLeod
    Campbell Fraser Douglas Patel Sharma Khan Hussain Mensah Okafor Nowak Kowalski Popescu Jovanović García Rossi Müller Adeyemi
    Hawthorn Ashworth Whitfield Barlow Lockwood Thackeray Winterbourne Underhill Hartley Greenwood`),
  familyOf: (name) => name,
  nicknames: {
    James: 'Jim',
    William: 'Bill',
    Thomas: 'Tom',
    Edward: 'Ted',
    Margaret: 'Peggy',
    Susan: 'Sue',
    Eleanor: 'Ellie',
    Joseph: 'Joe',
    Samuel: 'Sam',
    Penelope: 'Penny',
    Dorothy: 'Dot',
    Maureen: 'Mo',
    Charlotte: 'Lottie',
    Patrick: 'Paddy',
    Judith: 'Judy',
  },
  prefixes: [
    ['Dr', 'Dr'],
    ['Mr', 'Mrs'],
    ['Rev.', 'Ms'],
  ],
  jobTitles: [
    ['teacher', 'teacher'],
    ['GP', 'nurse'],
    ['bus driver', 'midwife'],
    ['solicitor', 'solicitor'],
    ['barber', 'hairdresser'],
    ['programmer', 'designer'],
    ['chef', 'chef'],
    ['plumber', 'bookkeeper'],
    ['electrician', 'librarian'],
    ['musician', 'gardener'],
  ],
  companyJobs: [
    ['owner', 'owner'],
    ['office manager', 'office manager'],
    ['buyer', 'buyer'],
    ['practice manager', 'practice manager'],
    ['manager', 'manager'],
  ],
  companyKinds: [
    'Café',
    'Hair Studio',
    'Bakery',
    'Dental Practice',
    'Vets',
    'Books',
    'Guest House',
    'Design',
    'Nursery',
    'Garage',
  ],
  companyNames: words(
    'Harbour Lighthouse Kingfisher Willow Magpie Beacon Orchard Foxglove Hazel Swift Bluebell Juniper Oak Heron Copper Thistle Primrose Sycamore Wren Lantern',
  ),
  companyName: (kind, name, form, country) => {
    const [usual, other] = LEGAL_FORMS[country] ?? ['Ltd', 'LLP']
    return `${name} ${kind} ${form < 0.85 ? usual : other}`
  },
}
