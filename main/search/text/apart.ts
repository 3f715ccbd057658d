// Words of council papers that Porter's stemmer takes for forms of another word and that mean something else: an officer is no office.

/** Each line is one word with its forms, which keep to themselves; its first word is their stem. */
const families: readonly string[] = [
  'accountable accountability accountably',
  'allowance allowances',
  'authority authorities',
  'boarding boarder boarders',
  'business businesses',
  'candidate candidates candidacy',
  'careful carefully',
  'compete competes competed competing',
  'consistent consistently consistency consistencies',
  'conversation conversations',
  'cooperate cooperates cooperated cooperating cooperation cooperative cooperatively',
  'customer customers',
  'department departments departmental',
  'designate designates designated designating designation designations',
  'directorate directorates',
  'emergency emergencies',
  'evening evenings',
  'government governments governmental',
  'hospitality',
  'informal informally',
  'initiative initiatives',
  'instalment instalments',
  'integrity',
  'international internationally',
  'majority majorities',
  'minority minorities',
  'objection objections',
  'objective objectives',
  'officer officers',
  'personal personally personalise personalised personalising personalisation',
  'polite politely politeness',
  'positive positively positives',
  'projection projections projected',
  'publication publications',
  'publicity publicise publicised',
  'relative relatives',
  'responsible responsibly responsibility responsibilities',
  'secondment secondments',
  'severe severely severity',
  'severance',
  'succession',
  'traveller travellers',
  'unit units',
]

/** The stem of each of these words; of all others none. */
export const apart: ReadonlyMap<string, string> = new Map(
  families.flatMap((family) => {
    const words = family.split(' ')
    return words.map((word) => [word, words[0] ?? word] as const)
  }),
)
