// The fictional demo region: everybody here is made up, and so are every registration number and every phone number.
import type { OrganisatieKind } from '#shared/beheer/commands.ts'

export interface DemoOrganisatie {
  key: string
  name: string
  kind: OrganisatieKind
  region: string
}

export interface DemoRegistration {
  register: 'BIG' | 'SKJ'
  profession: string
  number: string
  /** yyyy-mm-dd */
  validUntil: string
}

export interface DemoPerson {
  key: string
  name: string
  /** as printed, e.g. 'gedragswetenschapper' */
  functie: string
  /** short caret label, e.g. 'GGZ', 'leerplicht', 'lokaal team' */
  discipline: string
  /** key of the organisation, null for family */
  organisatie: string | null
  registration?: DemoRegistration
  /** decides for the organisation on destruction */
  dossierhouder?: true
  /** of work: a number that nobody has */
  phone?: string
  /** one Dutch sentence for the demo sign-in page: what you can try as this person */
  hint: string
}

export const ORGANISATIES: readonly DemoOrganisatie[] = [
  { key: 'aawolde', name: 'Gemeente Aawolde', kind: 'gemeente', region: 'Gemeente Aawolde' },
  { key: 'lindewier', name: 'Lindewier', kind: 'jeugdhulp', region: 'Aawolde en omstreken' },
  { key: 'tussenstroom', name: 'Tussenstroom', kind: 'jeugdhulp', region: 'Aawolde en omstreken' },
  {
    key: 'merelhof',
    name: 'Merelhof Jeugdbescherming',
    kind: 'gecertificeerde-instelling',
    region: 'Aawolde en omstreken',
  },
  { key: 'brugwater', name: 'Scholengroep Brugwater', kind: 'onderwijs', region: 'Aawolde en omstreken' },
  { key: 'jgz', name: 'JGZ Aawolde', kind: 'jgz', region: 'Gemeente Aawolde' },
  { key: 'meespraak', name: 'Meespraak', kind: 'vertrouwenswerk', region: 'Aawolde en omstreken' },
]

