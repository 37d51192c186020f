import type { NamePack } from '../language-pack.ts'

const words = (text: string): readonly string[] => text.trim().split(/\s+/)

export const serbianNames: NamePack = {
  givenMale:
    words(`Đorđe Marko Nikola Stefan Miloš Aleksandar Luka Petar Dragan Zoran Goran Nenad Dušan Vladimir Ivan Jovan Milan
    Slobodan Bojan Dejan Ljubiša Željko Branko Vuk Uroš Filip Lazar Nemanja Predrag Radomir Saša Srđan Mihajlo Vojislav Živorad
    Čedomir Boško Rade Ognjen Strahinja Ištvan Enver Mirsad`),
  givenFemale:
    words(`Milica Jelena Ana Marija Jovana Ivana Dragana Snežana Gordana Ljiljana Vesna Biljana Tamara Katarina Teodora
    Sofija Dunja Nataša Sanja Maja Slavica Svetlana Zorica Danijela Tijana Anđela Nevena Mirjana Olivera Ružica Đurđica Žaklina
    Senka Isidora Bojana Radmila Ljubica Marina Vera Nada Emina Ildiko`),
  family:
    words(`Petrović Jovanović Nikolić Marković Đorđević Stojanović Ilić Stanković Pavlović Milošević Živković Tomić Đukić Kovačević
    Popović Lukić Ristić Kostić Simić Todorović Mitrović Vasić Mladenović Savić Božić Obradović Janković Bogdanović Radovanović
    Antić Filipović Ćirić Šarić Žujović Čolić Džamić Ljubičić Njegovan Vuković Babić Grujić Perić Lazić Matić Zdravković Tešić
    Gajić Knežević Radić Maksimović Veljković Jakšić Milić Spasić Cvetković Arsić Blagojević Dimitrijević Stevanović Aleksić
    Novaković Trifunović Vidić Đurić Zečević Šešum Horvat Nađ Tot Hodžić Kiš Bulatović Mijatović Rakić Urošević Ninković`),
  familyOf: (name) => name,
  nicknames: {
    Đorđe: 'Đole',
    Aleksandar: 'Aca',
    Nikola: 'Nidža',
    Slobodan: 'Boba',
    Dragan: 'Gagi',
    Milica: 'Mica',
    Snežana: 'Sneža',
    Katarina: 'Kaća',
    Jelena: 'Jeca',
    Ljiljana: 'Ljilja',
    Gordana: 'Goca',
    Vladimir: 'Vlada',
    Predrag: 'Peđa',
    Dušan: 'Duki',
    Biljana: 'Bilja',
    Svetlana: 'Ceca',
  },
  prefixes: [
    ['dr', 'dr'],
    ['prof.', 'prof.'],
    ['inž.', 'inž.'],
  ],
  jobTitles: [
    ['nastavnik', 'nastavnica'],
    ['lekar', 'lekarka'],
    ['vozač', 'vozačica'],
    ['advokat', 'advokatica'],
    ['frizer', 'frizerka'],
    ['programer', 'programerka'],
    ['kuvar', 'kuvarica'],
    ['novinar', 'novinarka'],
    ['električar', 'knjigovođa'],
    ['muzičar', 'violinistkinja'],
  ],
  companyJobs: [
    ['vlasnik', 'vlasnica'],
    ['nabavljač', 'nabavljačica'],
    ['direktor', 'direktorka'],
    ['šef sale', 'šefica sale'],
    ['sekretar', 'sekretarica'],
  ],
  companyKinds: [
    'Kafe',
    'Frizerski salon',
    'Pekara',
    'Ordinacija',
    'Veterinarska ambulanta',
    'Knjižara',
    'Hostel',
    'Kancelarija',
    'Vrtić',
    'Auto-servis',
  ],
  companyNames: words(
    'Dunav Lipa Galeb Zvezda Mak Neven Sunce Javor Orah Soko Kalemegdan Zlatica Jezero Breza Kormoran Talas Vrabac Jasmin Ruža Kesten',
  ),
  companyName: (kind, name, form) => `${kind} ${name} ${form < 0.65 ? 'd.o.o.' : 'PR'}`,
}
