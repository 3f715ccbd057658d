// The files of the thesaurus, one a topic, brought in with the program so that no path need be found at run time.
import adultsAndCarers from '../../../resources/thesaurus/adults-and-carers.json' with { type: 'json' }
import amountsAndKinds from '../../../resources/thesaurus/amounts-and-kinds.json' with { type: 'json' }
import childrenAndCare from '../../../resources/thesaurus/children-and-care.json' with { type: 'json' }
import childrensSocialCare from '../../../resources/thesaurus/childrens-social-care.json' with { type: 'json' }
import computersAndContact from '../../../resources/thesaurus/computers-and-contact.json' with { type: 'json' }
import councilAndMeetings from '../../../resources/thesaurus/council-and-meetings.json' with { type: 'json' }
import decisionsAndMeetings from '../../../resources/thesaurus/decisions-and-meetings.json' with { type: 'json' }
import doingWords from '../../../resources/thesaurus/doing-words.json' with { type: 'json' }
import environmentAndWaste from '../../../resources/thesaurus/environment-and-waste.json' with { type: 'json' }
import everyday from '../../../resources/thesaurus/everyday.json' with { type: 'json' }
import familyLife from '../../../resources/thesaurus/family-life.json' with { type: 'json' }
import healthAndAdults from '../../../resources/thesaurus/health-and-adults.json' with { type: 'json' }
import healthAndIllness from '../../../resources/thesaurus/health-and-illness.json' with { type: 'json' }
import homesAndBuilding from '../../../resources/thesaurus/homes-and-building.json' with { type: 'json' }
import lawAndRights from '../../../resources/thesaurus/law-and-rights.json' with { type: 'json' }
import moneyAndBuying from '../../../resources/thesaurus/money-and-buying.json' with { type: 'json' }
import moneyAndPerformance from '../../../resources/thesaurus/money-and-performance.json' with { type: 'json' }
import officialWords from '../../../resources/thesaurus/official-words.json' with { type: 'json' }
import peopleAtWork from '../../../resources/thesaurus/people-at-work.json' with { type: 'json' }
import performanceAndData from '../../../resources/thesaurus/performance-and-data.json' with { type: 'json' }
import placesAndGroups from '../../../resources/thesaurus/places-and-groups.json' with { type: 'json' }
import placesAndSafety from '../../../resources/thesaurus/places-and-safety.json' with { type: 'json' }
import plainWords from '../../../resources/thesaurus/plain-words.json' with { type: 'json' }
import roadsAndTransport from '../../../resources/thesaurus/roads-and-transport.json' with { type: 'json' }
import safetyAndPolice from '../../../resources/thesaurus/safety-and-police.json' with { type: 'json' }
import schoolsAndLearning from '../../../resources/thesaurus/schools-and-learning.json' with { type: 'json' }
import shortForms from '../../../resources/thesaurus/short-forms.json' with { type: 'json' }
import timeWords from '../../../resources/thesaurus/time-words.json' with { type: 'json' }

/** Every entry of every file. */
export const everyEntry: readonly string[] = [
  adultsAndCarers,
  amountsAndKinds,
  childrenAndCare,
  childrensSocialCare,
  computersAndContact,
  councilAndMeetings,
  decisionsAndMeetings,
  doingWords,
  environmentAndWaste,
  everyday,
  familyLife,
  healthAndAdults,
  healthAndIllness,
  homesAndBuilding,
  lawAndRights,
  moneyAndBuying,
  moneyAndPerformance,
  officialWords,
  peopleAtWork,
  performanceAndData,
  placesAndGroups,
  placesAndSafety,
  plainWords,
  roadsAndTransport,
  safetyAndPolice,
  schoolsAndLearning,
  shortForms,
  timeWords,
].flatMap(({ entries }) => entries)
