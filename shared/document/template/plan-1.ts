// The sections of the gezamenlijk plan, in reading order.
import type { Template } from './template.ts'

export const PLAN_1: Template = {
  id: 'plan-1',
  label: 'Gezamenlijk plan',
  sections: [
    {
      id: 'toekomst',
      label: 'Zo willen we dat het wordt',
      guidance: 'In eigen woorden van jeugdige en gezin.',
      audience: 'tafel',
      plain: 'is',
    },
    {
      id: 'kern',
      label: 'Waarom dit plan',
      guidance: 'De conclusie en de prioriteiten uit de Verklarende Analyse, kort.',
      audience: 'tafel',
      plain: 'is',
    },
    {
      id: 'regie-proces',
      label: 'Regie op het proces',
      guidance:
        'Wie houdt het bij elkaar? Hoe vaak overleggen we, hoe bereiken we elkaar, wie vervangt, wat als het stokt?',
      audience: 'tafel',
      plain: 'own',
      regie: 'proces',
    },
    {
      id: 'regie-zorg',
      label: 'Regie op de zorg',
      guidance:
        'Welke hulp, van wie, vanaf wanneer, hoe overbruggen we wachten? Wie is behandelverantwoordelijk? Vervangt het behandelplan van de aanbieder niet.',
      audience: 'tafel',
      plain: 'own',
      regie: 'zorg',
    },
    {
      id: 'regie-veiligheid',
      label: 'Regie op de veiligheid',
      guidance:
        'Zorg (feiten), gevaar, wat moet (bodemeisen), afspraken: wie doet wat, wie kijkt mee, wat als het niet lukt?',
      audience: 'tafel',
      plain: 'asked',
      regie: 'veiligheid',
    },
    {
      id: 'regie-onderwijs',
      label: 'Regie op onderwijs',
      guidance: 'Doelen op school, verband met het OPP, afspraken over verzuim, vaste contactpersoon.',
      audience: 'tafel',
      plain: 'own',
      regie: 'onderwijs',
    },
    {
      id: 'big5-wonen',
      label: 'Wonen',
      guidance: 'Een veilige plek om te wonen en te slapen. Hoe is het nu, wanneer is het goed genoeg, wat doen we?',
      audience: 'tafel',
      plain: 'is',
    },
    {
      id: 'big5-support',
      label: 'Support',
      guidance:
        'Iemand om op terug te vallen, ook ’s avonds en over vijf jaar. Hoe is het nu, wanneer is het goed genoeg, wat doen we?',
      audience: 'tafel',
      plain: 'is',
    },
    {
      id: 'big5-welzijn',
      label: 'Welzijn',
      guidance:
        'Gezondheid, rust, vrienden, iets om blij van te worden. Hoe is het nu, wanneer is het goed genoeg, wat doen we?',
      audience: 'tafel',
      plain: 'is',
    },
    {
      id: 'big5-inkomen',
      label: 'Inkomen',
      guidance: 'Genoeg geld, en overzicht. Hoe is het nu, wanneer is het goed genoeg, wat doen we?',
      audience: 'tafel',
      plain: 'is',
    },
    {
      id: 'big5-werk-school',
      label: 'Werk en school',
      guidance: 'Leren, meedoen, een dag met een doel. Hoe is het nu, wanneer is het goed genoeg, wat doen we?',
      audience: 'tafel',
      plain: 'is',
    },
    {
      id: 'doelen',
      label: 'Doelen',
      guidance: 'In de woorden van het gezin. Van wie is dit doel, wat is de eerste stap, wanneer kijken we terug?',
      audience: 'tafel',
      plain: 'is',
      items: 'doel',
    },
    {
      id: 'acties',
      label: 'Wie doet wat wanneer',
      guidance: 'Eén eigenaar per actie. Dat kan ook de jeugdige zijn, of iemand uit het netwerk.',
      audience: 'tafel',
      plain: 'is',
      items: 'actie',
    },
    {
      id: 'eigenkracht',
      label: 'Wat we zelf doen',
      guidance: 'Wat doen gezin en netwerk zonder hulpverlening?',
      audience: 'tafel',
      plain: 'is',
    },
    {
      id: 'crisiskaart',
      label: 'Als het niet goed gaat',
      guidance:
        'groen / oranje / rood: waaraan merk je het, wat doe je zelf, wat doen anderen, wat helpt niet, wie bel je (24/7)?',
      audience: 'tafel',
      plain: 'is',
    },
    {
      id: 'terugval',
      label: 'Hoe we terugval voorkomen',
      guidance: 'Signalen en wat we dan doen.',
      audience: 'tafel',
      plain: 'own',
    },
    {
      id: 'meningsverschil',
      label: 'Waar we het (nog) niet over eens zijn',
      guidance: 'Blijft staan, met wat we ermee doen.',
      audience: 'tafel',
      plain: 'own',
    },
    {
      id: 'evaluatie',
      label: 'Volgen en terugkijken',
      guidance: 'Wanneer, waaraan zien we het, wie?',
      audience: 'tafel',
      plain: 'own',
    },
    {
      id: 'uitstroom',
      label: 'Wanneer doen we een stap terug',
      guidance: 'Waaraan zien we dat de basis op orde is; wie blijft?',
      audience: 'tafel',
      plain: 'own',
    },
    {
      id: 'terugweg',
      label: 'De weg terug',
      guidance: 'Bij welke signalen, wie bel je, wat start meteen weer?',
      audience: 'tafel',
      plain: 'is',
    },
  ],
}