export const PEOPLE: readonly DemoPerson[] = [
  {
    key: 'casemanager',
    name: 'Hanneke Aaborg',
    functie: 'casemanager lokaal team',
    discipline: 'lokaal team',
    organisatie: 'aawolde',
    phone: '050 000 01 01',
    registration: {
      register: 'SKJ',
      profession: 'jeugd- en gezinsprofessional',
      number: '999000001',
      validUntil: '2029-06-30',
    },
    hint: 'Zit aan alle vier de tafels: pak het nieuwe signaal van school op, weeg de intake van Yfke, schrijf mee over Loex, en open als het nodig is de tafel van Tess weer.',
  },
  {
    key: 'plancoordinator',
    name: 'Ruben Talwerd',
    functie: 'plancoördinator',
    discipline: 'J&O',
    organisatie: 'lindewier',
    phone: '050 000 01 02',
    registration: {
      register: 'SKJ',
      profession: 'jeugd- en gezinsprofessional',
      number: '999000002',
      validUntil: '2028-11-30',
    },
    hint: 'Houdt de tafel van Loex bij elkaar: nodig iemand uit, verdeel de regie en werk het plan verder uit.',
  },
  {
    key: 'gedragswetenschapper',
    name: 'Marit Oldenrijn',
    functie: 'gedragswetenschapper',
    discipline: 'gedragswetenschap',
    organisatie: 'lindewier',
    phone: '050 000 01 03',
    registration: { register: 'BIG', profession: 'GZ-psycholoog', number: '09999000001', validUntil: '2030-03-31' },
    hint: 'Begeleidt de analyse van Loex: bied haar aan, leg haar voor aan het gezin en onderteken met de code in de balk bovenaan.',
  },
  {
    key: 'behandelaar-ggz',
    name: 'Daan Westerklaver',
    functie: 'behandelaar GGZ',
    discipline: 'GGZ',
    organisatie: 'lindewier',
    phone: '050 000 01 04',
    registration: {
      register: 'SKJ',
      profession: 'kinder- en jeugdpsycholoog',
      number: '999000003',
      validUntil: '2027-12-31',
    },
    hint: 'Opsteller van de analyse van Loex: open haar in twee vensters als twee mensen en schrijf samen.',
  },
  {
    key: 'behandelaar-lvb',
    name: 'Saskia ten Vonder',
    functie: 'behandelaar LVB',
    discipline: 'LVB',
    organisatie: 'tussenstroom',
    phone: '050 000 01 05',
    registration: {
      register: 'BIG',
      profession: 'orthopedagoog-generalist',
      number: '09999000002',
      validUntil: '2029-09-30',
    },
    hint: 'Heeft de expertise die aan de tafel van Loex nog mist: zolang niemand haar uitnodigt, ziet ze niets van hem.',
  },
  {
    key: 'behandelaar-verslaving',
    name: 'Emre Tasdal',
    functie: 'behandelaar verslavingszorg',
    discipline: 'verslaving',
    organisatie: 'tussenstroom',
    phone: '050 000 01 06',
    registration: {
      register: 'SKJ',
      profession: 'jeugd- en gezinsprofessional',
      number: '999000004',
      validUntil: '2028-05-31',
    },
    hint: 'Zit wel aan de tafel van Yfke en niet aan die van Loex: probeer of u bij Loex naar binnen kunt.',
  },
  {
    key: 'jeugdbeschermer',
    name: 'Jorn Bakelaar',
    functie: 'jeugdbeschermer',
    discipline: 'jeugdbescherming',
    organisatie: 'merelhof',
    phone: '050 000 01 07',
    registration: {
      register: 'SKJ',
      profession: 'jeugd- en gezinsprofessional',
      number: '999000005',
      validUntil: '2027-08-31',
    },
    hint: 'Kijkt mee op veiligheid zonder maatregel: bevestig uw regie en werk in het plan de afspraken uit.',
  },
  {
    key: 'leerplicht',
    name: 'Petra Lantinge',
    functie: 'leerplichtambtenaar',
    discipline: 'leerplicht',
    organisatie: 'aawolde',
    phone: '050 000 01 08',
    hint: 'Leest de analyse van Loex op uitnodiging en schrijft in het plan: kijk wat het verschil is.',
  },
  {
    key: 'school',
    name: 'Femke Haverdiep',
    functie: 'ondersteuningscoördinator en begeleider van de plusklas',
    discipline: 'school',
    organisatie: 'brugwater',
    phone: '050 000 01 09',
    hint: 'Werkt mee aan het plan van Loex en ziet de analyse niet, ook niet dat die er is.',
  },
  {
    key: 'intern-begeleider',
    name: 'Lotte Mensebroek',
    functie: 'intern begeleider',
    discipline: 'basisschool',
    organisatie: 'brugwater',
    phone: '050 000 01 10',
    hint: 'Heeft net een signaal over Mees gemeld: kijk wat u daarna nog ziet, en van wie u iets hoort.',
  },
  {
    key: 'jeugdarts',
    name: 'Nadia Benraha',
    functie: 'jeugdarts',
    discipline: 'JGZ',
    organisatie: 'jgz',
    phone: '050 000 01 11',
    registration: { register: 'BIG', profession: 'arts', number: '09999000003', validUntil: '2031-01-31' },
    hint: 'Te gast aan de tafel van Loex: leest mee tot en met 31 januari 2027 en kan niets wijzigen.',
  },
  {
    key: 'vertrouwenspersoon',
    name: 'Bram Dijkmeer',
    functie: 'vertrouwenspersoon',
    discipline: 'vertrouwenspersoon',
    organisatie: 'meespraak',
    phone: '050 000 01 12',
    hint: 'Staat naast Loex en hoort bij geen van de hulpverleners: u ziet wie er aan tafel zit, niet wat er geschreven wordt.',
  },
  {
    key: 'loex',
    name: 'Loex Grasdijk',
    functie: 'jongere',
    discipline: 'Loex',
    organisatie: null,
    hint: 'Je bent 13 en het gaat over jou: kijk op je telefoon waar jullie zijn en wie er om je heen zitten.',
  },
  {
    key: 'moeder',
    name: 'Anouk Smedema',
    functie: 'moeder',
    discipline: 'moeder',
    organisatie: null,
    hint: 'Kijk op de telefoon waar jullie zijn en wie er aan tafel zit. Is de analyse u voorgelegd? Lees haar en zeg wat u ervan vindt.',
  },
  {
    key: 'vader',
    name: 'Stefan Grasdijk',
    functie: 'vader',
    discipline: 'vader',
    organisatie: null,
    hint: 'U heeft uw eigen plek aan tafel, los van moeder: kijk wat u ziet en wat u niet ziet.',
  },
  {
    key: 'oma',
    name: 'Trijn Smedema',
    functie: 'oma',
    discipline: 'oma',
    organisatie: null,
    hint: 'U bent degene die Loex belt: zie wat een steunfiguur wel en niet te zien krijgt.',
  },
  {
    key: 'tess',
    name: 'Tess Wilgenhof',
    functie: 'jongere',
    discipline: 'Tess',
    organisatie: null,
    hint: 'Met jou gaat het goed genoeg: zie op de telefoon wat een stap terug is, en wie je belt als het toch niet gaat.',
  },
  {
    key: 'tess-moeder',
    name: 'Ilse Wilgenhof',
    functie: 'moeder',
    discipline: 'moeder',
    organisatie: null,
    hint: 'De hulp rond Tess deed een stap terug. Zie wie er blijft, en hoe u terugkomt als het nodig is.',
  },
  {
    key: 'dossierhouder',
    name: 'Geertje Holtlaan',
    functie: 'dossierhouder jeugd',
    discipline: 'dossier',
    organisatie: 'aawolde',
    phone: '050 000 01 13',
    dossierhouder: true,
    hint: 'Zit aan geen tafel. Vraagt iemand van het gezin om vernietiging, dan doet zij het eerste voorstel.',
  },
  {
    key: 'beheerder',
    name: 'Wouter Kamerbos',
    functie: 'functioneel beheerder',
    discipline: 'beheer',
    organisatie: 'aawolde',
    hint: 'Regelt wie hier werkt: voeg iemand toe, leg een registratie vast of beëindig een account. Van casussen ziet hij niets.',
  },
  {
    key: 'fg',
    name: 'Ellen Rozeveld',
    functie: 'functionaris gegevensbescherming',
    discipline: 'FG',
    organisatie: 'aawolde',
    hint: 'Leest het logboek: wie wat bekeek, wijzigde of probeerde. Ze ziet geen inhoud en geen casus.',
  },
]
