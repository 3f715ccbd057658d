// The files of the thesaurus, one a topic, brought in with the program so that no path need be found at run time.
import adultsAndCarers from '../../../resources/thesaurus/adults-and-carers.json' with { type: 'json' }
import amountsAndKinds from '../../../resources/thesaurus/amounts-and-kinds.json' with { type: 'json' }
import askingInPlainWords from '../../../resources/thesaurus/asking-in-plain-words.json' with { type: 'json' }
import bodyMindAndHome from '../../../resources/thesaurus/body-mind-and-home.json' with { type: 'json' }
import causesAndMeasures from '../../../resources/thesaurus/causes-and-measures.json' with { type: 'json' }
import childrenAndCare from '../../../resources/thesaurus/children-and-care.json' with { type: 'json' }
import childrensSocialCare from '../../../resources/thesaurus/childrens-social-care.json' with { type: 'json' }
import comingAndGoingVerbs from '../../../resources/thesaurus/coming-and-going-verbs.json' with { type: 'json' }
import computersAndContact from '../../../resources/thesaurus/computers-and-contact.json' with { type: 'json' }
import councilAndMeetings from '../../../resources/thesaurus/council-and-meetings.json' with { type: 'json' }
import decisionsAndMeetings from '../../../resources/thesaurus/decisions-and-meetings.json' with { type: 'json' }
import doingWords from '../../../resources/thesaurus/doing-words.json' with { type: 'json' }
import environmentAndWaste from '../../../resources/thesaurus/environment-and-waste.json' with { type: 'json' }
import everyday from '../../../resources/thesaurus/everyday.json' with { type: 'json' }
import everydayVerbs from '../../../resources/thesaurus/everyday-verbs.json' with { type: 'json' }
import familyLife from '../../../resources/thesaurus/family-life.json' with { type: 'json' }
import feelingsAndJudgements from '../../../resources/thesaurus/feelings-and-judgements.json' with { type: 'json' }
import gettingBy from '../../../resources/thesaurus/getting-by.json' with { type: 'json' }
import givingAndTakingVerbs from '../../../resources/thesaurus/giving-and-taking-verbs.json' with { type: 'json' }
import growingUp from '../../../resources/thesaurus/growing-up.json' with { type: 'json' }
import healthAndAdults from '../../../resources/thesaurus/health-and-adults.json' with { type: 'json' }
import healthAndIllness from '../../../resources/thesaurus/health-and-illness.json' with { type: 'json' }
import homesAndBuilding from '../../../resources/thesaurus/homes-and-building.json' with { type: 'json' }
import lawAndRights from '../../../resources/thesaurus/law-and-rights.json' with { type: 'json' }
import moneyAndBuying from '../../../resources/thesaurus/money-and-buying.json' with { type: 'json' }
import moneyAndPerformance from '../../../resources/thesaurus/money-and-performance.json' with { type: 'json' }
import moreLessAndHowItIs from '../../../resources/thesaurus/more-less-and-how-it-is.json' with { type: 'json' }
import officialWords from '../../../resources/thesaurus/official-words.json' with { type: 'json' }
import otherWords from '../../../resources/thesaurus/other-words.json' with { type: 'json' }
import peopleAndFamilyWords from '../../../resources/thesaurus/people-and-family-words.json' with { type: 'json' }
import peopleAtWork from '../../../resources/thesaurus/people-at-work.json' with { type: 'json' }
import performanceAndData from '../../../resources/thesaurus/performance-and-data.json' with { type: 'json' }
import phrasesOfEverydaySpeech from '../../../resources/thesaurus/phrases-of-everyday-speech.json' with { type: 'json' }
import placesAndGroups from '../../../resources/thesaurus/places-and-groups.json' with { type: 'json' }
import placesAndSafety from '../../../resources/thesaurus/places-and-safety.json' with { type: 'json' }
import plainWords from '../../../resources/thesaurus/plain-words.json' with { type: 'json' }
import roadsAndTransport from '../../../resources/thesaurus/roads-and-transport.json' with { type: 'json' }
import safetyAndPolice from '../../../resources/thesaurus/safety-and-police.json' with { type: 'json' }
import sayingsOfDoing from '../../../resources/thesaurus/sayings-of-doing.json' with { type: 'json' }
import schoolJobAndMoneyWords from '../../../resources/thesaurus/school-job-and-money-words.json' with { type: 'json' }
import schoolsAndLearning from '../../../resources/thesaurus/schools-and-learning.json' with { type: 'json' }
import sensesAToD from '../../../resources/thesaurus/senses-a-to-d.json' with { type: 'json' }
import sensesEToL from '../../../resources/thesaurus/senses-e-to-l.json' with { type: 'json' }
import sensesMToR from '../../../resources/thesaurus/senses-m-to-r.json' with { type: 'json' }
import sensesSToZ from '../../../resources/thesaurus/senses-s-to-z.json' with { type: 'json' }
import servicesInPlainWords from '../../../resources/thesaurus/services-in-plain-words.json' with { type: 'json' }
import shortForms from '../../../resources/thesaurus/short-forms.json' with { type: 'json' }
import termsOfCouncilPapers from '../../../resources/thesaurus/terms-of-council-papers.json' with { type: 'json' }
import timeWords from '../../../resources/thesaurus/time-words.json' with { type: 'json' }
import troubleHelpPlacesAndTimes from '../../../resources/thesaurus/trouble-help-places-and-times.json' with { type: 'json' }
import turnsOfQuestion from '../../../resources/thesaurus/turns-of-question.json' with { type: 'json' }
import wordFamilies from '../../../resources/thesaurus/word-families.json' with { type: 'json' }
import workingTogether from '../../../resources/thesaurus/working-together.json' with { type: 'json' }

/** Every entry of every file. */
export const everyEntry: readonly string[] = [
  adultsAndCarers,
  amountsAndKinds,
  askingInPlainWords,
  bodyMindAndHome,
  causesAndMeasures,
  childrenAndCare,
  childrensSocialCare,
  comingAndGoingVerbs,
  computersAndContact,
  councilAndMeetings,
  decisionsAndMeetings,
  doingWords,
  environmentAndWaste,
  everyday,
  everydayVerbs,
  familyLife,
  feelingsAndJudgements,
  gettingBy,
  givingAndTakingVerbs,
  growingUp,
  healthAndAdults,
  healthAndIllness,
  homesAndBuilding,
  lawAndRights,
  moneyAndBuying,
  moneyAndPerformance,
  moreLessAndHowItIs,
  officialWords,
  otherWords,
  peopleAndFamilyWords,
  peopleAtWork,
  performanceAndData,
  phrasesOfEverydaySpeech,
  placesAndGroups,
  placesAndSafety,
  plainWords,
  roadsAndTransport,
  safetyAndPolice,
  sayingsOfDoing,
  schoolJobAndMoneyWords,
  schoolsAndLearning,
  sensesAToD,
  sensesEToL,
  sensesMToR,
  sensesSToZ,
  servicesInPlainWords,
  shortForms,
  termsOfCouncilPapers,
  timeWords,
  troubleHelpPlacesAndTimes,
  turnsOfQuestion,
  wordFamilies,
  workingTogether,
].flatMap(({ entries }) => entries)

/** Only the families of words: the verb, the noun and the adjective, which go wherever one of them goes. */
export const familyEntries: readonly string[] = wordFamilies.entries
