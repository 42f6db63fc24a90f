// Achtergebleven tekst: words that came after the text was put still, and what is done with them.

export const LATE_TEXT = {
  onItsWay: 'Uw laatste woorden worden nu apart bewaard.',
  keptApart: 'Wat u als laatste schreef, kwam te laat. Het is apart bewaard.',

  title: 'Tekst die te laat kwam',
  myTitle: 'Uw tekst kwam te laat',
  myWaiting:
    'Toen u dit schreef, stond de tekst al stil en was de verbinding weg. Het is apart bewaard. Zodra de tafel weer verder schrijft, vragen we u of het er alsnog bij moet.',
  myQuestion:
    'Toen u dit schreef, stond de tekst al stil en was de verbinding weg. Het is apart bewaard. Wilt u het alsnog toevoegen?',
  lead: 'Dit kwam binnen nadat de tekst was stilgezet. Het hoort niet bij wat is aangeboden. Wie het schreef, kan het toevoegen zodra de tekst weer open is.',
  by: (name: string, moment: string) => `${name}, binnengekomen ${moment}`,
  mine: (moment: string) => `Binnengekomen ${moment}`,
  declined: 'Apart gebleven: de schrijver voegde het niet toe.',
  myDeclined: 'U heeft dit niet toegevoegd. Het blijft hier apart bewaard.',
  apart: (count: number) =>
    count === 1 ? 'Tekst die te laat kwam en apart bleef' : `Teksten die te laat kwamen en apart bleven (${count})`,
  formOnly: 'Alleen de opmaak is gewijzigd.',
  add: 'Alsnog toevoegen',
  leave: 'Apart laten',
  added: 'Uw tekst staat er nu bij.',
  left: 'Uw tekst blijft apart bewaard.',
  missing: (count: number) =>
    count === 1 ? 'Er is tekst die te laat kwam.' : `Er zijn ${count} stukken tekst die te laat kwamen.`,
} as const
