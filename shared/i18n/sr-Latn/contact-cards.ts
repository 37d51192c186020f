export const contactCards = {
  name: 'Vizitkarte (vCard)',
  detail:
    'Za telefone i adresare, sa slikama. Outlook uzima samo prvu vizitkartu iz datoteke: njemu dajte po jednu datoteku za svakog kupca.',
  oneFile: 'Jedna datoteka',
  each: 'Po jedna',
  saveOne: 'Vizitkarte: jedna datoteka',
  saveEach: 'Vizitkarte: po jedna datoteka za kupca, u arhivi',
  newForm: 'Kao verzija 4.0, za novije programe',
  newFormDetail: 'Novija; bez nje verzija 3.0, koju čita svaki program.',
  inList: 'Vizitkarte (vCard)',
  eachInList: 'Vizitkarte, po jedna datoteka',
  ofCard: 'Sačuvaj kao vizitkartu',
}
