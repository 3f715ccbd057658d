// Brings spellings and irregular forms to one before stemming: American to British, rare doubles, "children" to "child", "held" to "hold".

const pairs = (text: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .trim()
      .split(/\s+/u)
      .map((pair): [string, string] => {
        const [from = '', to = ''] = pair.split('>')
        return [from, to]
      }),
  )

/** Whole words. Irregular plurals and past forms go to their base; ambiguous ones ("left", "found", "lay", "rose", "saw") stay as printed. */
const words = pairs(`
children>child men>man women>woman feet>foot teeth>tooth mice>mouse lives>life wives>wife halves>half leaves>leave shelves>shelf knives>knife thieves>thief
criteria>criterion analyses>analysis crises>crisis bases>base diagnoses>diagnosis appendices>appendix indices>index curricula>curriculum premises>premise
held>hold kept>keep paid>pay said>say told>tell sold>sell made>make done>do gone>go went>go taken>take took>take given>give gave>give came>come
met>meet sent>send spent>spend lent>lend built>build dealt>deal meant>mean felt>feel sought>seek brought>bring bought>buy taught>teach caught>catch thought>think
fought>fight chosen>choose chose>choose spoken>speak spoke>speak broken>break broke>break written>write wrote>write driven>drive drove>drive risen>rise grown>grow grew>grow
known>know knew>know shown>show drawn>draw drew>draw begun>begin began>begin ran>run sat>sit stood>stand understood>understand won>win lost>lose fallen>fall fell>fall
heard>hear led>lead read>read laid>lay fed>feed slept>sleep wept>weep swept>sweep shot>shoot hidden>hide stolen>steal stole>steal worn>wear torn>tear sworn>swear
got>get gotten>get forgot>forget forgotten>forget ate>eat eaten>eat flew>fly flown>fly hung>hang struck>strike stuck>stick withdrew>withdraw withdrawn>withdraw
undertook>undertake undertaken>undertake overtaken>overtake became>become overcame>overcome arose>arise arisen>arise borne>bear underwent>undergo undergone>undergo
learned>learn learnt>learn burnt>burn spelt>spell dreamt>dream leant>lean leapt>leap spoilt>spoil proven>prove
dying>die died>die dies>die lying>lie tying>tie fewer>few fewest>few lower>low lowest>low higher>high highest>high larger>large largest>large smaller>small smallest>small
youngest>young poorer>poor poorest>poor richer>rich richest>rich weaker>weak weakest>weak stronger>strong strongest>strong harder>hard hardest>hard longer>long longest>long
shorter>short shortest>short nearer>near nearest>near slower>slow slowest>slow faster>fast fastest>fast quicker>quick quickest>quick cheaper>cheap cheapest>cheap bigger>big
biggest>big newest>new oldest>old tinier>tiny tiniest>tiny wealthier>wealthy wealthiest>wealthy happier>happy happiest>happy unhappier>unhappy healthier>healthy
healthiest>healthy busier>busy busiest>busy easier>easy easiest>easy safer>safe safest>safe closer>close closest>close deeper>deep deepest>deep wider>wide widest>wide
narrower>narrow broader>broad needier>needy neediest>needy costlier>costly costliest>costly lonelier>lonely loneliest>lonely heavier>heavy heaviest>heavy
program>programme programs>programme programmes>programme programmed>programme programming>programme gray>grey enquiry>inquiry enquiries>inquiry enquire>inquire enquired>inquire
enquiring>inquire advisor>adviser advisors>adviser advisers>adviser judgment>judgement judgments>judgement acknowledgment>acknowledgement aging>ageing focussed>focus focussing>focus
focused>focus focuses>focus focusing>focus fulfill>fulfil fulfills>fulfil fulfilled>fulfil fulfilling>fulfil fulfilment>fulfil fulfillment>fulfil enroll>enrol enrolls>enrol
enrolled>enrol enrolling>enrol enrolment>enrol enrollment>enrol installment>instalment installments>instalment skillful>skilful practise>practice practised>practice practises>practice
practising>practice practicing>practice licence>license licences>license licensing>license licensed>license defense>defence offense>offence pretense>pretence
centre>center centres>center centred>center centering>center centring>center theatre>theater theatres>theater metre>meter metres>meter litre>liter litres>liter fibre>fiber
kilometre>kilometer kilometres>kilometer whilst>while amongst>among towards>toward forwards>forward afterwards>afterward tyre>tire tyres>tire
analyse>analyse analysed>analyse analysing>analyse analyzed>analyse analyze>analyse analyzing>analyse analysis>analyse
councillors>councillor councilor>councillor councilors>councillor cllr>councillor cllrs>councillor cllor>councillor coun>councillor dept>department govt>government
jewellery>jewelry storey>story storeys>story kerb>kerb plough>plow draught>draft draughty>drafty manoeuvre>maneuver sceptical>skeptical mould>mold mouldy>moldy
vs>versus approx>approximately
policies>policy
`)

const british =
  /(behavi|col|fav|hon|lab|neighb|harb|hum|rum|endeav|vap|arm|flav|clam|rig|sav|val|splend|od|par|ard|cand|tum|vig)or(?=$|s$|ed$|ing$|al$|ly$|able$|ably$|hood|er$|ers$|ful|ite|less)/u
const zed = /(?<=..)(?:iz)(?=e$|es$|ed$|ing$|er$|ers$|ation$|ations$|ational$|able$)/u
const notZed = new Set([
  'prize',
  'prizes',
  'size',
  'sizes',
  'sized',
  'sizing',
  'sizable',
  'seize',
  'seized',
  'seizes',
  'seizing',
  'maize',
  'capsize',
  'capsized',
  'prized',
])
const oneL =
  /(trave|counse|mode|labe|cance|leve|fue|channe|signa|tota|equa|initia|dia|mara|marsha|pane|penci|quarre|riva|shove|tunne)l(?=ed$|ing$|er$|ers$|ings$)/u

/** The one spelling of a folded word under which it is stemmed. */
export function oneSpelling(word: string): string {
  const whole = words.get(word)
  if (whole !== undefined) return whole
  let spelt = word
  if (spelt.includes('iz') && !notZed.has(spelt)) spelt = spelt.replace(zed, 'is')
  if (spelt.includes('yz')) spelt = spelt.replace(/yz(?=e|ing)/u, 'ys')
  if (spelt.includes('or')) spelt = spelt.replace(british, '$1our')
  if (spelt.includes('l')) spelt = spelt.replace(oneL, '$1ll')
  if (spelt.includes('ae')) spelt = spelt.replace(/paed/u, 'ped').replace(/haem/u, 'hem').replace(/anaes/u, 'anes')
  if (spelt.includes('oe')) spelt = spelt.replace(/foet/u, 'fet').replace(/rrhoea/u, 'rrhea')
  return spelt
}
