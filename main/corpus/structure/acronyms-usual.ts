// Short forms that English councils, health and police use everywhere: where a pack prints the long form far from the short one, they belong together.
import type { PassageKey } from '../../../preload/contract/ids.ts'
import type { Piece } from './pieces.ts'

/** Long forms in small letters by short form; some have several. Only those that mean the same in every authority. */
const usual: Readonly<Record<string, readonly string[]>> = {
  ASB: ['anti-social behaviour', 'antisocial behaviour'],
  ASC: ['adult social care'],
  BCF: ['better care fund'],
  BME: ['black and minority ethnic'],
  CAF: ['common assessment framework'],
  CAMHS: [
    'child and adolescent mental health services',
    'child and adolescent mental health service',
    "children's and adolescent mental health services",
  ],
  CCG: ['clinical commissioning group', 'clinical commissioning groups'],
  CIC: ['children in care', 'child in care'],
  CIN: ['child in need', 'children in need'],
  CP: ['child protection'],
  CPP: ['child protection plan'],
  CQC: ['care quality commission'],
  CSE: ['child sexual exploitation'],
  CSP: ['community safety partnership'],
  CWD: ['children with disabilities'],
  CYP: ['children and young people'],
  DCLG: ['department for communities and local government'],
  DFE: ['department for education'],
  DFT: ['department for transport'],
  DPH: ['director of public health'],
  DSG: ['dedicated schools grant'],
  DSL: ['designated safeguarding lead'],
  DVA: ['domestic violence and abuse', 'domestic abuse and violence'],
  DWP: ['department for work and pensions', 'department of work and pensions'],
  EHCP: ['education, health and care plan', 'education health and care plan'],
  EIA: ['equality impact assessment'],
  EQIA: ['equality impact assessment'],
  EYFS: ['early years foundation stage'],
  FGC: ['family group conference'],
  FOI: ['freedom of information'],
  FSM: ['free school meals'],
  FTE: ['full time equivalent', 'full-time equivalent'],
  GLD: ['good level of development'],
  GP: ['general practitioner'],
  HMIP: ["her majesty's inspectorate of prisons", "his majesty's inspectorate of prisons"],
  HRA: ['housing revenue account'],
  HV: ['health visitor', 'health visiting', 'health visitors'],
  HWB: ['health and wellbeing board', 'health & wellbeing board'],
  ICB: ['integrated care board'],
  ICS: ['integrated care system'],
  IRO: ['independent reviewing officer'],
  JSNA: ['joint strategic needs assessment'],
  KPI: ['key performance indicator', 'key performance indicators'],
  LA: ['local authority', 'local authorities'],
  LAC: ['looked after children', 'looked after child', 'looked-after children'],
  LADO: ['local authority designated officer'],
  LEP: ['local enterprise partnership'],
  LGA: ['local government association'],
  LPA: ['local planning authority'],
  MASH: ['multi-agency safeguarding hub', 'multi agency safeguarding hub'],
  MTFS: ['medium term financial strategy', 'medium-term financial strategy'],
  NEET: ['not in education, employment or training', 'not in education employment or training'],
  NQSW: ['newly qualified social worker'],
  OPCC: ['office of the police and crime commissioner'],
  P4P: ['payment for performance'],
  PCC: ['police and crime commissioner'],
  PCN: ['primary care network'],
  PCT: ['primary care trust'],
  PEP: ['personal education plan', 'personal educational plan'],
  PHE: ['public health england'],
  PI: ['performance indicator', 'performance indicators'],
  PPE: ['personal protective equipment'],
  PRU: ['pupil referral unit'],
  PSED: ['public sector equality duty'],
  QA: ['quality assurance'],
  RSC: ['regional schools commissioner'],
  RSG: ['revenue support grant'],
  SEN: ['special educational needs'],
  SENCO: ['special educational needs co-ordinator', 'special educational needs coordinator'],
  SEND: ['special educational needs and disability', 'special educational needs and disabilities'],
  SGO: ['special guardianship order', 'special guardianship orders'],
  SLA: ['service level agreement'],
  SLT: ['speech and language therapy'],
  SW: ['social worker', 'social workers'],
  TAF: ['team around the family'],
  TOR: ['terms of reference'],
  UASC: ['unaccompanied asylum-seeking children', 'unaccompanied asylum seeking children'],
  VCS: ['voluntary and community sector'],
  VCSE: ['voluntary, community and social enterprise', 'voluntary community and social enterprise'],
  YJB: ['youth justice board'],
  YOT: ['youth offending team'],
  YP: ['young people', 'young person'],
}

/** Whether a short form is one of those in use everywhere, whatever its capitals. */
export const isUsual = (short: string): boolean => Object.hasOwn(usual, short.toUpperCase())

/** Small letters, one sign for every space or hyphen and for either apostrophe; every character keeps its place. */
const levelled = (text: string) =>
  text
    .replace(/[\s\u2010-\u2013-]/g, ' ')
    .replace(/’/g, "'")
    .replace(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))

const partOfWord = /[\p{L}\d]/u

/** Where some words stand whole in a text. Plain searching: a pattern over every paragraph would take most of the reading time. */
function placesOf(text: string, words: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length))
    if (!partOfWord.test(text.charAt(at - 1)) && !partOfWord.test(text.charAt(at + words.length))) found.push(at)
  return found
}

/** Whether words are the usual meaning of a short form. */
export const isUsualMeaning = (short: string, long: string): boolean =>
  (usual[short.toUpperCase()] ?? []).some((one) => placesOf(levelled(long), levelled(one)).length > 0)

/** The usual long form of each short form that the pack itself prints somewhere, in the pack's own letters. */
export function usualOnes(
  shorts: readonly string[],
  pieces: readonly Piece[],
): readonly { readonly short: string; readonly long: string; readonly passage: PassageKey }[] {
  const asked = shorts.filter(isUsual)
  if (asked.length === 0) return []
  const text = pieces.map((piece) => piece.text).join('\n')
  const level = levelled(text)
  const starts: number[] = []
  let length = 0
  for (const piece of pieces) {
    starts.push(length)
    length += piece.text.length + 1
  }
  const pieceAt = (place: number) => pieces[starts.findLastIndex((start) => start <= place)]
  return asked.flatMap((short) => {
    const printed = (usual[short.toUpperCase()] ?? []).flatMap((long) => {
      const places = placesOf(level, levelled(long))
      const [first] = places
      const piece = first === undefined ? undefined : pieceAt(first)
      if (first === undefined || piece === undefined) return []
      return [{ plural: long.endsWith('s'), times: places.length, words: text.slice(first, first + long.length), passage: piece.passage }]
    })
    // One or several, as the short form itself is mostly printed ("CCGs"); else the wording that the pack prints most.
    const plural = placesOf(text, `${short}s`).length * 2 > placesOf(text, short).length
    const weight = ({ plural: own, times }: (typeof printed)[number]) => times + (own === plural ? 1 : 0)
    const best = printed.toSorted((one, other) => weight(other) - weight(one))[0]
    return best === undefined ? [] : [{ short, long: best.words.replace(/\s+/g, ' '), passage: best.passage }]
  })
}
