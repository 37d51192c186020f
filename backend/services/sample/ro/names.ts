import type { NamePack } from '../language-pack.ts'

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

export const romanianNames: NamePack = {
  givenMale:
    words(`Andrei Ștefan Mihai Alexandru Ion Gheorghe Vasile Cristian Adrian Florin Ionuț Bogdan Răzvan Cătălin Marius Daniel
    Gabriel Nicolae Constantin Dumitru Radu Vlad Tudor Sorin Costel Liviu Ovidiu Paul Petru Sebastian Silviu Traian Valentin Viorel
    Luca Matei Darius Eduard Octavian Emil László Ilie`),
  givenFemale:
    words(`Maria Elena Ioana Andreea Ana Mihaela Cristina Daniela Alexandra Gabriela Simona Raluca Roxana Oana Diana Laura
    Ștefania Mădălina Georgiana Mirela Corina Anca Carmen Doina Lavinia Larisa Bianca Teodora Irina Luminița Rodica Viorica
    Camelia Floarea Ecaterina Monica Nicoleta Smaranda Ilinca Sânziana Ildikó Tatiana`),
  family:
    words(`Popescu Ionescu Popa Pop Radu Dumitru Stan Stoica Gheorghe Matei Ciobanu Rusu Munteanu Constantin Marin Lazăr Diaconu
    Florea Stanciu Șerban Dobre Tudor Georgescu Barbu Moldovan Ungureanu Toma Niță Petrescu Voicu Manole Cristea Dragomir Țurcanu
    Iliescu Bălan Sârbu Neagu Enache Roman Pătrașcu Olteanu Mocanu Vasilescu Grigorescu Cojocaru Crăciun Apostol Albu Ene Marinescu
    Filip Chiriac Bucur Costache Suciu Mureșan Nistor Oprea Preda Rădulescu Sava Tănase Văduva Zamfir Ștefănescu Nagy Szabó Țiriac
    Anghel Badea Călinescu Drăgan Ghiță Luca Mihăilescu Pârvu Vlad Ceban Rotaru`),
  familyOf: (name) => name,
  nicknames: {
    Alexandru: 'Sandu',
    Gheorghe: 'Gigi',
    Constantin: 'Costi',
    Ștefan: 'Fane',
    Nicolae: 'Nicu',
    Dumitru: 'Mitică',
    Elena: 'Lenuța',
    Maria: 'Marioara',
    Gabriela: 'Gabi',
    Cătălin: 'Cata',
    Mihaela: 'Miha',
    Ecaterina: 'Cati',
    Cristian: 'Cristi',
    Valentin: 'Vali',
  },
  prefixes: [
    ['dr.', 'dr.'],
    ['dl.', 'dna.'],
    ['prof.', 'prof.'],
    ['ing.', 'ing.'],
  ],
  jobTitles: [
    ['profesor', 'profesoară'],
    ['medic', 'medic'],
    ['șofer', 'asistentă medicală'],
    ['avocat', 'avocată'],
    ['frizer', 'coafeză'],
    ['programator', 'programatoare'],
    ['bucătar', 'bucătăreasă'],
    ['contabil', 'contabilă'],
    ['electrician', 'croitoreasă'],
    ['muzician', 'educatoare'],
  ],
  companyJobs: [
    ['administrator', 'administratoare'],
    ['director', 'directoare'],
    ['șef achiziții', 'șefă achiziții'],
    ['asociat', 'asociată'],
    ['recepționer', 'recepționeră'],
  ],
  companyKinds: [
    'Cafeneaua',
    'Salon',
    'Brutăria',
    'Cabinet',
    'Clinica veterinară',
    'Librăria',
    'Pensiunea',
    'Biroul',
    'Grădinița',
    'Florăria',
  ],
  companyNames: words(
    'Dunărea Teiul Luceafărul Macul Salcia Soarele Ghiocel Stejarul Rândunica Izvorul Lavanda Mărul Bujorul Albatros Carpați Nufărul Zorile Narcisa Cerbul Privighetoarea',
  ),
  companyName: (kind, name, form) => `${kind} ${name} ${form < 0.8 ? 'SRL' : 'PFA'}`,
}
